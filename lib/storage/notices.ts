import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';
import type { NoticeText } from '../domain/consent/notice-text.ts';

/** Keeps what a notice said, once for each version: the first time it was used stays. What it asked for is added to that. */
export async function putNotice(tx: Transaction, row: NoticeText): Promise<void> {
  const store = tx.objectStore('notices');
  const known = await store.get(row.hash);
  if (!known) await store.add(row);
  else if (!known.kind && row.kind) await store.put({ ...row, ...known });
}

export const readNotice = (db: Database, hash: string): Promise<NoticeText | undefined> => db.get('notices', hash);
