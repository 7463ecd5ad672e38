import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';
import type { NoticeRow } from './schema.ts';

/** Keeps what a notice said, once for each version: the first time it was used stays. */
export async function putNotice(tx: Transaction, row: NoticeRow): Promise<void> {
  const store = tx.objectStore('notices');
  if (!(await store.getKey(row.hash))) await store.add(row);
}

export const readNotice = (db: Database, hash: string): Promise<NoticeRow | undefined> => db.get('notices', hash);
