import {
  feedName,
  type FeedSetting,
  feedSettingSchema,
  isSameAddress,
  mappingName,
  mappingSettingSchema,
} from '../../domain/team/feed-setting.ts';
import { LONGEST_WAIT_MS } from '../../domain/schedule/schedule.ts';
import { noticeIn } from '../../domain/team/notice-setting.ts';
import { ownId, teamsId } from '../../domain/team/shared-feeds.ts';
import { atomically } from '../../storage/atomically.ts';
import { allConnections, readAddress, readConnection, saveConnection, setPaused } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { noteGood, writeSchedule } from '../../storage/feed-states.ts';
import { addMapping, newestMapping, readsAlike } from '../../storage/mappings.ts';
import { putNotice } from '../../storage/notices.ts';
import { feedAt } from '../../storage/same-feed.ts';
import { serverAhead } from '../../storage/team-marks.ts';
import { changeTeam } from '../../storage/team.ts';
import type { Keyring } from '../../team/keyring.ts';
import { settingsInForce } from '../../team/read.ts';
import type { Parts } from '../parts.ts';

/**
 * The team's feeds and their mappings, as they are in force, become those of this browser. A feed that its user has here
 * already, under an id of its own, becomes the team's: two that ask it would be one too many.
 */
export async function takeSettings(parts: Parts, ring: Keyring): Promise<void> {
  const db = await parts.db();
  const settings = await settingsInForce(db, ring);
  for (const [name, value] of settings) {
    const feed = name.startsWith(feedName('')) ? feedSettingSchema.safeParse(value).data : undefined;
    if (feed && name === feedName(feed.connection.id)) await takeFeed(parts, ring, feed);
  }
  await takeNotices(db, settings);
  for (const { id } of await allConnections(db)) {
    const found = ring.row.feeds.includes(id)
      ? mappingSettingSchema.safeParse(settings.get(mappingName(teamsId(ring.row, id)))).data
      : null;
    const newest = found && (await newestMapping(db, id));
    if (!found || (newest && readsAlike(newest.mapping, found.mapping))) continue;
    const savedAt = new Date(parts.now()).toISOString();
    await addMapping(db, id, found.mapping, { savedAt, confirmed: found.confirmed, fromTeam: true });
  }
}

async function takeFeed(parts: Parts, ring: Keyring, { connection, address, before }: FeedSetting): Promise<void> {
  const db = await parts.db();
  const shared = ownId(ring.row, connection.id);
  if (shared !== undefined) return takeAddress(db, { ...connection, id: shared }, address);
  const same = await feedAt(db, address, connection.id);
  const id = same?.sameKey ? same.connectionId : connection.id;
  // It was shared from here, by another name.
  if (ring.row.feeds.includes(id)) return;
  const { colour, ...others } = connection;
  const here = await readConnection(db, id);
  // It waited for nothing else.
  if (here?.pausedBy === 'team') await setPaused(db, id, false);
  if (!here) {
    await saveConnection(db, { ...others, ...(colour && { colour }) }, address, { fromTeam: true });
    await takeSchedule(parts, id, before);
  }
  const row = await changeTeam(db, (now) => ({
    ...now,
    feeds: [...new Set([...now.feeds, id])],
    ...(id !== connection.id && { known: { ...now.known, [id]: connection.id } }),
  }));
  if (row) ring.renew(row);
  // From now on this browser takes its turn, or looks how those of the others go.
  await parts.wakeAt(id, parts.now());
}

/** A colleague may have downloaded it just before they shared it: that the team's lease does not know. */
async function takeSchedule(parts: Parts, id: string, before: FeedSetting['before']): Promise<void> {
  if (!before) return;
  const [db, now] = [await parts.db(), parts.now()];
  const nextAllowed = Math.min(before.nextAllowed - ((await serverAhead(db)) ?? 0), now + LONGEST_WAIT_MS);
  if (nextAllowed > now) await writeSchedule(db, id, { nextAllowed, waitMs: nextAllowed - now, fallback: null });
  if (before.goodAt !== null) await noteGood(db, id, before.goodAt);
}

/** What colleagues' notices said: each once, and what is here stays. */
async function takeNotices(db: Database, settings: ReadonlyMap<string, unknown>): Promise<void> {
  const notices = [...settings].flatMap(([name, value]) => noticeIn(name, value) ?? []);
  if (notices.length === 0) return;
  await atomically(db, 'strict', ['notices'], async (tx) => {
    for (const notice of notices) await putNotice(tx, notice);
  });
}

/** A colleague has changed it, since its key had ended. What it is called and coloured here is its user's own. */
async function takeAddress(
  db: Database,
  { id, origin }: FeedSetting['connection'],
  address: FeedSetting['address'],
): Promise<void> {
  const [connection, known] = [await readConnection(db, id), await readAddress(db, id)];
  // What an administrator has set holds for this browser.
  if (!connection || connection.managed || isSameAddress(known, address)) return;
  await saveConnection(db, { ...connection, origin }, address, { fromTeam: true });
}
