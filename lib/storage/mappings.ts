import type { FeedMapping, MappingVersion } from '../domain/mapping/mapping.ts';
import { mappingName } from '../domain/team/feed-setting.ts';
import { atomically, type Stores, type Transaction } from './atomically.ts';
import type { Database } from './database.ts';
import { freshFeedState } from './feed-states.ts';
import type { Reading } from './schema.ts';
import { nameInTeam } from './shared-feeds.ts';
import { toTeam } from './to-team.ts';

/** Versions of a connection's mapping: added, never changed. They go with the connection. */

export const versionsOf = (connectionId: string): IDBKeyRange =>
  IDBKeyRange.bound([connectionId, 0], [connectionId, Infinity]);

const STORES: Stores = ['connections', 'mappings', 'feedStates', 'layouts', 'leads', 'held', 'problems'];

export async function newestMapping(db: Database, connectionId: string): Promise<MappingVersion | undefined> {
  return (await db.transaction('mappings').store.openCursor(versionsOf(connectionId), 'prev'))?.value;
}

/** Newest first. */
export async function mappingVersions(db: Database, connectionId: string): Promise<MappingVersion[]> {
  return (await db.getAll('mappings', versionsOf(connectionId))).toReversed();
}

export const readMapping = (db: Database, connectionId: string, version: number): Promise<MappingVersion | undefined> =>
  db.get('mappings', [connectionId, version]);

interface NewVersion extends Pick<MappingVersion, 'savedAt' | 'confirmed'> {
  learnedFrom?: number;
  /** It came from the team, which need not be told of it. */
  fromTeam?: boolean;
}

/**
 * Adds a version. What is stored was read with another one, so that it is to be read again is noted in the same
 * transaction: a browser that is closed after it goes on there. What the feed was made of starts anew, since other
 * places and words are looked at now. `learnedFrom` is a download that is being read with it anyway. Null, and nothing added, when the connection was removed.
 */
export async function addMapping(
  db: Database,
  connectionId: string,
  mapping: FeedMapping,
  { learnedFrom, fromTeam, ...about }: NewVersion,
): Promise<MappingVersion | null> {
  return atomically(db, 'strict', STORES, async (tx) => {
    if ((await tx.objectStore('connections').getKey(connectionId)) === undefined) return null;
    const before = (await tx.objectStore('mappings').openCursor(versionsOf(connectionId), 'prev'))?.value;
    const added = { connectionId, version: (before?.version ?? 0) + 1, mapping, ...about };
    await tx.objectStore('mappings').add(added);
    if (!fromTeam) await tellMapping(tx, added);
    if (!before || !readsAlike(before.mapping, mapping)) {
      const state = (await tx.objectStore('feedStates').get(connectionId)) ?? freshFeedState(connectionId);
      const { version } = added;
      const reading: Reading = (await isAnythingStored(tx, connectionId))
        ? { version, stage: 'leads', after: null }
        : { version, stage: 'bodies', after: learnedFrom === undefined ? null : String(learnedFrom) };
      await tx.objectStore('feedStates').put({ ...state, reading });
      await tx.objectStore('layouts').delete(connectionId);
    }
    return added;
  });
}

/** All of a team read a feed by one mapping. */
async function tellMapping(tx: Transaction, { connectionId, mapping, savedAt, confirmed }: MappingVersion) {
  const id = await nameInTeam(tx, connectionId);
  if (id === undefined) return;
  const value = { mapping, confirmed };
  await toTeam(tx, [{ what: 'set', name: mappingName(id), at: savedAt, value }], Date.parse(savedAt));
}

/** Whether there are rows to be read again. Those of a first download, whose layout was just learned, are still to come. */
async function isAnythingStored(tx: Transaction, connectionId: string): Promise<boolean> {
  const found = await Promise.all(
    (['leads', 'held', 'problems'] as const).map((name) =>
      tx.objectStore(name).index('connection').getKey(connectionId),
    ),
  );
  return found.some((key) => key !== undefined);
}

/** Whether two mappings make the same of every record: another name reads nothing differently. */
export function readsAlike({ name: _, ...a }: FeedMapping, { name: __, ...b }: FeedMapping): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The same with the keys of objects in one order. Lists keep theirs, which means something. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, sorted(one)] as const);
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
