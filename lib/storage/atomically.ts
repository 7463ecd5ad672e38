import { type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import type { Database } from './database.ts';
import { storesOfTeam } from './has-team.ts';
import type { Schema } from './schema.ts';

export type Stores = StoreNames<Schema>[];
export type Transaction = IDBPTransaction<Schema, Stores, 'readwrite'>;

/**
 * Does all that `work` writes, or nothing of it.
 *
 * A transaction alone does not promise that. A Firefox that is closed ends scripts in their middle, and completes what
 * they had asked for until then, as if no more had been meant to come: of 3,000 rows put in one loop it kept 406. So as
 * long as `work` is under way, a request is waiting that is bound to fail, and a failure that nobody forgives undoes the
 * transaction. Once all is asked for it is forgiven. Chromium undoes such a transaction by itself.
 *
 * `strict` for what a person did, which cannot be downloaded again; `relaxed` for what is done again if it is lost.
 */
export async function atomically<Result>(
  db: Database,
  durability: 'strict' | 'relaxed',
  stores: Stores,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  // The default of browsers is relaxed, and not all of them know the word for it in old databases.
  const options: IDBTransactionOptions = durability === 'strict' ? { durability } : {};
  // Whoever takes leads away takes their words out of the search with them, and what is done about one,
  // or said by its person, is told to its team.
  const besides: Stores = stores.includes('leads') ? ['search', 'unindexed'] : [];
  if (stores.includes('leads') || stores.includes('suppressed')) besides.push(...(await storesOfTeam(db)));
  const tx: Transaction = db.transaction([...stores, ...besides, 'uncopied', 'guard'], 'readwrite', options);
  const forgive = fail(tx);
  // It fails with the transaction, of which the work hears first.
  tx.done.catch(() => undefined);
  let result: Result;
  try {
    result = await work(tx);
  } catch (error) {
    forgive();
    abort(tx);
    throw error;
  }
  forgive();
  // No `commit`, although nothing follows: Chromium forgives nothing after it.
  await tx.done;
  return result;
}

/** Adds what is there already, again and again, until that is forgiven. */
function fail(tx: Transaction): () => void {
  const guard = unwrap(tx.objectStore('guard'));
  let forgiven = false;
  const add = (): void =>
    guard.add(0, 'guard').addEventListener('error', (event) => {
      event.preventDefault();
      // Or whoever waits for the transaction would hear of it.
      event.stopPropagation();
      if (!forgiven) add();
    });
  add();
  return () => {
    forgiven = true;
  };
}

function abort(tx: Transaction): void {
  try {
    tx.abort();
  } catch {
    // It is over already: that is why the work failed.
  }
}
