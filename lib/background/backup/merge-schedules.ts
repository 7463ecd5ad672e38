import { type Connection, type FeedAddress, isFeed } from '../../domain/connection/connection.ts';
import { dueAt } from '../../domain/schedule/schedule.ts';
import { allConnections, readAddress } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { freshFeedState, readFeedState } from '../../storage/feed-states.ts';
import type { FeedState } from '../../storage/schema.ts';
import { feedIds, isSameFeed } from '../../storage/same-feed.ts';

interface Known {
  connection: Connection;
  address: FeedAddress | undefined;
}

/**
 * Two hours are two hours, whichever installation asked: for each feed the later of both schedules holds, the one that is here and
 * the one in the backup. `hash` is the one that ids are made with from now on.
 */
export async function mergeSchedules(
  staging: Database,
  live: Database,
  hash: (text: string) => Promise<string>,
  now: number,
): Promise<void> {
  const [here, restored] = [await knownIn(live), await knownIn(staging)];
  for (const state of await live.getAll('feedStates')) {
    const known = here.find(({ connection }) => connection.id === state.connectionId);
    const ids = new Set([state.connectionId, ...(await idsOf(known, restored, hash))]);
    for (const id of ids) await carry(staging, state, id, now);
  }
}

async function knownIn(db: Database): Promise<Known[]> {
  return Promise.all(
    (await allConnections(db)).map(async (connection) => ({
      connection,
      address: await readAddress(db, connection.id),
    })),
  );
}

/** What the same feed is, or will be, called. */
async function idsOf(
  known: Known | undefined,
  restored: readonly Known[],
  hash: (text: string) => Promise<string>,
): Promise<string[]> {
  const address = known?.address;
  // Nobody knows any more which feed it was: it could be any.
  if (!address) return restored.filter(({ connection }) => isFeed(connection)).map(({ connection }) => connection.id);
  const { byUrl, byBoth } = await feedIds(address, hash);
  const same = restored.filter((one) => one.address && isSameFeed(one.address, address));
  return [byUrl, byBoth, ...same.map(({ connection }) => connection.id)];
}

async function carry(db: Database, from: FeedState, id: string, now: number): Promise<void> {
  const there = (await readFeedState(db, id)) ?? freshFeedState(id);
  if (dueAt(from, now) <= dueAt(there, now)) return;
  const { nextAllowed, waitMs, fallback, servedAt } = from;
  await db.put('feedStates', { ...there, nextAllowed, waitMs, fallback, ...(servedAt !== undefined && { servedAt }) });
}
