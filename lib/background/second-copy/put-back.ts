import { type Restored, nothingRestored } from '../../domain/damage/damage.ts';
import type { Suppression } from '../../domain/consent/suppression.ts';
import type { ChainEntry } from '../../domain/consent/chain.ts';
import type { SaltedEvidence } from '../../domain/consent/evidence-hash.ts';
import { fromBase64 } from '../../seal/base64.ts';
import { importHashKey } from '../../seal/keys.ts';
import type { KeyedRow } from '../../storage/all-rows.ts';
import { atomically, type Stores, type Transaction } from '../../storage/atomically.ts';
import type { Database } from '../../storage/database.ts';
import { freshFeedState } from '../../storage/feed-states.ts';
import { isOver } from '../../storage/held-rules.ts';
import { replaceKey } from '../../storage/keys.ts';
import type { KeptActs } from '../../storage/copy-rows.ts';
import type { EvidenceRow } from '../../storage/record-rows.ts';
import type { FeedState } from '../../storage/schema.ts';
import { putHeldRow } from '../../storage/standings.ts';
import { placeOfEvidence } from '../consent/evidence.ts';
import { openVault } from '../vault.ts';
import { HASH_KEY, WHOLES, type Whole } from './copy-items.ts';
import type { Item } from './copy-log.ts';

const STORES: Stores = [
  ...WHOLES,
  ...(['chain', 'suppressed', 'evidence', 'held', 'tallies', 'counts', 'waiting'] as const),
];

/**
 * Puts what the second copy has into a database that has nothing. What was done about leads waits until they are here again;
 * of those whose person said no nothing but that is kept, and it is here at once. `alongside` is part of the same transaction.
 */
export async function putBack(
  db: Database,
  items: Iterable<Item>,
  alongside: { stores: Stores; put: (tx: Transaction, restored: Restored) => Promise<void> },
): Promise<void> {
  const by = Map.groupBy(items, ({ what }) => what);
  const of = <Value>(what: string): Value[] => (by.get(what) ?? []).map(({ value }) => value as Value);
  const [hashKey] = of<string>(HASH_KEY);
  // Before any other is made in its place: leads are known by it.
  if (hashKey) await replaceKey(db, 'hash', await importHashKey(fromBase64(hashKey)));
  const wholes = await Promise.all(
    WHOLES.map(async (name) => ({ name, rows: await rowsOf(name, of<KeyedRow[]>(name)[0] ?? []) })),
  );
  const evidence = await sealedAgain(db, of('evidence'));
  const [acts, chain, suppressed] = [of<KeptActs>('acts'), of<ChainEntry>('chain'), of<Suppression>('suppressed')];
  await atomically(db, 'strict', [...STORES, ...alongside.stores], async (tx) => {
    for (const { name, rows } of wholes)
      for (const { value, key } of rows) await tx.objectStore(name).put(value as never, key as never);
    for (const entry of chain) await tx.objectStore('chain').put(entry);
    for (const entry of suppressed) await tx.objectStore('suppressed').put(entry);
    for (const row of evidence) await tx.objectStore('evidence').put(row);
    for (const one of acts) await putActs(tx, one);
    const restored = { ...nothingRestored, acts: acts.length, records: chain.length, saidNo: suppressed.length };
    await alongside.put(tx, restored);
  });
}

async function putActs(tx: Transaction, acts: KeptActs): Promise<void> {
  const ended = acts.held && { ...acts.held, triage: acts.triage, sealed: null, contact: null };
  if (ended && isOver(ended)) await putHeldRow(tx, undefined, ended);
  else await tx.objectStore('waiting').put(acts);
}

async function rowsOf(name: Whole, rows: readonly KeyedRow[]): Promise<KeyedRow[]> {
  if (name === 'feedStates')
    return rows.map(({ value }) => {
      const kept = value as FeedState;
      return { value: { ...freshFeedState(kept.connectionId), ...kept } };
    });
  if (name !== 'secrets') return [...rows];
  const read = async ({ value }: KeyedRow): Promise<KeyedRow> => {
    const secret = value as { key: string };
    return { value: { ...secret, key: await importHashKey(fromBase64(secret.key)) } };
  };
  return Promise.all(rows.filter(({ value }) => (value as { key: string | null }).key !== null).map(read));
}

async function sealedAgain(
  db: Database,
  rows: readonly (Omit<EvidenceRow, 'sealed'> & { sealed: SaltedEvidence })[],
): Promise<EvidenceRow[]> {
  const vault = await openVault(db);
  return Promise.all(
    rows.map(async (row) => ({ ...row, sealed: await vault.sealEvidence(placeOfEvidence(row), row.sealed) })),
  );
}
