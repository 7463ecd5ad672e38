import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Insights } from '../../lib/domain/triage/insights.ts';
import type { Call } from '../../lib/ui/call.ts';
import Papa from 'papaparse';

vi.mock('#i18n', () => import('./english.ts'));
const { InsightsModel } = await import('../../lib/ui/insights/insights-model.ts');
const { numbersCsv, numbersJson } = await import('../../lib/ui/insights/numbers-file.ts');
const { weekSeries, totals } = await import('../../lib/ui/insights/week-series.ts');
const { ageWords, hoursWords } = await import('../../lib/ui/insights/insight-words.ts');

// A Thursday.
const NOW = new Date(2026, 10, 26, 12).getTime();
const times = { answered: 12, median: 1.5, p90: 20, within1: 0.25, within8: 0.5, within24: 1 };
const numbers: Insights = {
  from: '2026-11-16',
  to: '2026-11-26',
  whose: 'real',
  weeks: [
    {
      monday: '2026-11-16',
      byMarketplace: [
        { marketplace: null, count: 1 },
        { marketplace: 'DI', count: 2 },
      ],
      byKind: [
        { kind: 'visit', count: 4 },
        { kind: 'request', count: 3 },
      ],
    },
    { monday: '2026-11-23', byMarketplace: [{ marketplace: 'AR', count: 5 }], byKind: [{ kind: 'request', count: 5 }] },
  ],
  answers: times,
  byType: [{ type: 'quote', requests: 8, ...times }],
  byCountry: [{ country: null, requests: 8, ...times, p90: null }],
  byProduct: [{ product: '=SUM(A1)', requests: 8, ...times }],
  unanswered: [
    { from: 0, to: 1, count: 2 },
    { from: 1, to: null, count: 0 },
  ],
  declined: [
    { reason: 'too-small', count: 2 },
    { reason: 'none', count: 1 },
  ],
};

let asked: unknown[];
let change: () => void;
let failing: boolean;
let unpause: () => void;

const call = (async (name: string, input: object) => {
  if (name === 'connections.list') return [{ connection: { id: 'c1', name: 'Pumps' } }];
  asked.push(input);
  if (failing) throw Object.assign(new Error('no'), { code: 'storage-failed' });
  return numbers;
}) as unknown as Call;

const open = () =>
  new InsightsModel({
    call,
    now: () => NOW,
    pause: () => new Promise((resolve) => (unpause = resolve)),
    onChange: (listener) => (change = listener),
  });

beforeEach(() => {
  [asked, failing] = [[], false];
});

describe('the span', () => {
  it.each([
    ['4', '2026-11-02'],
    ['13', '2026-08-31'],
    ['52', '2025-12-01'],
  ] as const)('of %s weeks begins on a Monday', async (span, from) => {
    await open().choose(span);
    expect(asked).toEqual([{ from, to: '2026-11-26', connectionId: null }]);
  });

  it('of own days begins with those that were looked at, and asks for none that there are not', async () => {
    const model = open();
    await model.choose('own');
    await model.chooseOwn('from', '2026-11-27');
    expect(model.valid.value).toBe(false);
    await model.chooseOwn('from', '');
    expect(asked).toHaveLength(1);
    await model.chooseOwn('from', '2026-11-20');
    expect(asked).toEqual([
      { from: '2026-08-31', to: '2026-11-26', connectionId: null },
      { from: '2026-11-20', to: '2026-11-26', connectionId: null },
    ]);
  });
});

it('tells one feed, by its name', async () => {
  const model = open();
  await model.refresh();
  expect(model.feeds.value).toEqual([{ id: 'c1', name: 'Pumps' }]);
  await model.chooseFeed('c1');
  expect(asked.at(-1)).toMatchObject({ connectionId: 'c1' });
});

it('follows what changes, once for many changes', async () => {
  const model = open();
  await model.refresh();
  for (let at = 0; at < 5; at += 1) change();
  expect(asked).toHaveLength(1);
  unpause();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
});

it('says why there are no numbers, and keeps those that there were', async () => {
  const model = open();
  await model.refresh();
  failing = true;
  await model.refresh();
  expect(model.failure.value).toBe('storage-failed');
  expect(model.insights.value).toBe(numbers);
  expect(model.busy.value).toBe(false);
});

describe('bars of weeks', () => {
  it('have a band for whatever there is, each at its own place and with its own look', () => {
    expect(weekSeries(numbers, 'marketplace')).toEqual([
      { id: 'AR', look: 0, counts: [0, 5] },
      { id: 'DI', look: 3, counts: [2, 0] },
      { id: 'none', look: 6, counts: [1, 0] },
    ]);
    expect(weekSeries(numbers, 'kind').map(({ id, counts }) => [id, counts])).toEqual([
      ['request', [3, 5]],
      ['visit', [4, 0]],
    ]);
  });

  it('are as high as all their bands', () => expect(totals(weekSeries(numbers, 'marketplace'), 2)).toEqual([3, 5]));
});

describe('the numbers as a file', () => {
  it('have each number in a line of its own', () => {
    const { data } = Papa.parse<string[]>(numbersCsv(numbers, 'en', ',').trimEnd());
    expect(data[0]).toEqual(['About', 'Of', 'Week from', 'Measure', 'Value']);
    expect(data).toContainEqual(['Requests by marketplace', 'DirectIndustry', '2026-11-16', 'Count', '2']);
    expect(data).toContainEqual(['Time to answer by country', 'Not known', '', 'Nine of ten within (hours)', '']);
    expect(data).toContainEqual(['Time to answer by product', "'=SUM(A1)", '', 'Half within (hours)', '1.5']);
    expect(data).toContainEqual(['Why requests were declined', 'No reason given', '', 'Count', '1']);
    expect(new Set(data.map(({ length }) => length))).toEqual(new Set([5]));
  });

  it('have the comma of a German spreadsheet', () =>
    expect(numbersCsv(numbers, 'de', ';')).toContain('"Half within (hours)";"1,5"\r\n'));

  it('are as they are in JSON', () =>
    expect(JSON.parse(numbersJson(numbers, 0))).toEqual({
      format: 'leadstand-insights',
      version: 1,
      madeAt: '1970-01-01T00:00:00.000Z',
      ...numbers,
    }));
});

it.each([
  [0, '0\u00A0min'],
  [0.5, '30\u00A0min'],
  [1.25, '1.3\u00A0h'],
  [23.6, '24\u00A0h'],
])('%s hours are %s', (hours, words) => expect(hoursWords('en', hours)).toBe(words));

it('says an age in words', () =>
  expect([ageWords(0, 1), ageWords(1, 8), ageWords(80, null)]).toEqual(['under 1 h', '1 to 8 h', '80 h and more']));
