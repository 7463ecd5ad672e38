import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';
import { removeConnection } from '../../lib/storage/connections.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { readFeedState, setReading } from '../../lib/storage/feed-states.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { addMapping, mappingVersions, newestMapping, readMapping } from '../../lib/storage/mappings.ts';
import { connection, openItem } from '../support/builders.ts';

let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `mappings-${name}`);
  await db.put('connections', connection());
  await db.put('connections', connection({ id: 'c2' }));
});
afterEach(() => db.close());

const add = (over: Partial<FeedMapping> = {}, id = 'c1') =>
  addMapping(db, id, { ...SAMPLE_MAPPING, ...over }, { savedAt: '2026-11-23T10:00:00.000Z', confirmed: true });

test('versions are counted from 1 for each connection, and the newest is in use', async () => {
  for (const zone of ['Europe/Paris', 'Europe/Rome', 'Europe/Berlin']) await add({ zone });
  await add({}, 'c2');
  expect((await mappingVersions(db, 'c1')).map(({ version }) => version)).toEqual([3, 2, 1]);
  expect((await newestMapping(db, 'c1'))?.mapping.zone).toBe('Europe/Berlin');
  expect((await readMapping(db, 'c1', 1))?.mapping.zone).toBe('Europe/Paris');
  expect(await newestMapping(db, 'c2')).toMatchObject({ version: 1 });
  expect(await newestMapping(db, 'c3')).toBeUndefined();
});

test('a version says in the same step that what is stored is to be read with it', async () => {
  await storeBatch(db, 'c1', [openItem()]);
  await add();
  expect((await readFeedState(db, 'c1'))?.reading).toEqual({ version: 1, stage: 'leads', after: null });
  await setReading(db, 'c1', null);
  // The order in which properties stand, and the name, are no other reading.
  const { root, ...others } = SAMPLE_MAPPING;
  await addMapping(db, 'c1', { ...others, root, name: 'other' }, { savedAt: '', confirmed: true });
  expect((await readFeedState(db, 'c1'))?.reading).toBeUndefined();
  await add({ zone: 'Europe/Rome' });
  expect((await readFeedState(db, 'c1'))?.reading).toMatchObject({ version: 3 });
});

test('versions go with their connection, and stay as long as its leads do', async () => {
  await add();
  await storeBatch(db, 'c1', [openItem()]);
  await removeConnection(db, 'c1', false);
  expect(await mappingVersions(db, 'c1')).toHaveLength(1);
  await removeConnection(db, 'c1', true);
  expect(await mappingVersions(db, 'c1')).toEqual([]);
  expect((await readFeedState(db, 'c1'))?.reading).toBeUndefined();
  expect(await add()).toBeNull();
  expect(await mappingVersions(db, 'c1')).toEqual([]);
});
