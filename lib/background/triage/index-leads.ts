import { SegmentMaker } from '../../domain/find/segment.ts';
import { sinceOf, termsOf } from '../../domain/find/terms.ts';
import { breathe } from '../../feed/breathe.ts';
import type { Database } from '../../storage/database.ts';
import { laneOf } from '../../storage/leads.ts';
import {
  joinSmall,
  listOldLeads,
  type Made,
  nextUnindexed,
  rowsOf,
  storeSegment,
  type Unindexed,
} from '../../storage/search-chore.ts';
import { numbered } from '../../storage/search-parts.ts';
import type { Parts } from '../parts.ts';
import { searchIndexOf } from './search-index-of.ts';

/** Few enough to be read and cut into words while nobody notices a wait. */
const BATCH = 50;

type Indexing = Pick<Parts, 'db' | 'locks' | 'keepAwake' | 'now' | 'progress'>;

/**
 * Makes the search index of what came in, until it knows everything. An import goes first, and says when it has ended. Once
 * at a time, however often it is asked for.
 */
export async function indexLeads(parts: Indexing): Promise<void> {
  const db = await parts.db();
  await searchIndexOf(parts).forgetGone(db);
  await parts.locks.request('index-leads', { ifAvailable: true }, async (lock) => {
    if (!lock || !parts.progress.idle || !(await anyToIndex(db))) return;
    await parts.keepAwake(async () => {
      while (parts.progress.idle && (await oneStep(db, parts)));
    });
  });
}

/** Whether there may be more to do. */
async function oneStep(db: Database, parts: Indexing): Promise<boolean> {
  if (await listOldLeads(db)) return true;
  const of = await nextUnindexed(db);
  if (!of) return joinSmall(db);
  await makeSegment(db, of, parts);
  return true;
}

const anyToIndex = async (db: Database): Promise<boolean> =>
  (await db.getKey('unindexed', IDBKeyRange.lowerBound(0))) !== undefined ||
  (await db.getKey('chores', 'search')) !== undefined;

async function makeSegment(db: Database, of: Unindexed, { now, progress }: Indexing): Promise<void> {
  const { leadKeys, hashes } = numbered(of.leadKeys);
  const { length } = leadKeys;
  const places = { since: new Float64Array(length), lanes: new Uint8Array(length) };
  const made: Made = { of, leadKeys, hashes, ...places, maker: new SegmentMaker() };
  for (let from = 0; from < leadKeys.length; from += BATCH) {
    const rows = await rowsOf(db, leadKeys.slice(from, from + BATCH));
    for (const [n, row] of rows.entries()) {
      if (!row) continue;
      made.maker.add(from + n, termsOf(row));
      made.since[from + n] = sinceOf(row.feed);
      made.lanes[from + n] = laneOf(row);
    }
    await breathe();
    if (!progress.idle) return;
  }
  await storeSegment(db, made, now());
}
