import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeedAddress } from '../../lib/domain/connection/connection.ts';
import { allConnections, readAddress, removeConnection, saveConnection } from '../../lib/storage/connections.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { beginDownload, freshFeedState, readFeedState } from '../../lib/storage/feed-states.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { heldTally } from '../../lib/storage/tallies.ts';
import { connection, heldItem, openItem } from '../support/builders.ts';

let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(`connections-${name}`);
});
afterEach(() => db.close());

const address: FeedAddress = {
  url: 'https://feeds.example.com/',
  key: 'SECRETKEY123',
  placement: { kind: 'query', name: 'key' },
};
const begin = (): Promise<unknown> =>
  beginDownload(db, freshFeedState('c1'), { nextAllowed: 5000, waitMs: 5000 }, '2026-11-23T10:00:00.000Z');

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

test('removing a connection forgets its key and keeps its leads, unless they are to go', async () => {
  await saveConnection(db, connection(), address);
  await begin();
  await storeBatch(db, [openItem(), heldItem('id:c1:2')]);
  await removeConnection(db, 'c1', false);
  expect(await readAddress(db, 'c1')).toBeUndefined();
  expect(await db.getAll('downloads')).toEqual([]);
  expect(await db.getAll('leads')).toHaveLength(1);

  await removeConnection(db, 'c1', true);
  expect(await db.getAll('leads')).toEqual([]);
  expect(await db.getAll('held')).toEqual([]);
  expect(await heldTally(db)).toEqual({ visit: 0, unknown: 0 });
});

test('removing a connection does not forget when its feed may be asked again', async () => {
  await begin();
  await removeConnection(db, 'c1', true);
  expect((await readFeedState(db, 'c1'))?.nextAllowed).toBe(5000);
});
