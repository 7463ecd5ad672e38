import { type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export type Snapshot = IDBPTransaction<Schema, StoreNames<Schema>[]>;

/**
 * Everything as it is at one moment, for as long as `work` takes, whatever it awaits: a transaction ends with the first moment in
 * which nothing is asked of it, so something always is. Who wants to write has to wait meanwhile.
 */
export async function inSnapshot<Result>(
  db: Database,
  stores: readonly StoreNames<Schema>[],
  work: (tx: Snapshot) => Promise<Result>,
): Promise<Result> {
  const tx: Snapshot = db.transaction([...stores, 'guard']);
  const guard = unwrap(tx.objectStore('guard'));
  let working = true;
  const hold = (): void =>
    guard.get('guard').addEventListener('success', () => {
      if (working) hold();
    });
  hold();
  tx.done.catch(() => undefined);
  try {
    return await work(tx);
  } finally {
    working = false;
  }
}
