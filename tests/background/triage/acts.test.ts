import { beforeEach, describe, expect, test, vi } from 'vitest';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import type { TriageAct } from '../../../lib/domain/triage/triage.ts';
import type { ActReply, DoneAct } from '../../../lib/rpc/contract.ts';
import { storeBatch } from '../../../lib/storage/import-store.ts';
import { readLead } from '../../../lib/storage/leads.ts';
import { connection, openItem } from '../../support/builders.ts';
import { world, type World } from '../parts.ts';

let here: World;
let handlers: ReturnType<typeof actHandlers>;

beforeEach(async () => {
  here = await world();
  handlers = actHandlers(here.parts);
  await here.db.put('connections', connection());
});

async function store(...leads: Partial<Lead>[]): Promise<void> {
  await storeBatch(here.db, 'c1', leads.map(openItem));
}
const named = (leadKey: string, over: Partial<Lead> = {}): Partial<Lead> => ({
  leadKey,
  person: { ...openLead.person, fullName: `Buyer ${leadKey}` },
  ...over,
});
const openLead = (openItem() as { lead: Lead }).lead;

const act = (what: TriageAct, ...leadKeys: string[]): Promise<ActReply> =>
  handlers['triage.act']({ leadKeys, act: what });
const undo = (at: string, leadKeys?: string[]): Promise<{ undone: string[]; kept: number }> =>
  handlers['triage.undo']({ at, leadKeys });
const history = (limit = 20): Promise<DoneAct[]> => handlers['triage.history']({ limit });
const statusOf = async (leadKey: string): Promise<string | undefined> =>
  (await readLead(here.db, leadKey))?.triage.status;
const statuses = (...leadKeys: string[]): Promise<unknown[]> => Promise.all(leadKeys.map(statusOf));

const tomorrow = '2026-11-24T09:00:00.000Z';

test.each<[TriageAct, string]>([
  [{ act: 'answer' }, 'answered'],
  [{ act: 'decline', reason: 'too-small', words: 'Fewer than ten' }, 'declined'],
  [{ act: 'snooze', until: tomorrow }, 'snoozed'],
  [{ act: 'no-answer' }, 'no-answer'],
  [{ act: 'duplicate', of: 'b' }, 'duplicate'],
])('%j makes it "%s", and its undo brings it back', async (what, status) => {
  await store({ leadKey: 'a' }, { leadKey: 'b' });
  const { at, changed } = await act(what, 'a');
  expect([changed, await statuses('a', 'b')]).toEqual([['a'], [status, 'new']]);
  expect(await undo(at, ['a'])).toEqual({ undone: ['a'], kept: 0 });
  expect(await readLead(here.db, 'a')).toMatchObject({ triage: { status: 'new', history: [] } });
});

test.each([
  ['one', ['a'], [['leads', 'uncopied']]],
  ['one that is named twice', ['a', 'a'], [['leads', 'uncopied']]],
  ['several', ['a', 'b'], [['leads', 'search', 'unindexed', 'uncopied', 'guard']]],
])('what is done to %s takes no more of the database than it needs', async (_which, leadKeys, stores) => {
  await store({ leadKey: 'a' }, { leadKey: 'b' });
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const written = () => transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  const { at } = await act({ act: 'answer' }, ...leadKeys);
  await undo(at, leadKeys);
  const [calls] = [written()];
  transaction.mockRestore();
  expect(calls.map(([names]) => names)).toEqual([...stores, ...stores]);
  expect(calls.map(([, , options]) => options)).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
});

test('a prospect may have been contacted, and is a prospect again after an undo', async () => {
  await store({ leadKey: 'p', kind: 'prospect', answerExpected: false });
  const { at } = await act({ act: 'answer' }, 'p');
  expect(await statusOf('p')).toBe('answered');
  await undo(at);
  expect(
    await here.db.getAllKeysFromIndex('leads', 'shelf', IDBKeyRange.bound(['prospect', ''], ['prospect', '~'])),
  ).toEqual(['p']);
});

describe('several at once', () => {
  test('a thousand are one act', async () => {
    const keys = Array.from({ length: 1000 }, (_, n) => `k${n}`);
    await store(...keys.map((leadKey) => ({ leadKey })));
    const { at, changed } = await act({ act: 'no-answer' }, ...keys);
    expect(changed).toHaveLength(1000);
    expect((await history()).map(({ count, undoable }) => [count, undoable])).toEqual([[1000, 1000]]);
    expect((await undo(at)).undone).toHaveLength(1000);
    expect(await history()).toEqual([]);
  });

  test('what is gone and what would not change is left out, and counted', async () => {
    await store({ leadKey: 'a' }, { leadKey: 'b' });
    await act({ act: 'answer' }, 'a');
    expect(await act({ act: 'answer' }, 'a', 'b', 'b', 'gone')).toMatchObject({ changed: ['b'], skipped: 2 });
  });

  test('an undo of all leaves alone what something else was done to since, and says so', async () => {
    await store({ leadKey: 'a' }, { leadKey: 'b' }, { leadKey: 'c' }, { leadKey: 'd' });
    const { at } = await act({ act: 'answer' }, 'a', 'b', 'c');
    await act({ act: 'reopen' }, 'b');
    await act({ act: 'note', text: 'Calls back' }, 'c');
    await act({ act: 'answer' }, 'd');
    expect(await undo(at)).toEqual({ undone: ['a', 'c'], kept: 1 });
    expect(await statuses('a', 'b', 'c', 'd')).toEqual(['new', 'new', 'new', 'answered']);
  });

  test('an undo of some says which of them are gone, and undoes nothing twice', async () => {
    await store({ leadKey: 'a' }, { leadKey: 'b' });
    const { at } = await act({ act: 'answer' }, 'a', 'b');
    expect(await undo(at, ['a', 'gone'])).toEqual({ undone: ['a'], kept: 1 });
    expect(await undo(at, ['a'])).toEqual({ undone: [], kept: 0 });
    expect(await undo(at)).toEqual({ undone: ['b'], kept: 0 });
  });
});

describe('the time that names an act', () => {
  test('is never that of another, however fast they come', async () => {
    await store({ leadKey: 'a' }, { leadKey: 'b' }, { leadKey: 'c' });
    const first = await act({ act: 'answer' }, 'a');
    await undo(first.at);
    const acts = await Promise.all([
      act({ act: 'answer' }, 'a'),
      act({ act: 'answer' }, 'b'),
      act({ act: 'answer' }, 'c'),
    ]);
    expect(new Set([first, ...acts].map(({ at }) => at)).size).toBe(4);
  });

  test('is free after a restart too, and later than what was done before to the same lead', async () => {
    await store({ leadKey: 'a' }, { leadKey: 'b' });
    const { at } = await act({ act: 'answer' }, 'a');
    handlers = actHandlers(here.parts);
    expect((await act({ act: 'answer' }, 'b')).at).not.toBe(at);
    // The clock was wrong before, and was put right.
    here.clock.now -= 86_400_000;
    handlers = actHandlers(here.parts);
    const again = await act({ act: 'reopen' }, 'a');
    expect(again.at > at).toBe(true);
    expect(await undo(at)).toEqual({ undone: [], kept: 1 });
  });
});

describe('a duplicate', () => {
  const of = (leadKey: string): TriageAct => ({ act: 'duplicate', of: leadKey });

  test.each([
    ['of itself', 'a', 'duplicate-of-itself'],
    ['of what is gone', 'gone', 'not-found'],
    ['of its own duplicate', 'b', 'duplicate-circle'],
    ['of a duplicate of its duplicate', 'c', 'duplicate-circle'],
  ])('%s is refused, and nothing is done', async (_, other, code) => {
    await store({ leadKey: 'a' }, { leadKey: 'b' }, { leadKey: 'c' }, { leadKey: 'd' });
    await act(of('a'), 'b');
    await act(of('b'), 'c');
    await expect(act(of(other), 'd', 'a')).rejects.toMatchObject({ code });
    expect(await statuses('a', 'd')).toEqual(['new', 'new']);
  });

  test('of another one that is a duplicate elsewhere is fine', async () => {
    await store({ leadKey: 'a' }, { leadKey: 'b' }, { leadKey: 'c' });
    await act(of('a'), 'b');
    expect(await act(of('b'), 'c')).toMatchObject({ changed: ['c'] });
  });
});

test.each(['2026-11-23T12:00:00.000Z', '2020-01-01T00:00:00.000Z', '2026-99-99T99:99:99.000Z'])(
  'a snooze until %s is refused: that is no time to come',
  async (until) => {
    await store({ leadKey: 'a' });
    await expect(act({ act: 'snooze', until }, 'a')).rejects.toMatchObject({ code: 'time-passed' });
  },
);

describe('the history', () => {
  test('has the newest first, with the first names, and what can still be undone', async () => {
    await store(named('a'), named('b'), named('c'), named('d'));
    await act({ act: 'answer' }, 'a', 'b', 'c', 'd');
    here.clock.now += 60_000;
    await act({ act: 'note', text: 'Calls back' }, 'a');
    here.clock.now += 60_000;
    await act({ act: 'reopen' }, 'b');
    expect(await history()).toMatchObject(
      [
        { act: 'reopen', count: 1, undoable: 1, leads: [{ leadKey: 'b', name: 'Buyer b' }] },
        { act: 'note', count: 1, undoable: 1 },
        { act: 'answer', count: 4, undoable: 3, leads: [{ name: /Buyer/ }, { name: /Buyer/ }, { name: /Buyer/ }] },
      ].map((one) => expect.objectContaining({ ...one, leads: expect.any(Array) })),
    );
    expect((await history())[2]?.leads).toHaveLength(3);
    expect((await history(2)).map((one) => one.act)).toEqual(['reopen', 'note']);
  });

  test('is empty where nothing was done', async () => {
    await store({ leadKey: 'a' });
    expect(await history()).toEqual([]);
  });
});
