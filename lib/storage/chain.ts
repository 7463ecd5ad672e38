import { type ChainHead, linkTo, type NewEntry, NO_ENTRIES } from '../domain/consent/chain-hash.ts';
import type { ChainEntry } from '../domain/consent/chain.ts';
import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';

/** The one writer of the chain. `tx` includes the store `chain`, and what the entry is about: both happen, or neither. */
export async function appendEntry(tx: Transaction, entry: NewEntry): Promise<ChainEntry> {
  const chain = tx.objectStore('chain');
  const last = await chain.openCursor(null, 'prev');
  const linked = linkTo(last?.value ?? NO_ENTRIES, entry);
  // `add`: an entry that is there is never written over.
  await chain.add(linked);
  return linked;
}

/** The newest entry's place and hash; null while there is none. */
export async function readHead(db: Database): Promise<ChainHead | null> {
  const last = await db.transaction('chain').store.openCursor(null, 'prev');
  return last && { seq: last.value.seq, hash: last.value.hash };
}

export const readEntry = (db: Database, seq: number): Promise<ChainEntry | undefined> => db.get('chain', seq);

export const countEntries = (db: Database): Promise<number> => db.count('chain');

const PAGE = 500;

/** All entries, oldest first, a page at a time. What is appended meanwhile may come or not. */
export async function* entryPages(db: Database): AsyncGenerator<ChainEntry[]> {
  for (let after = -Infinity; ;) {
    const page = await db.getAll('chain', IDBKeyRange.lowerBound(after, true), PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    after = last.seq;
  }
}

/** Newest first, those before `before`: of everybody, or of one subject. */
export async function newestEntries(
  db: Database,
  { subject, before, limit }: { subject: string | null; before: number | null; limit: number },
): Promise<{ entries: ChainEntry[]; more: boolean }> {
  const { store } = db.transaction('chain');
  const entries: ChainEntry[] = [];
  const end = before === null ? null : IDBKeyRange.upperBound(before, true);
  const newest = subject === null ? store.iterate(end, 'prev') : store.index('subject').iterate(subject, 'prev');
  for await (const { value } of newest) {
    if (before !== null && value.seq >= before) continue;
    if (entries.length === limit) return { entries, more: true };
    entries.push(value);
  }
  return { entries, more: false };
}
