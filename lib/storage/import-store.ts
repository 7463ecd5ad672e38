import { type IDBPObjectStore, type IDBPTransaction, type StoreValue, unwrap } from 'idb';
import type { HeldReason } from '../domain/consent/held.ts';
import { type ImportCounts, noCounts } from '../domain/connection/import-counts.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import { mergeLead } from '../domain/lead/merge.ts';
import { untouched } from '../domain/triage/triage.ts';
import type { Database } from './database.ts';
import type { KnownKeys } from './known-keys.ts';
import { indexed } from './leads.ts';
import type { HeldRow, LeadRow, ProblemRow, Schema } from './schema.ts';

type Stores = ('connections' | 'leads' | 'held' | 'problems' | 'tallies')[];
type Item<Gate extends ImportItem['gate']> = Extract<ImportItem, { gate: Gate }>;

/** The rows that a batch touches, as they will be. The same lead may stand twice in one batch and meet itself here. */
interface Rows {
  leads: Map<string, LeadRow | undefined>;
  held: Map<string, HeldRow | undefined>;
  problems: ProblemRow[];
  tally: Record<HeldReason, number>;
}

/**
 * Stores a batch in one transaction: all of it is there afterwards, or nothing. Relaxed durability, since the
 * raw bytes are still stored and the batch can be repeated without harm. Null, and nothing stored, when the
 * connection was removed: what the user erased must not come back from a download that was under way. `known` saves
 * asking for rows that cannot be there.
 */
export async function storeBatch(
  db: Database,
  connectionId: string,
  items: readonly ImportItem[],
  known: KnownKeys | null = null,
): Promise<ImportCounts | null> {
  const tx: IDBPTransaction<Schema, Stores, 'readwrite'> = db.transaction(
    ['connections', 'leads', 'held', 'problems', 'tallies'],
    'readwrite',
  );
  if ((await tx.objectStore('connections').getKey(connectionId)) === undefined) return null;
  const rows = await readRows(tx, items, known);
  const before = { leads: new Map(rows.leads), held: new Map(rows.held) };
  const counts = { ...noCounts };
  for (const item of items) apply(rows, item, counts);
  for (const key of [...rows.leads.keys(), ...rows.held.keys()]) known?.add(key);
  writeRows(tx, rows, before);
  // Nothing else follows: the browser need not wait until it has told of every row.
  tx.commit();
  await tx.done;
  return counts;
}

async function readRows(
  tx: IDBPTransaction<Schema, Stores, 'readwrite'>,
  items: readonly ImportItem[],
  known: KnownKeys | null,
): Promise<Rows> {
  const wanted = (keys: readonly string[]): string[] => [
    ...new Set(known ? keys.filter((key) => known.mayHave(key)) : keys),
  ];
  const leadKeys = items.flatMap((item) =>
    item.gate === 'open' ? [item.lead.leadKey] : item.gate === 'held' ? [item.leadKey] : [],
  );
  const heldKeys = items.flatMap((item) => (item.gate === 'problem' ? [] : [item.heldKey]));
  const [leads, held, tally] = await Promise.all([
    readExisting(tx.objectStore('leads'), wanted(leadKeys)),
    readExisting(tx.objectStore('held'), wanted(heldKeys)),
    tx.objectStore('tallies').get('held'),
  ]);
  return { leads, held, problems: [], tally: tally ?? { visit: 0, unknown: 0 } };
}

async function readExisting<Name extends 'leads' | 'held'>(
  store: IDBPObjectStore<Schema, Stores, Name, 'readwrite'>,
  keys: readonly string[],
): Promise<Map<string, StoreValue<Schema, Name>>> {
  const rows = await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const));
  return new Map(rows.flatMap(([key, row]) => (row === undefined ? [] : [[key, row]])));
}

/** Nobody awaits a single row: one that cannot be written fails the transaction, and with it the batch. */
function writeRows(
  tx: IDBPTransaction<Schema, Stores, 'readwrite'>,
  rows: Rows,
  before: Pick<Rows, 'leads' | 'held'>,
): void {
  for (const name of ['leads', 'held'] as const) {
    const store = unwrap(tx.objectStore(name));
    for (const [key, row] of rows[name]) {
      if (row === before[name].get(key)) continue;
      if (row) store.put(row);
      else store.delete(key);
    }
  }
  const problems = unwrap(tx.objectStore('problems'));
  for (const row of rows.problems) problems.put(row);
  unwrap(tx.objectStore('tallies')).put(rows.tally, 'held');
}

function apply(rows: Rows, item: ImportItem, counts: ImportCounts): void {
  if (item.gate === 'open') {
    counts[applyOpen(rows, item)] += 1;
  } else if (item.gate === 'held') {
    counts.held += 1;
    if (applyHeld(rows, item)) counts.heldNew += 1;
  } else {
    counts.problems += 1;
    const { gate: _, ...problem } = item;
    rows.problems.push(problem);
  }
}

function applyOpen(
  rows: Rows,
  { lead: incoming, source, path, heldKey }: Item<'open'>,
): 'added' | 'updated' | 'unchanged' {
  const stored = rows.leads.get(incoming.leadKey);
  const { change, lead } = mergeLead(stored?.feed, incoming);
  if (stored && change === 'unchanged') return 'unchanged';
  // It was held until the feed told us more: what the user had done before that comes back with it.
  const held = rows.held.get(heldKey);
  if (held) {
    rows.tally[held.outline.reason] -= 1;
    rows.held.set(heldKey, undefined);
  }
  const feed = held ? { ...lead, receivedAt: held.obtainedAt, revision: held.revision + 1 } : lead;
  rows.leads.set(lead.leadKey, indexed({ feed, triage: stored?.triage ?? held?.triage ?? untouched, source, path }));
  return change === 'new' ? 'added' : 'updated';
}

/** Whether anything changed. */
function applyHeld(rows: Rows, { gate: _, leadKey, ...item }: Item<'held'>): boolean {
  const stored = rows.held.get(item.heldKey);
  if (stored?.sourceMac === item.sourceMac) return false;
  // The feed now calls a visit what it called a request: it may no longer be seen.
  const open = rows.leads.get(leadKey);
  if (open) rows.leads.set(leadKey, undefined);
  if (stored) rows.tally[stored.outline.reason] -= 1;
  rows.tally[item.outline.reason] += 1;
  rows.held.set(item.heldKey, {
    ...item,
    obtainedAt: stored?.obtainedAt ?? open?.feed.receivedAt ?? item.obtainedAt,
    revision: (stored?.revision ?? open?.feed.revision ?? 0) + 1,
    triage: stored?.triage ?? open?.triage ?? untouched,
  });
  return true;
}
