import { type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import type { Database } from './database.ts';
import { Hold } from './hold.ts';
import type { Schema } from './schema.ts';

export interface Snapshot {
  tx: IDBPTransaction<Schema, StoreNames<Schema>[]>;
  /** To be awaited before anything is asked of it. */
  turn: () => Promise<void>;
}

/**
 * Everything as it is at one moment, for as long as `work` takes, whatever it awaits. Who wants to write has to wait meanwhile.
 */
export async function inSnapshot<Result>(
  db: Database,
  stores: readonly StoreNames<Schema>[],
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  const tx: Snapshot['tx'] = db.transaction([...stores, 'guard']);
  const hold = new Hold(unwrap(tx.objectStore('guard')));
  // A database that is closed under it would leave the work waiting for a turn that never comes.
  const broken = tx.done.then(() => new Promise<never>(() => {}));
  try {
    return await Promise.race([work({ tx, turn: () => hold.turn() }), broken]);
  } finally {
    hold.release();
  }
}
