import { beforeEach, expect, test } from 'vitest';
import { problemsOf } from '../../lib/storage/problems.ts';
import { body, feedWorld, type FeedWorld, mappingWith, record, request } from './feed-world.ts';

let here: FeedWorld;
beforeEach(async () => {
  here = await feedWorld();
});

/** Nobody is in it, as far as the sample's names go. */
const nobody = (category: string, text: string): string => record({ category, remark: text });
const REMARK = { fields: { ...mappingWith().fields, message: ['remark'] } };
const reasons = async (): Promise<string[]> => (await here.problems()).map(({ reason }) => reason).toSorted();

test('a problem is tried again with a corrected mapping, and gone once it is a lead', async () => {
  await here.download(body(request('1'), nobody('REQUEST', 'A pump.'), nobody('VISIT', 'Came by.')));
  expect(await here.problems()).toHaveLength(2);
  expect(await here.save(REMARK)).toMatchObject({ solved: 2, failed: 0 });
  expect(await here.problems()).toEqual([]);
  expect((await here.leads()).map(({ feed }) => feed.message)).toContain('A pump.');
  expect(await here.held()).toMatchObject([{ outline: { reason: 'visit' }, obtainedAt: '2026-11-23T15:00:00.000Z' }]);
  expect(await here.download(body(nobody('REQUEST', 'A pump.')))).toMatchObject({ outcome: 'ok-same', problems: 0 });
});

test('one that still cannot be read stays listed where it was', async () => {
  await here.download(body(request('1'), nobody('REQUEST', 'A pump.')));
  const before = await problemsOf(here.db, 'c1');
  expect(await here.save({ zone: 'Europe/Berlin' })).toMatchObject({ read: 2, solved: 0, failed: 0 });
  expect(await problemsOf(here.db, 'c1')).toEqual(before);
});

test('of a record that may be a visit, nothing can be read where problems are stored or listed', async () => {
  await here.download(
    body(request('1'), nobody('VISIT', 'CANARY'), nobody('BLUE', 'CANARY'), '<strange><a>CANARY</a><b>1</b></strange>'),
  );
  expect(await reasons()).toEqual(['nobody', 'nobody', 'unknown-record']);
  expect(JSON.stringify([await here.problems(), await problemsOf(here.db, 'c1')])).not.toContain('CANARY');
});

test('a record of a name that nobody knew is read once the mapping knows it', async () => {
  const strange = record({ id: '9', category: 'REQUEST', lastName: 'Zoé' }, 'enquiry');
  await here.download(body(request('1'), strange));
  expect(await reasons()).toEqual(['unknown-record']);
  expect(await here.save({ record: 'leads/lead|enquiry' })).toMatchObject({ solved: 1 });
  expect((await here.leads()).map(({ feed }) => feed.feedId)).toEqual(['1', '9']);
});

test('a problem that arrives again and is readable is a lead and no problem any more', async () => {
  const strange = nobody('REQUEST', 'A pump.');
  await here.download(body(request('1'), strange));
  // Its layout is corrected while the list is being kept from being read again.
  const rows = await here.problems();
  await here.save(REMARK);
  for (const row of rows) await here.db.put('problems', row);
  for (const { feed } of await here.leads()) if (feed.feedId === null) await here.db.delete('leads', feed.leadKey);
  await here.download(body(request('1'), strange));
  expect(await here.problems()).toEqual([]);
});

test('problems of the first version stay listed until their record arrives again', async () => {
  await here.download(body(request('1'), nobody('VISIT', 'Came by.')));
  const [row] = await here.problems();
  const { record: sealed, path: _, ...old } = row!;
  await here.db.put('problems', { ...old, sealed: sealed! });
  expect(await here.save(REMARK)).toMatchObject({ read: 1, solved: 0, failed: 0 });
  expect(await here.problems()).toHaveLength(1);
  await here.download(body(nobody('VISIT', 'Came by.')));
  expect(await here.problems()).toEqual([]);
  expect(await here.held()).toHaveLength(1);
});

test('held leads of the first version are read again once their record has arrived again', async () => {
  const blue = request('1', { category: 'BLUE' });
  const kinds = { BLUE: 'request' } as const;
  await here.download(body(blue));
  const [{ source: _, ...old }] = (await here.held()) as [Awaited<ReturnType<FeedWorld['held']>>[0]];
  await here.db.put('held', old);
  expect(await here.save({ kinds })).toMatchObject({ read: 0, opened: 0 });
  await here.save({});
  expect(await here.download(body(blue))).toMatchObject({ outcome: 'ok-same', held: 1, heldNew: 0 });
  expect(await here.save({ kinds })).toMatchObject({ opened: 1 });
});

test('a record that is too long to be kept whole keeps the bytes it came in', async () => {
  const long = record({ id: '2', category: 'REQUEST', comment: 'x'.repeat(1024 * 1024) });
  expect(await here.download(body(request('1'), long))).toMatchObject({ outcome: 'ok-new', added: 1, problems: 1 });
  expect(await here.db.getAllKeys('raw')).not.toEqual([]);
  await here.download(body(request('1'), nobody('REQUEST', 'A pump.')));
  expect((await here.db.getAllKeys('raw')).every(([download]) => download === 1)).toBe(true);
});
