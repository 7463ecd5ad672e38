import type { Connection, FeedAddress } from '../domain/connection/connection.ts';
import type { Database } from './database.ts';

/** Connections with their secret addresses: the two halves are written together and read apart. */

export const allConnections = (db: Database): Promise<Connection[]> => db.getAll('connections');

export const readConnection = (db: Database, id: string): Promise<Connection | undefined> => db.get('connections', id);

/** For the download alone. */
export const readAddress = (db: Database, id: string): Promise<FeedAddress | undefined> => db.get('addresses', id);

/**
 * Adds a connection or changes one. Without an address the stored one stays. A new address wakes a connection
 * that was paused because its key had been refused; when it may download next does not change.
 */
export async function saveConnection(db: Database, connection: Connection, address?: FeedAddress): Promise<void> {
  const tx = db.transaction(['connections', 'addresses', 'feedStates'], 'readwrite', { durability: 'strict' });
  await tx.objectStore('connections').put(connection);
  if (address) {
    await tx.objectStore('addresses').put(address, connection.id);
    const states = tx.objectStore('feedStates');
    const state = await states.get(connection.id);
    // Validators belong to the address they came from.
    if (state) await states.put({ ...state, paused: false, etag: null, lastModified: null });
  }
  await tx.done;
}

/**
 * Forgets a connection, its key, its downloads and their bytes. The schedule stays, so that adding the same feed
 * again under the same id cannot ask too early. Leads go when asked for.
 */
export async function removeConnection(db: Database, id: string, eraseLeads: boolean): Promise<void> {
  const tx = db.transaction(
    ['connections', 'addresses', 'downloads', 'raw', 'problems', 'leads', 'held', 'tallies'],
    'readwrite',
    { durability: 'strict' },
  );
  await tx.objectStore('connections').delete(id);
  await tx.objectStore('addresses').delete(id);
  for (const key of await tx.objectStore('downloads').index('connection').getAllKeys(id)) {
    await tx.objectStore('downloads').delete(key);
    await tx.objectStore('raw').delete(IDBKeyRange.bound([key, 0], [key, Infinity]));
  }
  for (const key of await tx.objectStore('problems').index('connection').getAllKeys(id)) {
    await tx.objectStore('problems').delete(key);
  }
  if (eraseLeads) {
    for (const key of await tx.objectStore('leads').index('connection').getAllKeys(id)) {
      await tx.objectStore('leads').delete(key);
    }
    const tally = (await tx.objectStore('tallies').get('held')) ?? { visit: 0, unknown: 0 };
    for await (const cursor of tx.objectStore('held').index('connection').iterate(id)) {
      tally[cursor.value.outline.reason] -= 1;
      await cursor.delete();
    }
    await tx.objectStore('tallies').put(tally, 'held');
  }
  await tx.done;
}
