import { type Connection, isFeed, SAMPLE_ID } from '../domain/connection/connection.ts';
import { healthOf } from '../domain/connection/health.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { PolicyState } from '../domain/policy/policy.ts';
import { dueAt } from '../domain/schedule/schedule.ts';
import { byUrgency } from '../domain/triage/urgency.ts';
import type { ConnectionView, Surroundings, TriageList } from '../rpc/contract.ts';
import { allConnections, hasAddress } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { readDamage } from '../storage/damage.ts';
import { newestDownloads } from '../storage/downloads.ts';
import { readFeedState } from '../storage/feed-states.ts';
import { readLayout } from '../storage/layouts.ts';
import { leadStore, unansweredLeads } from '../storage/leads.ts';
import { newestMapping } from '../storage/mappings.ts';
import { oneLook } from '../storage/one-look.ts';
import { lockOf, readPolicyState } from '../storage/policy.ts';
import { problemCount } from '../storage/problems.ts';
import { sharedFeeds } from '../storage/shared-feeds.ts';
import { heldTally } from '../storage/tallies.ts';
import { countToInform } from '../storage/visits.ts';
import { WARN_DAYS } from '../domain/consent/settings.ts';
import { marked } from './consent/person-mark.ts';
import { retentionNotice } from './consent/retention-job.ts';
import { deniedReport } from './denied.ts';
import { noticesOf } from './notices.ts';
import type { Parts } from './parts.ts';
import { withRepeats } from './repeats.ts';

/** In which a person has to be told at the latest, or their visit is erased. */
const SOON_MS = Math.min(...WARN_DAYS) * 86_400_000;

export type Looking = Pick<Parts, 'db' | 'now' | 'mayReach' | 'progress'>;

/** Who waits, whole, most urgent first, and whether the feeds are alive. */
export async function triageList(parts: Looking, limit: number): Promise<TriageList> {
  const [db, now] = [await parts.db(), parts.now()];
  const [waiting, around] = await Promise.all([waitingLeads(db, now, limit), surroundings(parts)]);
  return { ...waiting, ...around };
}

/** What connections are described by. */
const OF_CONNECTIONS = [
  'connections',
  'addresses',
  'settings',
  'feedStates',
  'downloads',
  'mappings',
  'layouts',
  'problems',
  'team',
] as const;

/** What surroundings are read from. */
export const AROUND = [...OF_CONNECTIONS, 'tallies', 'held', 'retention', 'consentSettings', 'damage'] as const;

/** What stands around every list. */
export async function surroundings(parts: Looking): Promise<Surroundings> {
  const [db, now] = [oneLook(await parts.db(), [...AROUND]), parts.now()];
  const [held, due, connections, policy, retention, damage] = await Promise.all([
    heldTally(db),
    countToInform(db, new Date(now + SOON_MS).toISOString()),
    connectionViews({ ...parts, db: async () => db }),
    readPolicyState(db),
    retentionNotice(db),
    readDamage(db),
  ]);
  return {
    held: due > 0 ? { ...held, due } : held,
    connections,
    allowedCrms: policy?.allowedCrms ?? null,
    retention,
    ...(damage && { damage }),
  };
}

async function waitingLeads(db: Database, now: number, limit: number): Promise<Pick<TriageList, 'leads' | 'more'>> {
  const store = leadStore(db);
  const leads = await unansweredLeads(store, limit + 1);
  const order = byUrgency(now);
  // Invented buyers come after real ones, however long they have waited.
  leads.sort((a, b) => Number(isSample(a)) - Number(isSample(b)) || order(a.feed, b.feed));
  const listed = await withRepeats(store, leads.slice(0, limit));
  return { leads: await marked(db, listed, now), more: leads.length > limit };
}

const isSample = ({ feed }: StoredLead): boolean => feed.connectionId === SAMPLE_ID;

export async function connectionViews(parts: Looking): Promise<ConnectionView[]> {
  const db = oneLook(await parts.db(), [...OF_CONNECTIONS]);
  const [connections, policy, shared] = await Promise.all([allConnections(db), readPolicyState(db), sharedFeeds(db)]);
  return Promise.all(
    connections.map((connection) => viewOf(db, parts, { policy, shared: shared.has(connection.id) }, connection)),
  );
}

async function viewOf(
  db: Database,
  parts: Looking,
  { policy, shared }: { policy: PolicyState | null; shared: boolean },
  connection: Connection,
): Promise<ConnectionView> {
  const [feed, now] = [isFeed(connection), parts.now()];
  const [state, [newest, before], learned, known, reachable] = await Promise.all([
    readFeedState(db, connection.id),
    newestDownloads(db, connection.id, 2),
    learnedOf(db, connection),
    !feed || hasAddress(db, connection.id),
    !feed || connection.paused || shared || parts.mayReach(connection.origin),
  ]);
  const progress = parts.progress.of(connection.id);
  // A download under way says nothing yet; until it does, the one before it speaks.
  const finished = (state?.running ? before : newest) ?? null;
  const denied = !known ? 'no-address' : !reachable ? 'no-permission' : null;
  const shown = denied ? deniedReport(connection.id, now, denied) : finished;
  const goodAt = state?.lastGoodAt ? Date.parse(state.lastGoodAt) : null;
  const next = state && feed ? dueAt(state, now) : 0;
  return {
    connection,
    health: feed
      ? healthOf(shown?.outcome ?? null, goodAt, Date.parse(connection.createdAt), connection.paused ? null : now)
      : 'good',
    lastGoodAt: state?.lastGoodAt ?? null,
    nextAllowedAt: next > now ? new Date(next).toISOString() : null,
    lastDownload: shown,
    busy: state?.running != null || progress !== null,
    progress,
    ...learned,
    lock: lockOf(connection, policy),
  };
}

/** What its feed is read by, and what there is to say about that. */
async function learnedOf(db: Database, connection: Connection): Promise<Pick<ConnectionView, 'mapping' | 'notices'>> {
  if (!isFeed(connection)) return { mapping: null, notices: [] };
  const [mapping, layout, problems] = await Promise.all([
    newestMapping(db, connection.id),
    readLayout(db, connection.id),
    problemCount(db, connection.id),
  ]);
  return {
    mapping: mapping ? { name: mapping.mapping.name, version: mapping.version, confirmed: mapping.confirmed } : null,
    notices: noticesOf({ layout, mapping, problems }),
  };
}
