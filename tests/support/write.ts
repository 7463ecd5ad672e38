import type { Transaction } from '../../lib/storage/atomically.ts';
import type { Database } from '../../lib/storage/database.ts';

/** A transaction that a test ends by itself. Nothing closes the browser under it. */
export const writing = (db: Database, ...stores: Parameters<Transaction['objectStore']>[0][]): Transaction =>
  db.transaction([...stores, 'uncopied'], 'readwrite');
