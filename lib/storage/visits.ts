import { visitStateSchema, type VisitState } from '../domain/consent/standing.ts';
import type { Database } from './database.ts';
import { noVisits } from './held-numbers.ts';
import type { HeldRow, VisitCounts } from './held-rows.ts';

/** Reading of held rows by where they stand. Nothing here opens what is sealed in them. */

/** As many as are in memory at a time. */
const PAGE = 500;

const inState = (state: VisitState): IDBKeyRange => IDBKeyRange.bound([state], [state, []]);

const keysIn = (db: Database, state: VisitState): Promise<string[]> =>
  db.getAllKeysFromIndex('held', 'state', inState(state));

/** Where the rows of those lie who consented. */
export const consentedKeys = async (db: Database): Promise<ReadonlySet<string>> =>
  new Set(await keysIn(db, 'consented'));

export const readHeld = (db: Database, heldKey: string): Promise<HeldRow | undefined> => db.get('held', heldKey);

export const readVisitCounts = async (db: Database): Promise<VisitCounts> =>
  (await db.get('counts', 'visits')) ?? noVisits();

/** Keys by deadline, the nearest first, of one state or of all; those without one come last. */
export async function keysByDeadline(db: Database, state: VisitState | null): Promise<string[]> {
  const due = await db.getAllKeysFromIndex('held', 'due');
  const wanted = new Set(await keysIn(db, state ?? 'restricted'));
  const withDeadline = state === null ? due : due.filter((key) => wanted.has(key));
  for (const key of due) wanted.delete(key);
  return [...withDeadline, ...wanted];
}

/** How many persons have to be told by a time. Reads keys only. */
export async function countToInform(db: Database, until: string): Promise<number> {
  const due = await dueKeys(db, until);
  // Most days it is nobody, and that is known at once.
  if (due.length === 0) return 0;
  const waiting = new Set(await keysIn(db, 'held'));
  return due.filter((key) => waiting.has(key)).length;
}

/** How many have stood where they stand since a time or before. Reads keys only. */
export const countSince = async (db: Database, state: VisitState, until: string): Promise<number> =>
  (await db.getAllKeysFromIndex('held', 'state', IDBKeyRange.bound([state], [state, until]))).length;

/** The keys of all whose deadline is at `until` or before. */
export const dueKeys = (db: Database, until: string): Promise<string[]> =>
  db.getAllKeysFromIndex('held', 'due', IDBKeyRange.upperBound(until));

/** The nearest deadline after a time; null where there is none. */
export async function dueAfter(db: Database, after: string): Promise<string | null> {
  const [row] = await db.getAllFromIndex('held', 'due', IDBKeyRange.lowerBound(after, true), 1);
  return row?.standing?.due?.at ?? null;
}

/** The rows that are still there, in the order of their keys here. */
export async function heldAt(db: Database, keys: readonly string[]): Promise<HeldRow[]> {
  const { store } = db.transaction('held');
  const rows = await Promise.all(keys.map((key) => store.get(key)));
  return rows.filter((row) => row !== undefined);
}

/** All rows that have a standing, or those of some states, a page at a time. */
export async function* byState(
  db: Database,
  states: readonly VisitState[] = visitStateSchema.options,
): AsyncGenerator<HeldRow[]> {
  for (const state of states) {
    const keys = await keysIn(db, state);
    for (let at = 0; at < keys.length; at += PAGE) yield heldAt(db, keys.slice(at, at + PAGE));
  }
}

/** Rows about the same person. */
export async function ofPersons(db: Database, persons: readonly string[]): Promise<HeldRow[]> {
  const rows = new Map<string, HeldRow>();
  for (const person of persons)
    for (const row of await db.getAllFromIndex('held', 'person', person)) rows.set(row.heldKey, row);
  return [...rows.values()];
}
