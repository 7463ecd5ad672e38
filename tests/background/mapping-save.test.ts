import { beforeEach, describe, expect, test } from 'vitest';
import { wake } from '../../lib/background/wake.ts';
import { heldTally } from '../../lib/storage/tallies.ts';
import { mappingVersions } from '../../lib/storage/mappings.ts';
import { readFeedState } from '../../lib/storage/feed-states.ts';
import { body, feedWorld, type FeedWorld, mappingWith, newFeedWorld, record, request } from './feed-world.ts';

let here: FeedWorld;
beforeEach(async () => {
  here = await feedWorld();
});

/** Requests whose kind is said in words that nobody knows. */
const strange = (id: string, over: Record<string, string> = {}): string => request(id, { category: 'BLUE', ...over });
const BLUE = { kinds: { BLUE: 'request' } } as const;

describe('a first download', () => {
  beforeEach(async () => {
    here = await newFeedWorld();
  });

  test('teaches a mapping that nobody has confirmed, and is read by it', async () => {
    expect(await here.download(body(request('1'), request('2')))).toMatchObject({ outcome: 'ok-new', added: 2 });
    expect(await mappingVersions(here.db, 'c1')).toMatchObject([{ version: 1, confirmed: false }]);
    expect((await readFeedState(here.db, 'c1'))?.reading).toBeUndefined();
  });

  test.each([
    ['that is empty', '<leads/>', 'ok-none', 0],
    ['that is no feed', '<weather><sun/></weather>', 'not-a-feed', 1],
  ])('%s teaches nothing, and keeps the bytes unless they are known to be none', async (_, xml, outcome, kept) => {
    expect(await here.download(xml)).toMatchObject({ outcome });
    expect(await mappingVersions(here.db, 'c1')).toEqual([]);
    expect(await here.db.getAllKeys('raw')).toHaveLength(kept);
  });
});

describe('a mapping that was learned', () => {
  const strangeFirst =
    '<export><entry><nr>71</nr><mail>a@example.com</mail></entry><entry><nr>72</nr><mail>b@example.com</mail></entry></export>';

  beforeEach(async () => {
    here = await newFeedWorld();
    await here.download(strangeFirst);
  });

  test('makes way for another as long as nobody has confirmed it, if it finds nothing', async () => {
    expect(await here.download(body(request('1'), request('2')))).toMatchObject({ outcome: 'ok-new', added: 2 });
    expect(await mappingVersions(here.db, 'c1')).toMatchObject([
      { version: 2, confirmed: false },
      { version: 1, confirmed: false },
    ]);
    // What it had read is here, and so is what it reads now.
    expect((await here.leads()).length + (await here.held()).length).toBe(4);
  });

  test('stays once it is confirmed: then the bytes are kept, and the feed is said to have stopped', async () => {
    const { mapping } = (await mappingVersions(here.db, 'c1'))[0]!;
    await here.save(mapping);
    expect(await here.download(body(request('1')))).toMatchObject({ outcome: 'not-a-feed' });
    expect((await mappingVersions(here.db, 'c1'))[0]).toMatchObject({ version: 2, confirmed: true });
    expect(await here.db.getAllKeys('raw')).toHaveLength(1);
    await here.save({});
    expect(await here.leads()).toHaveLength(1);
  });
});

describe('a saved mapping', () => {
  test('opens what it explains, without a new download', async () => {
    await here.download(body(strange('1'), strange('2'), request('3')));
    expect([await here.leads(), await here.held()].map((rows) => rows.length)).toEqual([1, 2]);
    const asked = here.requests.length;
    const changes = await here.save(BLUE);
    expect(changes).toMatchObject({ read: 3, changed: 2, opened: 2, held: 0, failed: 0 });
    expect((await here.leads()).map(({ feed }) => [feed.feedId, feed.kind, feed.revision])).toEqual([
      ['1', 'request', 1],
      ['2', 'request', 1],
      ['3', 'request', 1],
    ]);
    expect(await here.held()).toEqual([]);
    expect(await heldTally(here.db)).toEqual({ visit: 0, unknown: 0 });
    expect(here.requests).toHaveLength(asked);
    expect(await mappingVersions(here.db, 'c1')).toMatchObject([{ version: 2, confirmed: true }, { version: 1 }]);
  });

  test('seals again what it takes the explanation from, and what was done about it stays with it', async () => {
    await here.download(body(strange('1')));
    await here.save(BLUE);
    await here.act('id:c1:1', 'answer');
    expect(await here.save({})).toMatchObject({ changed: 1, held: 1 });
    expect(await here.leads()).toEqual([]);
    expect(await heldTally(here.db)).toEqual({ visit: 0, unknown: 1 });
    await here.save(BLUE);
    expect(await here.leads()).toMatchObject([{ triage: { status: 'answered' }, feed: { revision: 1 } }]);
  });

  test('cannot make a request of what says by itself that it is a visit', async () => {
    await here.download(body(request('1', { category: 'VISIT' }), request('2', { category: 'STAND_VISIT' })));
    const kinds = { VISIT: 'request', visit: 'request', STAND_VISIT: 'request', standvisit: 'prospect' } as const;
    expect(await here.save({ kinds })).toMatchObject({ opened: 0, read: 2 });
    expect(await here.leads()).toEqual([]);
    expect(await heldTally(here.db)).toEqual({ visit: 2, unknown: 0 });
    expect(await here.download(body(request('3', { category: 'visit' })))).toMatchObject({ held: 1, added: 0 });
  });

  test('changes values, and neither the first sight nor what the user did nor the revision', async () => {
    await here.download(body(request('1', { town: 'Lyon' })));
    const [before] = await here.leads();
    await here.act('id:c1:1', 'decline');
    const fields = { ...mappingWith().fields, 'address.city': ['town'] };
    const changes = await here.save({ fields: { ...fields, message: ['nothing'] } });
    expect(changes).toMatchObject({ read: 1, changed: 1 });
    expect(changes.examples).toContainEqual({
      buyer: 'Zoé Buyer 1',
      target: 'message',
      before: 'A quote, please. 1',
      after: '',
    });
    const [after] = await here.leads();
    expect(after).toMatchObject({
      triage: { status: 'declined' },
      feed: { message: '', revision: 1, receivedAt: before!.feed.receivedAt, address: { city: 'Lyon' } },
    });
    // The next download brings the same, and finds it so.
    expect(await here.download(body(request('1', { town: 'Lyon' })))).toMatchObject({ outcome: 'ok-same', updated: 0 });
  });

  test('with another name alone reads nothing', async () => {
    await here.download(body(request('1')));
    await here.save({ name: 'one' });
    expect(await here.save({ name: 'two' })).toMatchObject({ read: 0, changed: 0 });
    expect((await mappingVersions(here.db, 'c1'))[0]).toMatchObject({ version: 3, mapping: { name: 'two' } });
  });

  test('that cannot read a lead leaves it as it is, and says so', async () => {
    await here.download(body(record({ category: 'REQUEST', lastName: 'Only' }), request('2')));
    const before = await here.leads();
    const fields = { ...mappingWith().fields, 'person.lastName': ['nowhere'] };
    expect(await here.save({ fields })).toMatchObject({ read: 2, failed: 1, changed: 1 });
    const only = (rows: typeof before) => rows.find(({ feed }) => feed.feedId === null);
    expect(only(await here.leads())).toEqual(only(before));
  });

  test('is what the preview of it said, which had written nothing', async () => {
    await here.download(
      body(strange('1'), request('2'), request('3', { category: 'VISIT' }), record({ country: 'FR' })),
    );
    const stores = ['leads', 'held', 'problems', 'mappings', 'layouts', 'feedStates'] as const;
    const all = () => Promise.all(stores.map((name) => here.db.getAll(name)));
    const before = await all();
    const fields = { ...mappingWith().fields, message: ['country'], 'person.fullName': ['country'] };
    const preview = await here.preview({ ...BLUE, fields });
    expect(await all()).toEqual(before);
    expect(preview).toMatchObject({ read: 4, opened: 1, held: 0 });
    expect(await here.save({ ...BLUE, fields })).toEqual(preview);
  });

  test('shows examples of open leads only', async () => {
    await here.download(
      body(strange('1', { lastName: 'CANARY' }), request('2', { category: 'VISIT', lastName: 'CANARY' })),
    );
    const fields = { ...mappingWith().fields, message: [] };
    const [preview, saved] = [await here.preview({ fields }), await here.save({ fields })];
    expect(JSON.stringify([preview, saved])).not.toContain('CANARY');
  });
});

describe('a body that nobody could read', () => {
  const foreign = '<weather><row><n>7</n><k>REQUEST</k><m>zoe at example</m></row></weather>';
  const READS = {
    root: ['weather'],
    record: 'weather/row',
    fields: { id: ['n'], kind: ['k'], message: ['m'] },
  } as const;
  beforeEach(async () => {
    here = await newFeedWorld();
  });
  const mapping = { ...READS, root: [...READS.root], fields: { id: ['n'], kind: ['k'], message: ['m'] } };

  test('is read as soon as somebody says how, and then dropped', async () => {
    await here.download(foreign);
    expect(await here.db.getAllKeys('raw')).toHaveLength(1);
    expect(await here.preview(mapping)).toMatchObject({ solved: 1 });
    expect(await here.save(mapping)).toMatchObject({ solved: 1 });
    expect(await here.leads()).toMatchObject([{ feed: { feedId: '7', receivedAt: '2026-11-23T15:00:00.000Z' } }]);
    expect(await here.db.getAllKeys('raw')).toEqual([]);
    expect((await here.db.getAll('downloads')).map(({ outcome }) => outcome)).toEqual(['ok-new']);
  });

  test('that broke off gives what it has, and stays', async () => {
    await here.download(foreign.slice(0, -4));
    await here.save(mapping);
    expect(await here.leads()).toHaveLength(1);
    expect(await here.db.getAllKeys('raw')).toHaveLength(1);
  });

  test('newer than all that is here brings what has changed', async () => {
    await here.save({ root: ['leads'], record: '*/lead' });
    await here.download(body(request('1', { comment: 'old' })));
    await here.download(body(request('1', { comment: 'new' })).replaceAll('leads>', 'cases>'));
    await here.save({ root: ['leads', 'cases'], record: '*/lead' });
    expect(await here.leads()).toMatchObject([{ feed: { message: 'new', revision: 2 } }]);
  });

  test('never writes an old state of a lead over a newer one', async () => {
    await here.download(body(request('1', { comment: 'old' })).slice(0, -5));
    await here.download(body(request('1', { comment: 'new' })));
    await here.save({ labels: {}, zone: 'Europe/Berlin' });
    expect(await here.leads()).toMatchObject([{ feed: { message: 'new', revision: 2 } }]);
  });
});

test('a reading that was cut off is finished at the next start, without a request', async () => {
  await here.download(body(strange('1'), strange('2'), strange('3')));
  const cut = { ...here.parts, vault: async () => Promise.reject(new Error('closed')) };
  const { mappingHandlers } = await import('../../lib/background/mapping-handlers.ts');
  const mapping = mappingWith(BLUE);
  await expect(mappingHandlers(cut)['mapping.save']({ connectionId: 'c1', mapping })).rejects.toThrow('closed');
  expect(await here.leads()).toEqual([]);
  const asked = here.requests.length;
  await wake(here.parts);
  expect(await here.leads()).toHaveLength(3);
  expect((await readFeedState(here.db, 'c1'))?.reading).toBeUndefined();
  expect(here.requests).toHaveLength(asked);
});
