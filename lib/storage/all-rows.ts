import type { StoreNames } from 'idb';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** A row with its key, as far as the row does not have it itself. */
export interface KeyedRow {
  value: unknown;
  key?: IDBValidKey;
}

/** Of a transaction, whatever it may do. */
interface Reading {
  objectStore(name: StoreNames<Schema>): {
    keyPath: unknown;
    getAll(range: IDBKeyRange | null, most: number): Promise<unknown[]>;
    getAllKeys(range: IDBKeyRange | null, most: number): Promise<IDBValidKey[]>;
  };
}

/** A transaction for each page, where others write or something else is awaited in between. */
export const eachTime = (db: Database): Reading => ({ objectStore: (name) => db.transaction(name).store });

/** All rows of a store, some at a time, in the order of their keys. `turn` is awaited before each time. */
export async function* rowsOfStore(
  tx: Reading,
  name: StoreNames<Schema>,
  page: number,
  turn: () => Promise<void> = async () => {},
): AsyncGenerator<KeyedRow[]> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    await turn();
    const store = tx.objectStore(name);
    const [values, keys] = await Promise.all([store.getAll(after, page), store.getAllKeys(after, page)]);
    const inline = store.keyPath !== null;
    if (values.length > 0) yield values.map((value, n) => (inline ? { value } : { value, key: keys[n]! }));
    const last = keys.at(-1);
    if (keys.length < page || last === undefined) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}
