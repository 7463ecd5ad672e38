import type { StoreValue } from 'idb';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

type RowStore = 'leads' | 'held' | 'problems';

/** The keys of a connection's rows, in their order: of a hundred thousand, some megabytes. */
export const rowKeysOf = (db: Database, store: RowStore, connectionId: string): Promise<string[]> =>
  db.getAllKeysFromIndex(store, 'connection', connectionId);

/** The rows that are still there. */
export async function rowsAt<Name extends RowStore>(
  db: Database,
  store: Name,
  keys: readonly string[],
): Promise<StoreValue<Schema, Name>[]> {
  const tx = db.transaction(store);
  const rows = await Promise.all(keys.map((key) => tx.store.get(key)));
  return rows.filter((row) => row !== undefined);
}

/** Whether anything is here that can be looked at or read again. */
export async function hasRows(db: Database, connectionId: string): Promise<boolean> {
  const found = await Promise.all(
    (['leads', 'held', 'problems'] as const).map((name) => db.getKeyFromIndex(name, 'connection', connectionId)),
  );
  return found.some((key) => key !== undefined);
}
