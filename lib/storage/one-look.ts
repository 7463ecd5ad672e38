import type { StoreNames } from 'idb';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

type Name = StoreNames<Schema>;

/**
 * The database as it is at one moment: whatever reads from it shares one transaction. Each transaction is opened and closed
 * by messages to another process, which costs more than most of what is read in it, and while an import stores each
 * waits for its turn.
 *
 * It ends with the first moment in which nothing is being read, so between two reads nothing else may be awaited. It knows the
 * ways to read that are used with it, and no way to write.
 */
export function oneLook(db: Database, stores: Name[]): Database {
  const tx = db.transaction(stores);
  const store = (name: Name) => tx.objectStore(name);
  const look: Record<string, unknown> = {
    get: (name: Name, key: IDBKeyRange) => store(name).get(key),
    getAll: (name: Name, ...which: [IDBKeyRange?, number?]) => store(name).getAll(...which),
    getAllKeys: (name: Name, ...which: [IDBKeyRange?, number?]) => store(name).getAllKeys(...which),
    getAllKeysFromIndex: (name: Name, index: never, ...which: [IDBKeyRange?, number?]) =>
      store(name)
        .index(index)
        .getAllKeys(...which),
    transaction: (names: Name | Name[]) => ({ store: store([names].flat()[0]!), objectStore: store }),
  } satisfies Partial<Record<keyof Database, unknown>>;
  return look as unknown as Database;
}
