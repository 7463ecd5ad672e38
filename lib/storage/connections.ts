import type { IDBPTransaction } from 'idb';
import { type Connection, type FeedAddress, isFeed } from '../domain/connection/connection.ts';
import type { Database } from './database.ts';
import { freshFeedState } from './feed-states.ts';
import { indexed } from './leads.ts';
import type { Schema } from './schema.ts';

/** Connections with their secret addresses: the two halves are written together and read apart. */

export const allConnections = (db: Database): Promise<Connection[]> => db.getAll('connections');

export const readConnection = (db: Database, id: string): Promise<Connection | undefined> => db.get('connections', id);

/** For the download alone. */
export const readAddress = (db: Database, id: string): Promise<FeedAddress | undefined> => db.get('addresses', id);

/**
 * Adds a connection or changes one. Without an address the stored one stays; there must be one then. A new address
 * wakes a connection that was paused because its key had been refused; when it may download next does not change.
 * Rejects, and changes nothing, when the connection was removed meanwhile.
 */
export async function saveConnection(db: Database, connection: Connection, address?: FeedAddress): Promise<void> {
  const tx = db.transaction(['connections', 'addresses', 'feedStates', 'leads', 'held'], 'readwrite', {
    durability: 'strict',
  });
  const before = await tx.objectStore('connections').get(connection.id);
  const needsAddress = isFeed(connection) && !address;
  if (needsAddress && !(await tx.objectStore('addresses').getKey(connection.id))) {
    tx.abort();
    await tx.done.catch(() => undefined);
    throw new Error('a connection without an address');
  }
  await tx.objectStore('connections').put(connection);
  if (address) {
    await tx.objectStore('addresses').put(address, connection.id);
    const states = tx.objectStore('feedStates');
    const state = (await states.get(connection.id)) ?? freshFeedState(connection.id);
    const addressRevision = state.addressRevision + 1;
    // Validators belong to the address they came from.
    await states.put({ ...state, addressRevision, paused: false, etag: null, lastModified: null });
  }
  if (before && isTest(before) !== isTest(connection)) await markAsTest(tx, connection.id, isTest(connection));
  await tx.done;
}

const isTest = ({ mode }: Connection): boolean => mode === 'test';

type LeadStores = IDBPTransaction<
  Schema,
  ('connections' | 'addresses' | 'feedStates' | 'leads' | 'held')[],
  'readwrite'
>;

/** What a test brought counts from the moment the connection goes live, and the other way round. */
async function markAsTest(tx: LeadStores, connectionId: string, test: boolean): Promise<void> {
  for await (const cursor of tx.objectStore('leads').index('connection').iterate(connectionId)) {
    await cursor.update(indexed({ ...cursor.value, feed: { ...cursor.value.feed, test } }));
  }
  for await (const cursor of tx.objectStore('held').index('connection').iterate(connectionId)) {
    await cursor.update({ ...cursor.value, outline: { ...cursor.value.outline, test } });
  }
}

/**
 * Forgets a connection's key and address, its downloads and their bytes. Its leads go when asked for; if they are
 * kept, so is the connection, as a stopped one, because nothing may be stored that nobody can find and erase. The
 * schedule stays in any case, so that adding the same feed again cannot ask too early.
 */
export async function removeConnection(db: Database, id: string, eraseLeads: boolean): Promise<void> {
  const tx = db.transaction(
    ['connections', 'addresses', 'downloads', 'raw', 'problems', 'leads', 'held', 'tallies'],
    'readwrite',
    { durability: 'strict' },
  );
  const connection = await tx.objectStore('connections').get(id);
  await tx.objectStore('addresses').delete(id);
  for (const key of await tx.objectStore('downloads').index('connection').getAllKeys(id)) {
    await tx.objectStore('downloads').delete(key);
    await tx.objectStore('raw').delete(IDBKeyRange.bound([key, 0], [key, Infinity]));
  }
  if (eraseLeads) {
    await tx.objectStore('connections').delete(id);
    await eraseLeadsOf(tx, id);
  } else if (connection) {
    await tx.objectStore('connections').put({ ...connection, mode: 'stopped', origin: '' });
  }
  await tx.done;
}

type ErasedStores = ('connections' | 'addresses' | 'downloads' | 'raw' | 'problems' | 'leads' | 'held' | 'tallies')[];

async function eraseLeadsOf(tx: IDBPTransaction<Schema, ErasedStores, 'readwrite'>, id: string): Promise<void> {
  for (const name of ['leads', 'problems'] as const) {
    for (const key of await tx.objectStore(name).index('connection').getAllKeys(id)) {
      await tx.objectStore(name).delete(key);
    }
  }
  const tally = (await tx.objectStore('tallies').get('held')) ?? { visit: 0, unknown: 0 };
  for await (const cursor of tx.objectStore('held').index('connection').iterate(id)) {
    tally[cursor.value.outline.reason] -= 1;
    await cursor.delete();
  }
  await tx.objectStore('tallies').put(tally, 'held');
}
