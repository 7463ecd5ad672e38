import { MOST_IN_SEGMENT, type SegmentMaker } from '../domain/find/segment.ts';
import { BUCKETS } from '../domain/find/buckets.ts';
import { atomically } from './atomically.ts';
import type { Database } from './database.ts';
import type { LeadRow } from './schema.ts';
import { dissolve, indexLater } from './search-index.ts';
import { HASHES, keyBlocks, ofAll, SINCE } from './search-parts.ts';

/** The making of segments, in steps that are each done or not. */

/** Lists the leads that were here before there was an index, as many at a time as a segment has. Whether any may be left. */
export async function listOldLeads(db: Database): Promise<boolean> {
  if ((await db.get('chores', 'search')) === undefined) return false;
  return atomically(db, 'relaxed', ['leads', 'chores'], async (tx) => {
    const [leads, chores] = [tx.objectStore('leads'), tx.objectStore('chores')];
    const done = await chores.get('search');
    if (done === undefined) return false;
    const leadKeys = await leads.getAllKeys(IDBKeyRange.lowerBound(done.upTo, true), MOST_IN_SEGMENT);
    const last = leadKeys.at(-1);
    indexLater(tx, leadKeys);
    if (last === undefined) await chores.delete('search');
    else await chores.put({ upTo: last }, 'search');
    return last !== undefined;
  });
}

/** What a segment is to be made of: lists of keys, and the ids that they have as long as nothing has been taken out of them. */
export interface Unindexed {
  ids: number[];
  leadKeys: string[];
  /** What is in the last of the lists and has no room in the segment. */
  rest: string[];
}

/** As many lists as fill a segment. */
export async function nextUnindexed(db: Database): Promise<Unindexed | null> {
  const store = db.transaction('unindexed').store;
  const [ids, leadKeys]: [number[], string[]] = [[], []];
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    ids.push(cursor.key);
    leadKeys.push(...cursor.value);
    if (leadKeys.length >= MOST_IN_SEGMENT) break;
  }
  return ids.length > 0 ? { ids, leadKeys, rest: leadKeys.splice(MOST_IN_SEGMENT) } : null;
}

export async function rowsOf(db: Database, leadKeys: readonly string[]): Promise<(LeadRow | undefined)[]> {
  const { store } = db.transaction('leads');
  return Promise.all(leadKeys.map((leadKey) => store.get(leadKey)));
}

export interface Made {
  of: Unindexed;
  /** In the order of their numbers, with their hashes. */
  leadKeys: string[];
  hashes: Uint32Array;
  since: Float64Array;
  lanes: Uint8Array;
  maker: SegmentMaker;
}

/**
 * Stores a segment in the place of the lists that it was made of. False, and nothing is stored, where one of them is not
 * there any more: a lead in it is gone, and its words must not come back.
 */
export function storeSegment(
  db: Database,
  { of, leadKeys, hashes, since, lanes, maker }: Made,
  now: number,
): Promise<boolean> {
  return atomically(db, 'relaxed', ['search', 'unindexed'], async (tx) => {
    const [search, unindexed] = [tx.objectStore('search'), tx.objectStore('unindexed')];
    const there = await Promise.all(of.ids.map((id) => unindexed.getKey(id)));
    if (there.includes(undefined)) return false;
    indexLater(tx, of.rest);
    const newest = (await search.getAllKeys(ofAll(HASHES))).at(-1)?.[1] ?? 0;
    // Never the number of one that went before: what is remembered of that would be believed of this one.
    const segment = Math.max(newest + 1, now);
    for (let part = 0; part < BUCKETS; part += 1) {
      const bucket = maker.bucket(part);
      if (bucket) await search.put({ segment, bucket }, [part, segment]);
    }
    await Promise.all([
      search.put({ segment, hashes }, [HASHES, segment]),
      search.put({ segment, since, lanes }, [SINCE, segment]),
      ...keyBlocks(segment, leadKeys).map(([part, block]) => search.put(block, [part, segment])),
      ...of.ids.map((id) => unindexed.delete(id)),
    ]);
    return true;
  });
}

/** Segments of about one size are made one of the next, or every download would add one that every search has to look into. */
const SIZES = [64, 512, 0.75 * MOST_IN_SEGMENT];
const MOST_OF_A_SIZE = 8;

/** Whether there were too many small ones. */
export function joinSmall(db: Database): Promise<boolean> {
  return atomically(db, 'relaxed', ['search', 'unindexed'], async (tx) => {
    const all = await tx.objectStore('search').getAll(ofAll(HASHES));
    const bySize = SIZES.map((below, n) =>
      all.filter(({ hashes }) => hashes!.length < below && hashes!.length >= (SIZES[n - 1] ?? 0)),
    );
    const tooMany = bySize.find((segments) => segments.length > MOST_OF_A_SIZE) ?? [];
    await dissolve(
      tx,
      tooMany.map(({ segment }) => segment),
    );
    return tooMany.length > 0;
  });
}
