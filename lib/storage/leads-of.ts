import type { Transaction } from './atomically.ts';
import type { Database } from './database.ts';
import { indexed } from './leads.ts';

/** What is done to all leads of a connection at once, within a transaction that does more. */

/** As many rows as are in memory at a time. */
const CHUNK = 500;

type LeadStore = 'leads' | 'held' | 'problems';

/** The keys of a connection's rows, in their order. */
const keysOf = (tx: Transaction, name: LeadStore, connectionId: string): Promise<string[]> =>
  tx.objectStore(name).index('connection').getAllKeys(connectionId);

/** Whether a connection holds any lead back. */
export const hasHeld = async (db: Database, connectionId: string): Promise<boolean> =>
  (await db.getKeyFromIndex('held', 'connection', connectionId)) !== undefined;

/** What a test brought counts from the moment the connection goes live, and the other way round. */
export async function markAsTest(tx: Transaction, connectionId: string, test: boolean): Promise<void> {
  const [leads, held] = [tx.objectStore('leads'), tx.objectStore('held')];
  for (const keys of chunksOf(await keysOf(tx, 'leads', connectionId))) {
    const rows = await Promise.all(keys.map((key) => leads.get(key)));
    await Promise.all(rows.flatMap((row) => (row ? leads.put(indexed({ ...row, feed: { ...row.feed, test } })) : [])));
  }
  for (const keys of chunksOf(await keysOf(tx, 'held', connectionId))) {
    const rows = await Promise.all(keys.map((key) => held.get(key)));
    await Promise.all(rows.flatMap((row) => (row ? held.put({ ...row, outline: { ...row.outline, test } }) : [])));
  }
}

export async function eraseLeads(tx: Transaction, connectionId: string): Promise<void> {
  for (const name of ['leads', 'problems'] as const) {
    const keys = await keysOf(tx, name, connectionId);
    await Promise.all(keys.map((key) => tx.objectStore(name).delete(key)));
  }
  const tally = (await tx.objectStore('tallies').get('held')) ?? { visit: 0, unknown: 0 };
  const held = tx.objectStore('held');
  for (const keys of chunksOf(await keysOf(tx, 'held', connectionId))) {
    for (const row of await Promise.all(keys.map((key) => held.get(key)))) if (row) tally[row.outline.reason] -= 1;
    await Promise.all(keys.map((key) => held.delete(key)));
  }
  await tx.objectStore('tallies').put(tally, 'held');
}

/** The bytes of a connection's downloads, wherever they are kept. */
export async function eraseBodies(tx: Transaction, connectionId: string): Promise<void> {
  for (const id of await tx.objectStore('downloads').index('connection').getAllKeys(connectionId))
    await tx.objectStore('raw').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
}

function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, n) => all.slice(n * CHUNK, (n + 1) * CHUNK));
}
