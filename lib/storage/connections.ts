import { type Connection, type FeedAddress, isFeed } from '../domain/connection/connection.ts';
import type { Database } from './database.ts';
import { freshFeedState } from './feed-states.ts';
import { atomically, type Stores } from './atomically.ts';
import { ALL_OF_LEADS, eraseBodies, eraseLeads, markAsTest } from './leads-of.ts';
import { lookForTeam } from './has-team.ts';
import { versionsOf } from './mappings.ts';
import { tellFeed } from './tell-feed.ts';
import { forgetWaiting } from './waiting-acts.ts';

/** Connections with their secret addresses: the two halves are written together and read apart. */

export const allConnections = (db: Database): Promise<Connection[]> => db.getAll('connections');

export const readConnection = (db: Database, id: string): Promise<Connection | undefined> => db.get('connections', id);

/** For the download alone. */
export const readAddress = (db: Database, id: string): Promise<FeedAddress | undefined> => db.get('addresses', id);

/** Whether there is one at all. */
export const hasAddress = async (db: Database, id: string): Promise<boolean> =>
  (await db.getAllKeys('addresses', IDBKeyRange.only(id))).length > 0;

/**
 * Adds a connection or changes one. Without an address the stored one stays; there must be one then. A new address
 * wakes a connection that waits because its key had been refused; when it may download next does not change.
 * Rejects, and changes nothing, when the connection was removed meanwhile.
 */
export async function saveConnection(
  db: Database,
  connection: Connection,
  address?: FeedAddress,
  { fromTeam = false }: { fromTeam?: boolean } = {},
): Promise<void> {
  // It is a page that saves, and it may have been opened before there was a team.
  await lookForTeam(db);
  return atomically(db, 'strict', ['connections', 'addresses', 'feedStates', 'leads', 'held'], async (tx) => {
    const before = await tx.objectStore('connections').get(connection.id);
    const needsAddress = isFeed(connection) && !address;
    if (needsAddress && !(await tx.objectStore('addresses').getKey(connection.id)))
      throw new Error('a connection without an address');
    // A form that was opened before the feed was paused does not know of it.
    const pause = before?.paused && { paused: true, ...(before.pausedBy && { pausedBy: before.pausedBy }) };
    await tx.objectStore('connections').put({ ...connection, ...pause });
    if (address) {
      await tx.objectStore('addresses').put(address, connection.id);
      if (!fromTeam) await tellFeed(tx, connection, address);
      const states = tx.objectStore('feedStates');
      const state = (await states.get(connection.id)) ?? freshFeedState(connection.id);
      const addressRevision = state.addressRevision + 1;
      // Validators belong to the address they came from.
      await states.put({ ...state, addressRevision, paused: false, etag: null, lastModified: null });
    }
    if (before && isTest(before) !== isTest(connection)) await markAsTest(tx, connection.id, isTest(connection));
  });
}

const isTest = ({ mode }: Connection): boolean => mode === 'test';

/** The user wants a feed to be left alone, or to be asked again. What is here stays. */
export async function setPaused(
  db: Database,
  id: string,
  paused: boolean,
  pausedBy?: Connection['pausedBy'],
): Promise<void> {
  const tx = db.transaction('connections', 'readwrite', { durability: 'strict' });
  const connection = await tx.store.get(id);
  if (connection) {
    const { paused: _, pausedBy: __, ...others } = connection;
    await tx.store.put(paused ? { ...others, paused, ...(pausedBy && { pausedBy }) } : others);
  }
  await tx.done;
}

/**
 * Ends a test. What it brought counts from now on, or goes with all that was kept of it; then the whole feed is asked
 * for next time, and what it still has comes back as leads that count.
 */
export async function goLive(
  db: Database,
  id: string,
  leads: 'keep' | 'erase',
  subjects: readonly string[] = [],
): Promise<void> {
  return atomically(db, 'strict', ['connections', 'feedStates', 'downloads', 'raw', ...ALL_OF_LEADS], async (tx) => {
    const connection = await tx.objectStore('connections').get(id);
    if (connection && isTest(connection)) {
      await tx.objectStore('connections').put({ ...connection, mode: 'live' });
      if (leads === 'keep') await markAsTest(tx, id, false);
      else {
        await eraseLeads(tx, id, subjects);
        await eraseBodies(tx, id);
        const state = await tx.objectStore('feedStates').get(id);
        if (state) await tx.objectStore('feedStates').put({ ...state, etag: null, lastModified: null });
      }
    }
  });
}

/**
 * Forgets a connection's key and address, its downloads and their bytes. Its leads go when asked for, and its mapping
 * with them; if they are kept, so is the connection, as a stopped one, because nothing may be stored that nobody can
 * find and erase. The schedule stays in any case, so that adding the same feed again cannot ask too early.
 */
export async function removeConnection(
  db: Database,
  id: string,
  erase: boolean,
  subjects: readonly string[] = [],
): Promise<void> {
  const rows: Stores = ['downloads', 'raw', ...ALL_OF_LEADS, 'waiting', 'mappings', 'layouts'];
  return atomically(db, 'strict', ['connections', 'addresses', 'feedStates', ...rows], async (tx) => {
    const connection = await tx.objectStore('connections').get(id);
    await tx.objectStore('addresses').delete(id);
    await eraseBodies(tx, id);
    for (const key of await tx.objectStore('downloads').index('connection').getAllKeys(id))
      await tx.objectStore('downloads').delete(key);
    if (erase) {
      await tx.objectStore('connections').delete(id);
      await eraseLeads(tx, id, subjects);
      await forgetWaiting(tx, ({ connectionId }) => connectionId === id);
      await tx.objectStore('mappings').delete(versionsOf(id));
      await tx.objectStore('layouts').delete(id);
      const state = await tx.objectStore('feedStates').get(id);
      if (state?.reading) {
        const { reading: _, ...others } = state;
        await tx.objectStore('feedStates').put(others);
      }
    } else if (connection) {
      const { paused: _, pausedBy: __, ...others } = connection;
      await tx.objectStore('connections').put({ ...others, mode: 'stopped', origin: '' });
    }
  });
}
