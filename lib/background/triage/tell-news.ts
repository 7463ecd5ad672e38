import { isFeed } from '../../domain/connection/connection.ts';
import { isSilent } from '../../domain/connection/health.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { mayBeTold } from '../../domain/triage/quiet.ts';
import type { TriageSettings } from '../../domain/triage/settings.ts';
import { newsSince, nothingTold, notInFuture, type Told } from '../../domain/triage/told.ts';
import { logBug } from '../../platform/log.ts';
import type { Notifier } from '../../platform/notifications.ts';
import type { ConnectionView } from '../../rpc/contract.ts';
import type { Database } from '../../storage/database.ts';
import { readFeedState } from '../../storage/feed-states.ts';
import { newestWaiting, stillWaiting } from '../../storage/news.ts';
import { changePreferences, readPreferences } from '../../storage/preferences.ts';
import { marked } from '../consent/person-mark.ts';
import { connectionViews } from '../overview.ts';
import type { Parts } from '../parts.ts';
import { MOST_NEWS, requestWords } from './notice-words.ts';
import { readSettings } from './save-settings.ts';
import { stoppedWords } from './stopped-words.ts';

/** Set for when the quiet ends and there is something to be said. A name that no connection has. */
export const NEWS_ALARM = 'news';

type Telling = Parts & { notifier: Notifier };
interface Round {
  parts: Telling;
  db: Database;
  now: number;
  settings: TriageSettings;
  views: ConnectionView[];
  told: Told;
}

/**
 * Tells of new requests and of feeds that have stopped, if the user wants to be told: after each import, at each start,
 * and when the quiet ends. What was told is stored with when it was, and is not told again.
 */
export async function tellNews(parts: Parts): Promise<void> {
  const { notifier } = parts;
  if (!notifier) return;
  await parts.locks
    .request('tell-news', () => underLock({ ...parts, notifier }))
    .catch((error: unknown) => logBug('notices', error));
}

async function underLock(parts: Telling): Promise<void> {
  const [db, now] = [await parts.db(), parts.now()];
  const settings = await readSettings(db);
  if (!settings.notices.on || !(await parts.notifier.allowed())) return;
  const views = (await connectionViews(parts)).filter(({ connection }) => isFeed(connection));
  const before = (await readPreferences(db)).told;
  const round: Round = { parts, db, now, settings, views, told: before ? notInFuture(before, now) : nothingTold(now) };
  const loudAt = mayBeTold(settings, now);
  // What is held back until then is found again: all that is noted is what was told.
  if (loudAt > now) return parts.wakeAt(NEWS_ALARM, loudAt);
  const told = await tellOfStopped(await tellOfRequests(round), round);
  if (told !== before) await changePreferences(db, { told });
}

/** Of all that is new at once, together with what an older notice says that nobody has closed yet. */
async function tellOfRequests(round: Round): Promise<Told> {
  const { parts, db, now, settings, views, told } = round;
  // What is being stored is not all there yet, and told of when it is.
  const ready = await storedWhole(db, views);
  const isNews = ({ feed }: StoredLead): boolean =>
    ready.has(feed.connectionId) && feed.receivedAt > newsSince(told, feed.connectionId);
  const found = await newestWaiting(db, settings.notices.which, isNews);
  const news = await unmarked(db, found, now);
  if (news.length === 0) return told;
  const shown = (await parts.notifier.isShown('requests')) ? await stillWaiting(db, told.open) : [];
  const all = [...news, ...(await unmarked(db, shown, now))];
  const from = views.filter(({ connection: { id } }) => all.some(({ feed }) => feed.connectionId === id));
  const words = requestWords(
    all.map(({ feed }) => feed),
    from.map(({ connection }) => connection.name),
    settings.notices.personal,
  );
  await parts.notifier.show('requests', words);
  const upTo = Object.fromEntries(
    views.flatMap(({ connection: { id } }) => {
      const known = ready.has(id) ? new Date(now).toISOString() : told.upTo[id];
      return known === undefined ? [] : [[id, known]];
    }),
  );
  return { ...told, upTo, open: all.slice(0, MOST_NEWS + 1).map(({ feed }) => feed.leadKey) };
}

async function storedWhole(db: Database, views: readonly ConnectionView[]): Promise<Set<string>> {
  const states = await Promise.all(views.map(({ connection }) => readFeedState(db, connection.id)));
  return new Set(views.filter((_, n) => states[n]?.running == null).map(({ connection }) => connection.id));
}

/** Who had said no and asks anew is in the list, with a mark; nobody is called to their desk for it. */
async function unmarked(db: Database, leads: readonly StoredLead[], now: number): Promise<StoredLead[]> {
  return (await marked(db, leads, now)).filter(({ suppressed }) => !suppressed);
}

/** Once for each feed that has stopped, however long that lasts. */
async function tellOfStopped(told: Told, { parts, now, settings, views }: Round): Promise<Told> {
  const stopped = views.filter((view) => hasStopped(view, now));
  const ids = stopped.map(({ connection }) => connection.id);
  const known = told.stopped.filter((id) => ids.includes(id));
  if (known.length < told.stopped.length && ids.length === 0) await parts.notifier.clear('stopped');
  const [first, ...others] = stopped.filter(({ connection }) => !known.includes(connection.id));
  if (!first || !settings.notices.stopped)
    return known.length < told.stopped.length ? { ...told, stopped: known } : told;
  const { title, lines } = stoppedWords(first, others.length);
  await parts.notifier.show('stopped', { title, message: lines.join('\n') });
  return { ...told, stopped: ids };
}

/** Those who are asked for something stop at once; a server that failed may be well again at its next turn. */
const NEEDS_USER: ReadonlySet<string> = new Set(['key-refused', 'no-permission', 'no-address']);

function hasStopped({ connection, health, lastDownload, lastGoodAt }: ConnectionView, now: number): boolean {
  if (connection.paused || (health !== 'failed' && health !== 'overdue')) return false;
  const goodAt = lastGoodAt === null ? null : Date.parse(lastGoodAt);
  return NEEDS_USER.has(lastDownload?.outcome ?? '') || isSilent(goodAt, Date.parse(connection.createdAt), now);
}

/** What is told of from now on: nothing that is here already. For when notices are switched on, or allowed again. */
export async function startTelling(parts: Pick<Parts, 'db' | 'now'>): Promise<void> {
  await changePreferences(await parts.db(), { told: nothingTold(parts.now()) });
}

/** Takes the notice away when nothing of what it says waits any more: it was seen to, or erased. */
export async function tidyNotice(parts: Pick<Parts, 'db' | 'notifier'>): Promise<void> {
  const { notifier } = parts;
  const db = await parts.db();
  const { told } = await readPreferences(db);
  if (!notifier || !told || told.open.length === 0) return;
  const [waiting] = await stillWaiting(db, told.open);
  if (waiting) return;
  await notifier.clear('requests');
  await changePreferences(db, (now) => (now.told ? { told: { ...now.told, open: [] } } : {}));
}
