import { visitStateSchema, type VisitState } from '../domain/consent/standing.ts';
import type { Database } from './database.ts';
import { noVisits } from './held-numbers.ts';
import type { HeldRow, VisitCounts } from './schema.ts';

/** Reading of held rows by where they stand. Nothing here opens what is sealed in them. */

/** As many as are in memory at a time. */
const PAGE = 500;

const inState = (state: VisitState): IDBKeyRange => IDBKeyRange.bound([state], [state, []]);

/** Where the rows of those lie who consented. */
export async function consentedKeys(db: Database): Promise<ReadonlySet<string>> {
  return new Set(await db.getAllKeysFromIndex('held', 'state', inState('consented')));
}

export const readHeld = (db: Database, heldKey: string): Promise<HeldRow | undefined> => db.get('held', heldKey);

export const readVisitCounts = async (db: Database): Promise<VisitCounts> =>
  (await db.get('counts', 'visits')) ?? noVisits();

/** Rows with a deadline, the nearest first, a page at a time; then those without. */
export async function* byDeadline(db: Database): AsyncGenerator<HeldRow[]> {
  yield* pagesByDue(db, null);
  // Nothing is due of what is restricted: it waits for people.
  const restricted = await db.getAllFromIndex('held', 'state', inState('restricted'));
  if (restricted.length > 0) yield restricted;
}

/** Rows whose deadline is at `until` or before. */
export const dueUntil = (db: Database, until: string): Promise<HeldRow[]> =>
  db.getAllFromIndex('held', 'due', IDBKeyRange.upperBound(until));

async function* pagesByDue(db: Database, until: string | null): AsyncGenerator<HeldRow[]> {
  // Many leads of one download have the very same deadline: where a page ends, key and place in the index are both known.
  const keys = await db.getAllKeysFromIndex('held', 'due', until === null ? null : IDBKeyRange.upperBound(until));
  for (let at = 0; at < keys.length; at += PAGE) yield heldAt(db, keys.slice(at, at + PAGE));
}

/** The rows that are still there. */
export async function heldAt(db: Database, keys: readonly string[]): Promise<HeldRow[]> {
  const { store } = db.transaction('held');
  const rows = await Promise.all(keys.map((key) => store.get(key)));
  return rows.filter((row) => row !== undefined);
}

/** The keys of what is due, and no more than so many. */
export const dueKeys = (db: Database, now: string, most: number): Promise<string[]> =>
  db.getAllKeysFromIndex('held', 'due', IDBKeyRange.upperBound(now), most);

/** When the next thing is due; null while nothing is. */
export async function nextDue(db: Database): Promise<string | null> {
  const [row] = await db.getAllFromIndex('held', 'due', null, 1);
  return row?.standing?.due?.at ?? null;
}

/** All rows that have a standing, or those of some states, a page at a time. */
export async function* byState(
  db: Database,
  states: readonly VisitState[] = visitStateSchema.options,
): AsyncGenerator<HeldRow[]> {
  for (const state of states) {
    const keys = await db.getAllKeysFromIndex('held', 'state', inState(state));
    for (let at = 0; at < keys.length; at += PAGE) yield heldAt(db, keys.slice(at, at + PAGE));
  }
}

/** Other rows about the same person. */
export async function ofPersons(db: Database, persons: readonly string[]): Promise<HeldRow[]> {
  const rows = new Map<string, HeldRow>();
  for (const person of persons)
    for (const row of await db.getAllFromIndex('held', 'person', person)) rows.set(row.heldKey, row);
  return [...rows.values()];
}
