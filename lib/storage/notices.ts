import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';
import type { NoticeRow } from './schema.ts';

/** Keeps what a notice said, once for each version: the first time it was used stays. What it asked for is added to that. */
export async function putNotice(tx: Transaction, row: NoticeRow): Promise<void> {
  const store = tx.objectStore('notices');
  const known = await store.get(row.hash);
  if (!known) await store.add(row);
  else if (!known.kind && row.kind) await store.put({ ...row, ...known });
}

export const readNotice = (db: Database, hash: string): Promise<NoticeRow | undefined> => db.get('notices', hash);
