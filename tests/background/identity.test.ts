import { beforeEach, describe, expect, test } from 'vitest';
import { heldTally } from '../../lib/storage/tallies.ts';
import { body, feedWorld, type FeedWorld, mappingWith, request } from './feed-world.ts';

let here: FeedWorld;
beforeEach(async () => {
  here = await feedWorld();
});

const messages = async (): Promise<string[]> => (await here.leads()).map(({ feed }) => feed.message).toSorted();
const keys = async (): Promise<string[]> => (await here.leads()).map(({ feed }) => feed.leadKey).toSorted();

describe('one id', () => {
  const inDI = request('5', { marketplace: 'DI', comment: 'A pump.' });
  const inNE = request('5', { marketplace: 'NE', comment: 'A boat.' });

  test.each([
    ['in one order', [inDI, inNE]],
    ['in the other', [inNE, inDI]],
  ])('on two marketplaces is two leads, %s, and stays so whatever the order is', async (_, records) => {
    expect(await here.download(body(...records))).toMatchObject({ added: 2 });
    const before = await here.leads();
    expect(before.map(({ feed }) => feed.flaws)).toEqual([[], []]);
    for (const order of [records, records.toReversed(), [records[1]!], [records[0]!]]) {
      expect(await here.download(body(...order))).toMatchObject({ outcome: 'ok-same', updated: 0 });
      expect(await here.leads()).toEqual(before);
    }
    expect(await messages()).toEqual(['A boat.', 'A pump.']);
  });

  test('on two marketplaces is updated where it belongs', async () => {
    await here.download(body(inDI, inNE));
    expect(await here.download(body(inNE.replace('A boat.', 'Two boats.')))).toMatchObject({ updated: 1, added: 0 });
    expect(await messages()).toEqual(['A pump.', 'Two boats.']);
  });

  test('is one lead where only one of them names its marketplace', async () => {
    await here.download(body(request('5')));
    expect(await here.download(body(request('5', { marketplace: 'DI' })))).toMatchObject({ updated: 1 });
    expect(await here.leads()).toHaveLength(1);
  });

  test('on two marketplaces is two visits as well', async () => {
    const visit = (marketplace: string): string => request('5', { category: 'VISIT', marketplace });
    await here.download(body(visit('DI'), visit('NE')));
    await here.download(body(visit('NE'), visit('DI')));
    expect(await heldTally(here.db)).toEqual({ visit: 2, unknown: 0 });
    expect((await here.held()).map(({ revision }) => revision)).toEqual([1, 1]);
  });

  test('stays two leads when everything is read again', async () => {
    await here.download(body(inDI, inNE));
    const before = await keys();
    expect(await here.save({ zone: 'Europe/Berlin' })).toMatchObject({ read: 2, failed: 0 });
    expect(await keys()).toEqual(before);
    expect(await here.download(body(inNE, inDI))).toMatchObject({ outcome: 'ok-same' });
  });
});

describe('an id that is in truth the buyer’s', () => {
  const first = request('77', { creationDate: '2026-11-20T08:00:00Z', comment: 'A quote for a pump.' });
  const second = request('77', { creationDate: '2026-11-22T09:00:00Z', comment: 'A catalogue, please.' });

  test('does not let a later request write over an earlier one', async () => {
    await here.download(body(first));
    await here.act('id:c1:77', 'answer');
    expect(await here.download(body(second))).toMatchObject({ added: 1, updated: 0 });
    expect(await messages()).toEqual(['A catalogue, please.', 'A quote for a pump.']);
    const later = (await here.leads()).find(({ feed }) => feed.message.startsWith('A catalogue'));
    expect(later).toMatchObject({ triage: { status: 'new' }, feed: { flaws: ['no-id'] } });
    // And both are known again.
    for (const order of [body(first, second), body(second, first), body(second)])
      expect(await here.download(order)).toMatchObject({ outcome: 'ok-same' });
  });

  test('keeps requests apart that are held', async () => {
    const unknown = (record: string): string => record.replace('REQUEST', 'BLUE');
    await here.download(body(unknown(first), unknown(second)));
    expect(await here.held()).toHaveLength(2);
    expect(await here.download(body(unknown(second), unknown(first)))).toMatchObject({ heldNew: 0 });
    await here.save({ kinds: { BLUE: 'request' } });
    expect(await messages()).toEqual(['A catalogue, please.', 'A quote for a pump.']);
  });
});

test.each([
  ['a corrected message', { comment: 'Two quotes, please.' }],
  ['a corrected address', { email: 'other@example.com' }],
  ['a later date', { creationDate: '2026-11-21T08:00:00Z' }],
  ['a date that says less', { creationDate: undefined }],
])('%s is an update', async (_, over) => {
  await here.download(body(request('1')));
  expect(await here.download(body(request('1', over)))).toMatchObject({ updated: 1, added: 0 });
  expect(await here.leads()).toMatchObject([{ feed: { revision: 2 } }]);
});

describe('another id path', () => {
  const fields = (id: string[]) => ({ fields: { ...mappingWith().fields, id } });
  const two = (n: string, other: string): string => request(n, { code: other });

  test('moves leads with what was done about them, and the next download knows them', async () => {
    await here.download(body(two('1', 'A'), two('2', 'B')));
    await here.act('id:c1:1', 'answer');
    expect(await here.save(fields(['code']))).toMatchObject({ changed: 2 });
    expect((await here.leads()).map(({ feed, triage }) => [feed.leadKey, triage.status])).toEqual([
      ['id:c1:A', 'answered'],
      ['id:c1:B', 'new'],
    ]);
    expect(await here.download(body(two('2', 'B'), two('1', 'A')))).toMatchObject({ outcome: 'ok-same' });
  });

  test('may hand ids round, in a chain and in a circle', async () => {
    const records = [two('1', '2'), two('2', '3'), two('3', '1'), two('8', '9'), two('9', '10')];
    await here.download(body(...records));
    await here.save(fields(['code']));
    expect((await here.leads()).map(({ feed }) => [feed.leadKey, feed.person.email, feed.flaws])).toEqual([
      ['id:c1:1', 'buyer3@example.com', []],
      ['id:c1:10', 'buyer9@example.com', []],
      ['id:c1:2', 'buyer1@example.com', []],
      ['id:c1:3', 'buyer2@example.com', []],
      ['id:c1:9', 'buyer8@example.com', []],
    ]);
  });

  test.each([
    ['open', 'REQUEST'],
    ['held', 'VISIT'],
  ])('that leads share merges none of them, and is taken back without a loss: %s', async (_, category) => {
    const records = ['1', '2', '3'].map((n) => request(n, { code: 'SAME', category }));
    await here.download(body(...records));
    await here.save(fields(['code']));
    const count = async (): Promise<number> => (await here.leads()).length + (await here.held()).length;
    expect(await count()).toBe(3);
    // Whatever order they come in now, each is known.
    for (const order of [records, records.toReversed()]) {
      expect(await here.download(body(...order))).toMatchObject({ outcome: 'ok-same', updated: 0, heldNew: 0 });
      expect(await count()).toBe(3);
    }
    await here.save(fields(['id']));
    expect(await count()).toBe(3);
    if (category === 'REQUEST') {
      expect(await keys()).toEqual(['id:c1:1', 'id:c1:2', 'id:c1:3']);
      expect((await here.leads()).flatMap(({ feed }) => feed.flaws)).toEqual([]);
    }
    expect(await here.download(body(...records))).toMatchObject({ outcome: 'ok-same' });
  });

  test('that no lead has makes fingerprints of all', async () => {
    await here.download(body(request('1'), request('2'), request('1', { creationDate: '2026-11-23', comment: 'B' })));
    await here.save(fields([]));
    expect((await here.leads()).map(({ feed }) => feed.flaws)).toEqual([['no-id'], ['no-id'], ['no-id']]);
    expect(await here.download(body(request('2'), request('1')))).toMatchObject({ outcome: 'ok-same' });
  });
});

describe('without an id', () => {
  test('two requests of one person are two, and the same one is one', async () => {
    const one = request(undefined, { comment: 'A' });
    const other = request(undefined, { comment: 'B' });
    await here.download(body(one, other, one));
    await here.download(body(other, one));
    expect(await messages()).toEqual(['A', 'B']);
    expect((await here.leads()).map(({ feed }) => feed.flaws)).toEqual([['no-id'], ['no-id']]);
  });
});
