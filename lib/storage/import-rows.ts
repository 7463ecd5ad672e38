import { type IDBPObjectStore, type StoreValue, unwrap } from 'idb';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { Stores, Transaction } from './atomically.ts';
import { countChange, type HeldNumbers, noVisits } from './held-numbers.ts';
import type { KnownKeys } from './known-keys.ts';
import type { HeldRow, LeadRow, ProblemRow, Schema } from './schema.ts';

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
export function writeRows(tx: Transaction, rows: Rows, before: Pick<Rows, 'leads' | 'held'>): void {
  for (const name of ['leads', 'held'] as const) {
    const store = unwrap(tx.objectStore(name));
    for (const [key, row] of rows[name]) {
      const old = before[name].get(key);
      if (row === old) continue;
      if (name === 'held') countChange(rows.numbers, old as HeldRow | undefined, row as HeldRow | undefined);
      if (row) store.put(row);
      else store.delete(key);
    }
  }
  const problems = unwrap(tx.objectStore('problems'));
  for (const [id, row] of rows.problems) {
    if (row) problems.put(row);
    else problems.delete(id);
  }
  unwrap(tx.objectStore('tallies')).put(rows.numbers.tally, 'held');
  unwrap(tx.objectStore('counts')).put(rows.numbers.counts, 'visits');
}
