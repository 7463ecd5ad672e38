import { type StoreNames, unwrap } from 'idb';
import { pageOf, RESTORED, type StoreName } from '../../backup/stores.ts';
import { eachTime, type KeyedRow, rowsOfStore } from '../../storage/all-rows.ts';
import { atomically, type Transaction } from '../../storage/atomically.ts';
import type { Database } from '../../storage/database.ts';
import { Hold } from '../../storage/hold.ts';
import { hashKeyOf } from '../../storage/keys.ts';
import type { Schema } from '../../storage/schema.ts';

/** Made of what is restored, and not restored itself. */
const MADE_ANEW: readonly StoreNames<Schema>[] = ['search', 'unindexed'];

/**
 * Puts what was unpacked in the place of what is here, in one transaction: a browser that is killed in the middle of it has lost
 * nothing, and has nothing of the backup either.
 */
export async function takeOver(live: Database, staging: Database, onRows: (rows: number) => void): Promise<void> {
  const hashKey = await hashKeyOf(staging);
  let rows = 0;
  await atomically(live, 'strict', [...RESTORED, ...MADE_ANEW, 'copyMark', ...hashKey.stores], async (tx) => {
    for (const store of [...RESTORED, ...MADE_ANEW]) await tx.objectStore(store).clear();
    await hashKey.put(tx);
    const hold = new Hold(unwrap(tx.objectStore('guard')));
    const copy = async (): Promise<void> => {
      for (const store of RESTORED) {
        for await (const page of rowsOfStore(eachTime(staging), store, pageOf(store))) {
          await hold.turn();
          await putAll(tx, store, page);
          onRows((rows += page.length));
        }
      }
      await hold.turn();
      await tx.objectStore('chores').put({ upTo: '' }, 'search');
      // What is noted of the second copy is of other rows.
      await tx.objectStore('copyMark').put({ id: '', chain: 0, wholes: {}, anew: true }, 'mark');
    };
    // Where the transaction has failed, no turn comes any more.
    const broken = tx.done.then(() => new Promise<never>(() => {}));
    await Promise.race([copy(), broken]).finally(() => hold.release());
  });
}

function putAll(tx: Transaction, name: StoreName, page: readonly KeyedRow[]): Promise<unknown> {
  const store = tx.objectStore(name);
  return Promise.all(page.map(async ({ value, key }) => store.put(value as never, key as never)));
}
