import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeedAddress } from '../../lib/domain/connection/connection.ts';
import { allConnections, readAddress, removeConnection, saveConnection } from '../../lib/storage/connections.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { beginDownload, readFeedState } from '../../lib/storage/feed-states.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { unansweredUpTo } from '../../lib/storage/leads.ts';
import { heldTally } from '../../lib/storage/tallies.ts';
import { connection, heldItem, openItem } from '../support/builders.ts';

let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `connections-${name}`);
});
afterEach(() => db.close());

const address: FeedAddress = {
  url: 'https://feeds.example.com/',
  key: 'SECRETKEY123',
  placement: { kind: 'query', name: 'key' },
};
const begin = (): Promise<unknown> =>
  beginDownload(db, 'c1', { nextAllowed: 5000, waitMs: 5000, fallback: null }, '2026-11-23T10:00:00.000Z');

test('what is listed of a connection holds no secret', async () => {
  await saveConnection(db, connection(), address);
  expect(JSON.stringify(await allConnections(db))).not.toContain('SECRETKEY123');
  expect(await readAddress(db, 'c1')).toEqual(address);
});

test('a changed name keeps the address', async () => {
  await saveConnection(db, connection(), address);
  await saveConnection(db, connection({ name: 'Other' }));
  expect(await readAddress(db, 'c1')).toEqual(address);
});

test('a new key wakes a paused connection but does not make it due', async () => {
  await saveConnection(db, connection(), address);
  await begin();
  const state = await readFeedState(db, 'c1');
  await db.put('feedStates', { ...state!, paused: true, etag: '"1"' });
  await saveConnection(db, connection(), { ...address, key: 'new' });
  expect(await readFeedState(db, 'c1')).toMatchObject({ paused: false, etag: null, nextAllowed: 5000 });
});

test('removing a connection forgets its key, and keeps its leads where they can still be found and erased', async () => {
  await saveConnection(db, connection(), address);
  await begin();
  await storeBatch(db, 'c1', [openItem(), heldItem('id:c1:2')]);
  await removeConnection(db, 'c1', false);
  expect(await readAddress(db, 'c1')).toBeUndefined();
  expect(await db.getAll('downloads')).toEqual([]);
  expect(await db.getAll('leads')).toHaveLength(1);
  expect(await allConnections(db)).toMatchObject([{ id: 'c1', mode: 'stopped', origin: '' }]);

  await removeConnection(db, 'c1', true);
  expect(await db.getAll('leads')).toEqual([]);
  expect(await db.getAll('held')).toEqual([]);
  expect(await heldTally(db)).toEqual({ visit: 0, unknown: 0 });
  expect(await allConnections(db)).toEqual([]);
});

test('a feed that is removed and added again may not be asked too early', async () => {
  await saveConnection(db, connection(), address);
  await begin();
  await removeConnection(db, 'c1', true);
  await saveConnection(db, connection(), address);
  expect((await readFeedState(db, 'c1'))?.nextAllowed).toBe(5000);
});

test('a rename in one window does not bring back what was removed in another', async () => {
  await saveConnection(db, connection(), address);
  await removeConnection(db, 'c1', true);
  await expect(saveConnection(db, connection({ name: 'Other' }))).rejects.toThrow();
  expect(await allConnections(db)).toEqual([]);
});

test('going live makes the leads of the test count', async () => {
  await saveConnection(db, connection({ mode: 'test' }), address);
  await storeBatch(db, 'c1', [openItem({ test: true })]);
  expect(await unansweredUpTo(db, 'real', 10)).toBe(0);
  await saveConnection(db, connection({ mode: 'live' }));
  expect(await unansweredUpTo(db, 'real', 10)).toBe(1);
});
