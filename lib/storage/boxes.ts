import type { Box } from '../domain/find/query.ts';
import { waitingSince } from '../domain/triage/urgency.ts';
import type { LeadStore } from './leads.ts';
import { LANES, type LeadRow, type Shelf } from './schema.ts';

/** A part of an index in which leads lie next to each other in the order in which they are shown. */
export interface Stretch {
  index: 'unanswered' | 'shelf';
  range: IDBKeyRange;
  newestFirst?: true;
}

/** Stretches that are read one after the other; those of one group are merged by how long their requests wait. */
export type Order = readonly (readonly Stretch[])[];

/** Above every character that a time is written with. */
const END = '\uFFFF';

const lane = (number: number, from: string, to: string): Stretch => ({
  index: 'unanswered',
  range: IDBKeyRange.bound([number, from], [number, to]),
});

const shelf = (name: Shelf): Stretch => ({ index: 'shelf', range: IDBKeyRange.bound([name, ''], [name, END]) });
const newest = (name: Shelf): Stretch => ({ ...shelf(name), newestFirst: true });

/** Quotes that wait since `overdue` (ISO) or longer, then whoever has waited longest; tests and invented buyers after all real ones. */
function waiting(overdue: string): Order {
  return [
    [lane(LANES.quote, '', overdue)],
    [lane(LANES.quote, overdue + END, END), lane(LANES.other, '', END)],
    [lane(LANES.test, '', END)],
    [lane(LANES.sample, '', END)],
  ];
}

/** The order of a box: who waits longest, who comes back first, what was done last. */
export function orderOf(box: Box, overdue: string): Order {
  const shelves = { snoozed: [shelf('snoozed')], done: [newest('done')], prospects: [newest('prospect')] };
  if (box === 'waiting') return waiting(overdue);
  if (box !== 'all') return [shelves[box]];
  return [...waiting(overdue), shelves.snoozed, shelves.done, shelves.prospects];
}

/** The box in which a lead lies: there is exactly one, apart from the one of all. */
export function boxOf({ unanswered, shelf }: LeadRow): Box {
  if (unanswered) return 'waiting';
  return shelf?.[0] === 'prospect' ? 'prospects' : (shelf?.[0] ?? 'done');
}

/** The first rows in an order. No more of any stretch is read than could be among them. */
export async function firstRows(store: LeadStore, order: Order, most: number): Promise<LeadRow[]> {
  const found: LeadRow[] = [];
  for (const group of order) {
    const left = most - found.length;
    if (left <= 0) break;
    const rows = await Promise.all(group.map((stretch) => rowsOf(store, stretch, left)));
    found.push(...merged(rows).slice(0, left));
  }
  return found;
}

export const merged = (rows: readonly LeadRow[][]): LeadRow[] =>
  rows.length === 1 ? rows[0]! : rows.flat().toSorted((a, b) => (waitingSince(a.feed) < waitingSince(b.feed) ? -1 : 1));

async function rowsOf(store: LeadStore, stretch: Stretch, most: number): Promise<LeadRow[]> {
  if (!stretch.newestFirst) return store.index(stretch.index).getAll(stretch.range, most);
  return rowsAt(store, await firstKeys(store, stretch, most));
}

/** Rows that are there, in the order of their keys. */
export async function rowsAt(store: Pick<LeadStore, 'get'>, leadKeys: readonly string[]): Promise<LeadRow[]> {
  const rows = await Promise.all(leadKeys.map((leadKey) => store.get(leadKey)));
  return rows.filter((row) => row !== undefined);
}

async function firstKeys(store: LeadStore, { index, range }: Stretch, most: number): Promise<string[]> {
  const leadKeys: string[] = [];
  // Backwards, no browser of today gives many at once.
  let cursor = await store.index(index).openKeyCursor(range, 'prev');
  while (cursor && leadKeys.length < most) {
    leadKeys.push(cursor.primaryKey);
    if (leadKeys.length < most) cursor = await cursor.continue();
  }
  return leadKeys;
}

/** How many there are, as far as `most`. Reads keys and never counts, which takes far longer in a large store. */
export async function countedUpTo(store: LeadStore, order: Order, most: number): Promise<number> {
  let count = 0;
  for (const { index, range } of order.flat()) {
    if (count >= most) break;
    count += (await store.index(index).getAllKeys(range, most - count)).length;
  }
  return count;
}
