import { type IDBPObjectStore, type StoreValue, unwrap } from 'idb';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { Stores, Transaction } from './atomically.ts';
import { countChange, type HeldNumbers, noVisits } from './held-numbers.ts';
import type { KnownKeys } from './known-keys.ts';
import type { HeldRow, LeadRow, ProblemRow, Schema } from './schema.ts';
import { deleteLeads, indexLater } from './search-index.ts';

/** The rows that a batch touches, as they will be. The same lead may stand twice in one batch and meet itself here. */
export interface Rows {
  leads: Map<string, LeadRow | undefined>;
  held: Map<string, HeldRow | undefined>;
  problems: Map<string, ProblemRow | undefined>;
  numbers: HeldNumbers;
}

/** The rows that items may meet: those of the same leads, open or held. */
export async function readRows(tx: Transaction, items: readonly ImportItem[], known: KnownKeys | null): Promise<Rows> {
  const wanted = (keys: readonly string[]): string[] => [
    ...new Set(known ? keys.filter((key) => known.mayHave(key)) : keys),
  ];
  const leadKeys = items.flatMap((item) =>
    item.gate === 'held' ? [item.leadKey] : 'lead' in item ? [item.lead.leadKey] : [],
  );
  const heldKeys = items.flatMap((item) => ('heldKey' in item ? [item.heldKey] : []));
  const [leads, held, tally, counts] = await Promise.all([
    readExisting(tx.objectStore('leads'), wanted(leadKeys)),
    readExisting(tx.objectStore('held'), wanted(heldKeys)),
    tx.objectStore('tallies').get('held'),
    tx.objectStore('counts').get('visits'),
  ]);
  const numbers = { tally: tally ?? { visit: 0, unknown: 0 }, counts: counts ?? noVisits() };
  return { leads, held, problems: new Map(), numbers };
}

async function readExisting<Name extends 'leads' | 'held'>(
  store: IDBPObjectStore<Schema, Stores, Name, 'readwrite'>,
  keys: readonly string[],
): Promise<Map<string, StoreValue<Schema, Name>>> {
  const rows = await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const));
  return new Map(rows.flatMap(([key, row]) => (row === undefined ? [] : [[key, row]])));
}

/** Nobody awaits a single row: one that cannot be written fails the transaction, and with it the batch. */
export async function writeRows(tx: Transaction, rows: Rows, before: Pick<Rows, 'leads' | 'held'>): Promise<void> {
  const changed = [...rows.leads].filter(([key, row]) => row !== before.leads.get(key));
  const leads = unwrap(tx.objectStore('leads'));
  for (const [, row] of changed) if (row) leads.put(row);
  indexLater(
    tx,
    changed.flatMap(([key, row]) => (row ? [key] : [])),
  );
  const held = unwrap(tx.objectStore('held'));
  for (const [key, row] of rows.held) {
    const old = before.held.get(key);
    if (row === old) continue;
    countChange(rows.numbers, old, row);
    if (row) held.put(row);
    else held.delete(key);
  }
  const problems = unwrap(tx.objectStore('problems'));
  for (const [id, row] of rows.problems) {
    if (row) problems.put(row);
    else problems.delete(id);
  }
  unwrap(tx.objectStore('tallies')).put(rows.numbers.tally, 'held');
  unwrap(tx.objectStore('counts')).put(rows.numbers.counts, 'visits');
  await deleteLeads(
    tx,
    changed.flatMap(([key, row]) => (row ? [] : [key])),
  );
}
