import { type IDBPDatabase, openDB } from 'idb';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';

export type Database = IDBPDatabase<Schema>;

const NAME = 'leadstand';

/**
 * Opens the database, brought up to the newest shape. Rejects when the browser cannot open it. `onClosed` hears
 * when the connection ends by itself; the next use has to open it again.
 */
export function openDatabase(onClosed: () => void = () => {}, name: string = NAME): Promise<Database> {
  return openDB<Schema>(name, migrations.length, {
    upgrade(db, from, _to, transaction) {
      for (const migrate of migrations.slice(from)) migrate(db as never, transaction as never);
    },
    // A newer version of the extension wants to migrate: let it, rather than block it until this page closes.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
