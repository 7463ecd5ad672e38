import { type IDBPDatabase, openDB } from 'idb';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';

export type Database = IDBPDatabase<Schema>;

export const MAIN_DATABASE = 'leadstand';

/** The shape that this version of the extension knows. */
export const NEWEST_SHAPE = migrations.length;

/**
 * Opens the database, brought up to the newest shape. Rejects when the browser cannot open it. `onClosed` hears
 * when the connection ends by itself; the next use has to open it again. An older shape is for rows that are of one.
 */
export function openDatabase(
  onClosed: () => void = () => {},
  name: string = MAIN_DATABASE,
  shape: number = NEWEST_SHAPE,
): Promise<Database> {
  return openDB<Schema>(name, shape, {
    upgrade(db, from, _to, transaction) {
      for (const migrate of migrations.slice(from, shape)) migrate(db as never, transaction as never);
    },
    // A newer version of the extension wants to migrate: let it, rather than block it until this page closes.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
