import { type IDBPObjectStore, type StoreValue, unwrap } from 'idb';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { Stores, Transaction } from './atomically.ts';
import { countChange, type HeldNumbers, noVisits } from './held-numbers.ts';
import type { KnownKeys } from './known-keys.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow, ProblemRow, Schema } from './schema.ts';
import { hasStood, isActed } from './kept-acts.ts';
import { deleteLeads, indexLater } from './search-index.ts';
import { tellItems } from './tell-items.ts';
import { copyLater } from './uncopied.ts';
import { WaitingActs } from './waiting-acts.ts';

/** The rows that a batch touches, as they will be. The same lead may stand twice in one batch and meet itself here. */
export interface Rows {
  leads: Map<string, LeadRow | undefined>;
  held: Map<string, HeldRow | undefined>;
  problems: Map<string, ProblemRow | undefined>;
  /** What was done about leads that had been lost with a database. */
  waiting: WaitingActs;
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
  const [leads, held, waiting, tally, counts] = await Promise.all([
    readExisting(tx.objectStore('leads'), wanted(leadKeys)),
    readExisting(tx.objectStore('held'), wanted(heldKeys)),
    WaitingActs.read(tx, [...leadKeys, ...heldKeys]),
    tx.objectStore('tallies').get('held'),
    tx.objectStore('counts').get('visits'),
  ]);
  const numbers = { tally: tally ?? { visit: 0, unknown: 0 }, counts: counts ?? noVisits() };
  return { leads, held, problems: new Map(), waiting, numbers };
}

async function readExisting<Name extends 'leads' | 'held'>(
  store: IDBPObjectStore<Schema, Stores, Name, 'readwrite'>,
  keys: readonly string[],
): Promise<Map<string, StoreValue<Schema, Name>>> {
  const rows = await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const));
  return new Map(rows.flatMap(([key, row]) => (row === undefined ? [] : [[key, row]])));
}

/** Nobody awaits a single row: one that cannot be written fails the transaction, and with it the batch. */
export async function writeRows(
  tx: Transaction,
  rows: Rows,
  before: Pick<Rows, 'leads' | 'held'>,
  { items, fromTeam = false }: { items: readonly ImportItem[]; fromTeam?: boolean },
): Promise<void> {
  const changed = [...rows.leads].filter(([key, row]) => row !== before.leads.get(key));
  const leads = unwrap(tx.objectStore('leads'));
  for (const [, row] of changed) if (row) leads.put(row);
  indexLater(
    tx,
    changed.flatMap(([key, row]) => (row ? [key] : [])),
  );
  const held = unwrap(tx.objectStore('held'));
  const others = [...rows.held].filter(([key, row]) => row !== before.held.get(key));
  copyLater(tx, 'acts', actedIn(changed, before.leads, isActed));
  copyLater(tx, 'acts', actedIn(others, before.held, hasStood));
  await rows.waiting.write(tx);
  for (const [key, row] of others) {
    const old = before.held.get(key);
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
  await tellItems(tx, items, { rows, before, fromTeam });
}

/** The keys of rows about which somebody did something, before or after they were changed: most of an import are about nobody's acts. */
const actedIn = <Row>(
  changed: readonly (readonly [string, Row | undefined])[],
  before: ReadonlyMap<string, Row | undefined>,
  acted: (row: Row) => boolean,
): string[] =>
  changed.flatMap(([key, row]) => {
    const old = before.get(key);
    return (row && acted(row)) || (old && acted(old)) ? [key] : [];
  });
