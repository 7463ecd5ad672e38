import { newEntry } from '../domain/consent/new-entry.ts';
import { appendEntry } from './chain.ts';
import type { Transaction } from './atomically.ts';
import type { Database } from './database.ts';
import { countChange, noVisits } from './held-numbers.ts';
import { indexed } from './leads.ts';
import { deleteLeads, indexLater } from './search-index.ts';
import { copyLater } from './uncopied.ts';

/** What is done to all leads of a connection at once, within a transaction that does more. */

/** As many rows as are in memory at a time. */
const CHUNK = 500;

type LeadStore = 'leads' | 'held' | 'problems';

/** The keys of a connection's rows, in their order. */
const keysOf = (tx: Transaction, name: LeadStore, connectionId: string): Promise<string[]> =>
  tx.objectStore(name).index('connection').getAllKeys(connectionId);

/** Whether a connection holds any lead back, or did so before its leads were lost. */
export const hasHeld = async (db: Database, connectionId: string): Promise<boolean> =>
  (await db.getKeyFromIndex('held', 'connection', connectionId)) !== undefined ||
  (await db.getAllKeys('waiting', null, 1)).length > 0;

/** What a test brought counts from the moment the connection goes live, and the other way round. */
export async function markAsTest(tx: Transaction, connectionId: string, test: boolean): Promise<void> {
  const [leads, held] = [tx.objectStore('leads'), tx.objectStore('held')];
  for (const keys of chunksOf(await keysOf(tx, 'leads', connectionId))) {
    const rows = await Promise.all(keys.map((key) => leads.get(key)));
    await Promise.all(rows.flatMap((row) => (row ? leads.put(indexed({ ...row, feed: { ...row.feed, test } })) : [])));
    indexLater(tx, keys);
  }
  for (const keys of chunksOf(await keysOf(tx, 'held', connectionId))) {
    const rows = await Promise.all(keys.map((key) => held.get(key)));
    await Promise.all(rows.flatMap((row) => (row ? held.put({ ...row, outline: { ...row.outline, test } }) : [])));
  }
}

/** The stores in which there is anything of leads. */
export const ALL_OF_LEADS = ['leads', 'held', 'problems', 'tallies', 'counts', 'copies', 'evidence', 'chain'] as const;

/**
 * All that a connection has brought, with what was noted of it and said about it; `subjects` is what its open leads were
 * called while they were under seal. The chain tells of it by numbers.
 */
export async function eraseLeads(
  tx: Transaction,
  connectionId: string,
  subjects: readonly string[] = [],
): Promise<void> {
  const keys = await eraseRows(tx, connectionId);
  const called = new Set(subjects);
  // Each is a handful of rows, and a connection may have a hundred thousand leads.
  for await (const copy of tx.objectStore('copies')) if (isOf(keys, copy.value.leadKey)) await copy.delete();
  for await (const proof of tx.objectStore('evidence')) {
    const { hash, subject } = proof.value;
    if (!isOf(keys, subject) && !called.has(subject)) continue;
    copyLater(tx, 'evidence', [hash]);
    await proof.delete();
  }
  if (keys.leads.size + keys.held.size === 0) return;
  const detail = { reason: 'connection', leads: String(keys.leads.size), visits: String(keys.held.size) };
  await appendEntry(tx, newEntry({ at: new Date().toISOString(), event: 'erased', actor: '', detail }));
}

interface Erased {
  leads: ReadonlySet<string>;
  held: ReadonlySet<string>;
}

const isOf = ({ leads, held }: Erased, key: string): boolean => leads.has(key) || held.has(key);

async function eraseRows(tx: Transaction, connectionId: string): Promise<Erased> {
  const erased = {
    leads: new Set(await keysOf(tx, 'leads', connectionId)),
    held: new Set(await keysOf(tx, 'held', connectionId)),
  };
  await deleteLeads(tx, [...erased.leads]);
  const problems = await keysOf(tx, 'problems', connectionId);
  await Promise.all(problems.map((key) => tx.objectStore('problems').delete(key)));
  const tally = (await tx.objectStore('tallies').get('held')) ?? { visit: 0, unknown: 0 };
  const counts = (await tx.objectStore('counts').get('visits')) ?? noVisits();
  const held = tx.objectStore('held');
  for (const keys of chunksOf(await keysOf(tx, 'held', connectionId))) {
    for (const row of await Promise.all(keys.map((key) => held.get(key)))) countChange({ tally, counts }, row);
    await Promise.all(keys.map((key) => held.delete(key)));
    copyLater(tx, 'acts', keys);
  }
  await tx.objectStore('tallies').put(tally, 'held');
  await tx.objectStore('counts').put(counts, 'visits');
  return erased;
}

/** The bytes of a connection's downloads, wherever they are kept. */
export async function eraseBodies(tx: Transaction, connectionId: string): Promise<void> {
  for (const id of await tx.objectStore('downloads').index('connection').getAllKeys(connectionId))
    await tx.objectStore('raw').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
}

function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, n) => all.slice(n * CHUNK, (n + 1) * CHUNK));
}
