import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportItem } from '../../lib/domain/lead/import-item.ts';
import { applyAct } from '../../lib/domain/triage/triage.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { changeTriage, readLead, leadStore, unansweredLeads, unansweredUpTo } from '../../lib/storage/leads.ts';
import { heldTally } from '../../lib/storage/tallies.ts';
import { connection, heldItem, openItem } from '../support/builders.ts';

let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `import-store-${name}`);
  await db.put('connections', connection());
});
afterEach(() => db.close());

const key = 'id:c1:1';
const store = (items: readonly ImportItem[]): Promise<unknown> => storeBatch(db, 'c1', items);
const answer = (): Promise<unknown> =>
  changeTriage(db, key, (state) => applyAct(state, { act: 'answer' }, '2026-11-23T11:00:00.000Z'));

test('the same feed twice changes nothing', async () => {
  expect(await store([openItem(), heldItem('id:c1:2')])).toMatchObject({ added: 1, held: 1, heldNew: 1 });
  const before = await Promise.all([db.getAll('leads'), db.getAll('held'), heldTally(db)]);
  const again = await store([openItem({ receivedAt: '2026-11-23T12:00:00.000Z' }), heldItem('id:c1:2')]);
  expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 1, held: 1, heldNew: 0 });
  expect(await Promise.all([db.getAll('leads'), db.getAll('held'), heldTally(db)])).toEqual(before);
});

test('an update raises the revision, and keeps the first sight and what the user did', async () => {
  await store([openItem()]);
  await answer();
  await store([openItem({ sourceHash: 'hash-2', message: 'more', receivedAt: '2026-11-23T12:00:00.000Z' })]);
  const stored = await readLead(db, key);
  expect(stored?.feed).toMatchObject({ revision: 2, message: 'more', receivedAt: '2026-11-23T10:00:00.000Z' });
  expect(stored?.triage.status).toBe('answered');
});

test('a lead that vanishes from the feed stays', async () => {
  await store([openItem()]);
  await store([openItem({ leadKey: 'id:c1:9', feedId: '9' })]);
  expect(await readLead(db, key)).toBeDefined();
});

test('the same lead twice in one feed becomes one lead', async () => {
  const counts = await store([openItem(), openItem({ sourceHash: 'hash-2' })]);
  expect(counts).toMatchObject({ added: 1, updated: 1 });
  expect((await readLead(db, key))?.feed.revision).toBe(2);
});

test('only unanswered requests are in the unanswered index', async () => {
  await store([openItem(), openItem({ leadKey: 'id:c1:2', kind: 'prospect', answerExpected: false })]);
  expect((await unansweredLeads(leadStore(db), 10)).map((one) => one.feed.leadKey)).toEqual([key]);
  await answer();
  expect(await unansweredLeads(leadStore(db), 10)).toEqual([]);
  expect(await unansweredUpTo(db, 'real', 100)).toBe(0);
});

test('leads of a test are listed but not counted', async () => {
  await db.put('connections', connection({ mode: 'test' }));
  await store([openItem()]);
  expect(await unansweredLeads(leadStore(db), 10)).toHaveLength(1);
  expect(await unansweredUpTo(db, 'real', 100)).toBe(0);
});

test('a request that the feed later calls a visit can no longer be seen', async () => {
  await store([openItem()]);
  await answer();
  await store([heldItem(key)]);
  expect(await readLead(db, key)).toBeUndefined();
  expect(await heldTally(db)).toEqual({ visit: 1, unknown: 0 });
});

test('a held lead that the feed later calls a request comes out, with what the user had done', async () => {
  await store([openItem()]);
  await answer();
  await store([heldItem(key)]);
  await store([openItem({ sourceHash: 'hash-3' })]);
  expect((await readLead(db, key))?.triage.status).toBe('answered');
  expect(await heldTally(db)).toEqual({ visit: 0, unknown: 0 });
  expect(await db.getAll('held')).toEqual([]);
});

test('the tally of the held stays in step when a visit changes', async () => {
  await store([heldItem(key)]);
  await store([heldItem(key, 'mac-2')]);
  expect(await heldTally(db)).toEqual({ visit: 1, unknown: 0 });
  expect((await db.getAll('held')).map((row) => row.revision)).toEqual([2]);
});

test('nothing is stored for a connection that was removed meanwhile', async () => {
  await db.delete('connections', 'c1');
  expect(await store([openItem(), heldItem('id:c1:2')])).toBeNull();
  expect(await Promise.all([db.getAll('leads'), db.getAll('held')])).toEqual([[], []]);
});
