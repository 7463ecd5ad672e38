import { describe, expect, it } from 'vitest';
import type { DownloadReport, LayoutSeen } from '../../lib/domain/connection/download-report.ts';
import { testChecks } from '../../lib/ui/connections/test-checks.ts';
import { testReport } from '../../lib/ui/connections/test-report.ts';
import { connection, connectionView, downloadReport, NOW } from './builders.ts';

const SINCE = '2026-03-01T00:00:00.000Z';
const seen = (change: Partial<LayoutSeen> = {}): LayoutSeen => ({
  filled: {},
  fresh: [],
  gone: [],
  newWords: [],
  ...change,
});
/** A download at noon, which is the same day in every zone that anybody sells in. */
const on = (day: number, change: Partial<DownloadReport> = {}): DownloadReport =>
  downloadReport({ startedAt: `2026-03-0${day}T12:00:00.000Z`, records: 10, problems: 0, ...change });

describe('the days of a test', () => {
  it('stand newest first, each with what its downloads brought together', () => {
    const { days } = testReport(
      [
        on(2, { added: 1, heldNew: 1 }),
        on(3, { added: 2, heldNew: 0 }),
        on(3, { added: 4, heldNew: 3, outcome: 'timeout' }),
      ],
      SINCE,
    );
    expect(days).toMatchObject([
      { downloads: 2, failed: 1, added: 6, held: 3 },
      { downloads: 1, failed: 0, added: 1, held: 1 },
    ]);
  });

  it('begin with the test', () => expect(testReport([on(2), on(4)], '2026-03-03T00:00:00.000Z').days).toHaveLength(1));

  it('are a week at most', () => {
    const downloads = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => on(day));
    expect(testReport(downloads, SINCE).days).toHaveLength(7);
  });

  it('count a record that cannot be read once, however often it is downloaded', () =>
    expect(testReport([on(2, { problems: 2 }), on(2, { problems: 2 })], SINCE).days[0]?.problems).toBe(2));
});

describe('the fields', () => {
  it('have the share of the leads that had a value, over all bodies of the day', () => {
    const { days } = testReport(
      [
        on(2, { records: 12, problems: 2, seen: seen({ filled: { 'person.email': 10, message: 5 } }) }),
        on(2, { records: 30, seen: seen({ filled: { 'person.email': 10 } }) }),
        on(2, { records: 0, outcome: 'timeout' }),
      ],
      SINCE,
    );
    expect(days[0]?.shares).toEqual({ 'person.email': 0.5, message: 0.125 });
  });

  it('have none on a day on which no body was read', () => {
    const { days, targets } = testReport([on(2, { records: 0, outcome: 'unreachable' })], SINCE);
    expect(days[0]?.shares).toBeNull();
    expect(targets).toEqual([]);
  });

  it('are those that an answer needs, though never filled, and every other that ever was', () => {
    const { targets } = testReport([on(2, { seen: seen({ filled: { 'need.budget': 1 } }) })], SINCE);
    expect(targets).toEqual([
      'id',
      'kind',
      'type',
      'createdAt',
      'person.lastName',
      'person.email',
      'company.name',
      'address.country',
      'message',
      'need.budget',
    ]);
  });

  it('do not miss a last name where names come in one piece', () =>
    expect(testReport([on(2, { seen: seen({ filled: { 'person.fullName': 9 } }) })], SINCE).targets).not.toContain(
      'person.lastName',
    ));
});

it('lists each word once, as it is known now, the unknown ones first', () => {
  const word = (known: boolean, text = 'CALLBACK') => ({ target: 'kind' as const, word: text, known });
  const { words } = testReport(
    [
      on(2, { seen: seen({ newWords: [word(false, 'QUOTE'), word(false)] }) }),
      on(3, { seen: seen({ newWords: [word(true, 'QUOTE')] }) }),
    ],
    SINCE,
  );
  expect(words.map(({ word: text, known }) => [text, known])).toEqual([
    ['CALLBACK', false],
    ['QUOTE', true],
  ]);
});

it('lists what failed by how it ended, with the last time', () => {
  const failed = { outcome: 'timeout', records: 0 } as const;
  expect(testReport([on(2, failed), on(4, failed), on(3)], SINCE).failures).toEqual([
    { outcome: 'timeout', times: 2, lastAt: on(4).startedAt },
  ]);
});

it('knows the kinds of the newest body in which they were counted', () =>
  expect(testReport([on(2, { seen: seen({ kinds: { visit: 3 } }) }), on(3, { seen: seen() })], SINCE).kinds).toEqual({
    visit: 3,
  }));

describe('what should hold before a feed goes live', () => {
  const DAY = 24 * 3_600_000;
  const since = (days: number) => connection({ mode: 'test', createdAt: new Date(NOW - days * DAY).toISOString() });
  const open = (view: Parameters<typeof connectionView>[0]): string[] =>
    testChecks(
      connectionView({ connection: since(5), mapping: { name: 'm', version: 1, confirmed: true }, ...view }),
      NOW,
    )
      .filter(({ done }) => !done)
      .map(({ about }) => about);

  it.each([
    ['nothing is missing', {}, []],
    ['a few days', { connection: since(2) }, ['days']],
    [
      'a few days, counted from when it went back to a test',
      { connection: { ...since(30), testSince: since(1).createdAt } },
      ['days'],
    ],
    ['a good download', { lastDownload: downloadReport({ outcome: 'timeout' }) }, ['download']],
    ['the meaning of words', { notices: [{ kind: 'unknown-words', target: 'kind', words: ['X'] }] }, ['words']],
    ['records that can be read', { notices: [{ kind: 'problems', count: 1 }] }, ['problems']],
    ['a look at the mapping', { mapping: { name: 'm', version: 1, confirmed: false } }, ['mapping']],
    ['before anything was read, only that', { lastDownload: null, lastGoodAt: null, mapping: null }, ['download']],
  ] as const)('%s', (_name, view, missing) => expect(open(view as never)).toEqual(missing));
});
