import { SaxesParser } from 'saxes';
import { openVault } from '../../../lib/background/vault.ts';
import { importRecords } from '../../../lib/feed/import.ts';
import { readFeed } from '../../../lib/feed/read-feed.ts';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import { storeBatch } from '../../../lib/storage/import-store.ts';
import type { ImportItem } from '../../../lib/domain/lead/import-item.ts';

/** What one round of the import takes, part by part, and what the least that could do the job takes. Milliseconds. */
export interface Round {
  /** Bytes → mapped leads. */
  read: number;
  /** The same bytes through the parser alone, with nothing done about what it finds. */
  readFloor: number;
  /** Hashed, sealed and gated leads → IndexedDB. */
  store: number;
  /** The same rows put into the same indexes, with nothing looked up. */
  storeFloor: number;
  /** The same feed once more, when every lead is known. */
  again: number;
  /** Leads read. */
  leads: number;
}

const BATCH = 1000;
const context = {
  connection: { id: 'bench', mode: 'live' as const },
  downloadId: 1,
  receivedAt: '2026-11-23T10:00:00.000Z',
};

export async function round(xml: string, name: string): Promise<Round> {
  const bytes = new TextEncoder().encode(xml);
  const pieces = cut(bytes);
  const db = await openDatabase(undefined, name);
  await db.put('connections', { id: 'bench', name: '', mode: 'live', origin: '', createdAt: '' });
  const vault = await openVault(db);
  const items: ImportItem[] = [];
  const collect = { ...vault, store: async (batch: readonly ImportItem[]) => void items.push(...batch) };
  const reading = (): ReturnType<typeof readFeed> => readFeed(pieces, { mapping: SAMPLE_MAPPING });

  const read = await timed(async () => {
    for await (const _ of reading());
  });
  const readFloor = await timed(async () => parseOnly(pieces));
  await importRecords(reading(), context, collect);
  if (items.length === 0) throw new Error('The feed of the bench was not read: there is nothing to measure.');
  const store = await timed(() => inBatches(items, (batch) => storeBatch(db, 'bench', batch)));
  const again = await timed(() => inBatches(items, (batch) => storeBatch(db, 'bench', batch)));
  const storeFloor = await putOnly(db);
  db.close();
  return { read, readFloor, store, storeFloor, again, leads: items.length };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function cut(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 1 << 20) pieces.push(bytes.subarray(at, at + (1 << 20)));
  return pieces;
}

function parseOnly(pieces: readonly Uint8Array[]): void {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
}

async function inBatches(
  items: readonly ImportItem[],
  store: (batch: readonly ImportItem[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) await store(items.slice(at, at + BATCH));
}

/** The rows as they now are, into an empty database of the same shape. */
async function putOnly(db: Database): Promise<number> {
  const rows = [await db.getAll('leads'), await db.getAll('held')] as const;
  const empty = await openDatabase(undefined, `${db.name}-floor`);
  const time = await timed(async () => {
    await inTransactions(empty, 'leads', rows[0]);
    await inTransactions(empty, 'held', rows[1]);
  });
  empty.close();
  return time;
}

async function inTransactions<Store extends 'leads' | 'held'>(
  db: Database,
  name: Store,
  rows: readonly Parameters<typeof db.put<Store>>[1][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const tx = db.transaction(name, 'readwrite');
    await Promise.all([...rows.slice(at, at + BATCH).map((row) => tx.store.put(row)), tx.done]);
  }
}
