import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everythingWaiting, type LeadQuery } from '../../../lib/domain/find/query.ts';
import { fits, planOf, sinceOf } from '../../../lib/domain/find/terms.ts';
import { blankLead } from '../../../lib/domain/lead/blank-lead.ts';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import { boxOf } from '../../../lib/storage/boxes.ts';
import type { LeadRow } from '../../../lib/storage/schema.ts';
import { lead } from '../../support/builders.ts';
import { type Given, place, type Place } from './store-leads.ts';

const blank = blankLead();
const NOW = Date.parse('2026-11-23T12:00:00Z');

const VOCABULARY = [
  'pump',
  'pumpe',
  'Ölpumpe',
  'valve',
  '東京',
  '京都大学',
  'насос',
  'Straße',
  'a',
  'DN50',
  '펌프',
  'ปั๊มน้ำ',
];
const text = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 3 }).map((words) => words.join(' '));

const someLead: fc.Arbitrary<Given> = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }),
    message: text,
    company: text,
    country: fc.constantFrom('DE', 'JP', null),
    marketplace: fc.constantFrom('DI' as const, 'ME' as const, null),
    types: fc.constantFrom<Lead['types'][]>(['quote'], ['documentation'], ['quote', 'documentation']),
    hours: fc.integer({ min: 0, max: 24 * 60 }),
    answerExpected: fc.boolean(),
    act: fc.constantFrom(
      undefined,
      { act: 'answer' as const },
      { act: 'snooze' as const, until: '2026-11-30T08:00:00.000Z' },
      { act: 'note' as const, text: 'valve Notiz' },
    ),
  })
  .map(({ id, company, country, hours, act, ...over }) => ({
    ...over,
    leadKey: `id:c1:${id}`,
    company: { ...blank.company, name: company },
    address: { ...blank.address, country },
    createdAt: new Date(NOW - hours * 3_600_000).toISOString(),
    ...(act && { act }),
  }));

type Step = { store: Given[] } | { remove: number[] } | 'index';
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.array(someLead, { minLength: 1, maxLength: 12 }).map((store) => ({ store })) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }).map((remove) => ({ remove })) },
    { weight: 2, arbitrary: fc.constant('index' as const) },
  ),
  { minLength: 1, maxLength: 8 },
);

const someQuery: fc.Arbitrary<LeadQuery> = fc.record({
  box: fc.constantFrom('waiting' as const, 'snoozed' as const, 'done' as const, 'prospects' as const, 'all' as const),
  words: fc.oneof(text, fc.constantFrom('', 'pu', 'va dn', '京', 'german', 'ป', 'x')),
  marketplaces: fc.subarray(['DI' as const, 'ME' as const, null], { maxLength: 2 }),
  types: fc.subarray(['quote' as const, 'documentation' as const], { maxLength: 1 }),
  countries: fc.subarray(['DE', null], { maxLength: 1 }),
  connections: fc.constant([]),
  age: fc.constantFrom('any' as const, 'week' as const, 'older' as const),
  mine: fc.constant(false),
});

async function take(here: Place, step: Step): Promise<void> {
  if (step === 'index') await here.index();
  else if ('store' in step) await here.store(...step.store);
  else await here.remove(...step.remove.map((id) => `id:c1:${id}`));
}

/** What looking through everything finds. */
function plainly(rows: readonly LeadRow[], query: LeadQuery): string[] {
  const plan = planOf(query, [], NOW);
  const everywhere = plan !== null && plan.words.length > 0;
  return rows
    .filter((row) => (everywhere || query.box === 'all' || boxOf(row) === query.box) && (!plan || fits(row, plan)))
    .map(({ feed }) => feed.leadKey);
}

test('finds exactly what looking through all leads finds, whatever came, changed and went', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(someQuery, { minLength: 1, maxLength: 4 }), async (taken, queries) => {
      const here = await place();
      for (const step of taken) {
        await take(here, step);
        for (const query of queries) {
          const { lines, total } = await here.page(query);
          const found = lines.map(({ leadKey }) => leadKey);
          const expected = plainly(await here.db.getAll('leads'), query);
          expect(found.toSorted()).toEqual(expected.toSorted());
          expect(total).toEqual({ count: expected.length, more: false });
        }
      }
      here.db.close();
    }),
    { numRuns: 60 },
  );
});

const many = (count: number, over: (n: number) => Given): Given[] =>
  Array.from({ length: count }, (_, n) => ({
    leadKey: `id:c1:${n}`,
    createdAt: new Date(NOW - n * 60_000).toISOString(),
    ...over(n),
  }));

test('of very many, those that wait come first, and the newest of the others', async () => {
  const here = await place(
    ...many(900, (n) => ({
      message: `pump number${n}`,
      types: ['documentation'],
      ...(n % 3 === 0 ? {} : { act: { act: 'answer' as const } }),
    })),
  );
  await here.index();
  const whole = await here.page({ words: 'pump' }, 600);
  expect(whole.partial).toBeUndefined();
  expect(whole.total).toEqual({ count: 900, more: false });
  expect(whole.lines.slice(0, 300).every(({ status }) => status === 'new')).toBe(true);
  const others = whole.lines.slice(300).map(({ createdAt }) => createdAt!);
  expect(others).toHaveLength(300);
  expect(others).toEqual(others.toSorted().toReversed());
  for (const limit of [1, 50, 299, 300, 301]) {
    const page = await here.page({ words: 'pump' }, limit);
    expect(page.lines).toEqual(whole.lines.slice(0, limit));
  }
  expect(await here.keys({ words: 'number77' })).toEqual(expect.arrayContaining(['id:c1:77', 'id:c1:770']));
});

test('a filter that lets very many through goes through the box in its order', async () => {
  const here = await place(...many(1500, (n) => ({ marketplace: n % 2 ? 'DI' : 'ME', types: ['documentation'] })));
  await here.index();
  const { lines, total } = await here.page({ marketplaces: ['DI'] }, 5);
  expect(lines.map(({ leadKey }) => leadKey)).toEqual([1499, 1497, 1495, 1493, 1491].map((n) => `id:c1:${n}`));
  // What is far down the box is not counted while somebody waits.
  expect(total.more).toBe(true);
  expect((await here.page({ marketplaces: ['DI'] }, 800)).total).toEqual({ count: 750, more: false });
  expect(await here.handlers['triage.keys']({ query: { ...everythingWaiting, marketplaces: ['DI'] } })).toMatchObject({
    more: false,
  });
  expect((await here.handlers['triage.keys']({ query: everythingWaiting })).more).toBe(true);
});

test('what is rare among very many that wait comes in its order', async () => {
  const here = await place(
    ...many(3000, (n) => ({
      types: n % 2 ? ['quote'] : ['documentation'],
      message: n % 8 === 0 || n % 8 === 3 ? 'pump' : 'valve',
      ...(n % 16 === 0 ? { act: { act: 'answer' as const } } : {}),
    })),
  );
  await here.index();
  await here.store({
    leadKey: 'new',
    message: 'pump',
    createdAt: '2026-11-22T18:00:00.000Z',
    types: ['documentation'],
  });
  const rows = plainly(await here.db.getAll('leads'), { ...everythingWaiting, words: 'pump' });
  const whole = await here.page({ words: 'pump' }, 2000);
  expect(whole.lines.map(({ leadKey }) => leadKey).toSorted()).toEqual(rows.toSorted());
  for (const limit of [1, 50, 120, 300, 563, 564, 600]) {
    const page = await here.page({ words: 'pump' }, limit);
    expect(page.lines.map(({ leadKey }) => leadKey)).toEqual(whole.lines.slice(0, limit).map(({ leadKey }) => leadKey));
  }
  const filter = { types: ['quote' as const] };
  const quotes = await here.page(filter, 2000);
  expect(await here.keys(filter, 70)).toEqual(quotes.lines.slice(0, 70).map(({ leadKey }) => leadKey));
});

test('says that it could not look through everything yet', async () => {
  const here = await place(...many(300, () => ({ message: 'pump' })));
  expect((await here.page({ words: 'pump' }, 500)).partial).toBe(true);
  await here.index();
  const { lines, partial } = await here.page({ words: 'pump' }, 500);
  expect([lines.length, partial]).toEqual([300, undefined]);
});

test('leads that were here before there was an index are found once it is made', async () => {
  const here = await place(...many(10, () => ({ message: 'pump' })));
  await here.db.clear('unindexed');
  await here.db.put('chores', { upTo: '' }, 'search');
  expect((await here.page({ words: 'pump' })).partial).toBe(true);
  await here.index();
  expect(await here.keys({ words: 'pump' })).toHaveLength(10);
});

test('many small imports leave few segments', async () => {
  const here = await place();
  for (let n = 0; n < 40; n += 1) {
    await here.store({ leadKey: `id:c1:${n}`, message: 'pump' });
    await here.index();
  }
  const segments = new Set((await here.db.getAllKeys('search')).map(([, segment]) => segment));
  expect(segments.size).toBeLessThanOrEqual(9);
  expect(await here.keys({ words: 'pump' })).toHaveLength(40);
});

test('an import goes first', async () => {
  const here = await place({ message: 'pump' });
  const work = here.parts.progress.begin('c1');
  await here.index();
  expect(await here.db.count('unindexed')).toBe(1);
  work.end();
  await here.index();
  expect(await here.db.count('unindexed')).toBe(0);
});

test('what is put off and what was done is found by filters in the order of its box', async () => {
  const done = (n: number): Given => ({
    act: { act: 'answer' },
    at: new Date(NOW - ((n * 7) % 400) * 1000).toISOString(),
    marketplace: 'DI',
  });
  const here = await place(...many(400, done));
  await here.index();
  const all = (await here.db.getAll('leads')).toSorted((a, b) => (a.shelf![1] < b.shelf![1] ? 1 : -1));
  const expected = all.map(({ feed }) => feed.leadKey);
  expect(await here.keys({ box: 'done', marketplaces: ['DI'] }, 20)).toEqual(expected.slice(0, 20));
  expect(sinceOf(lead())).toBeGreaterThan(0);
});

test('says what the waiting ones can be narrowed to', async () => {
  const here = await place(
    { leadKey: '1', marketplace: 'DI', types: ['quote', 'documentation'] },
    { leadKey: '2', marketplace: 'DI', types: ['quote'], address: { ...blank.address, country: 'DE' } },
    { leadKey: '3', marketplace: 'ME', act: { act: 'answer' } },
  );
  expect(await here.handlers['triage.facets']({})).toEqual({
    marketplaces: [{ value: 'DI', count: 2 }],
    types: [
      { value: 'quote', count: 2 },
      { value: 'documentation', count: 1 },
    ],
    countries: [
      { value: null, count: 1 },
      { value: 'DE', count: 1 },
    ],
    connections: [{ value: 'c1', count: 2 }],
    partial: false,
  });
});
