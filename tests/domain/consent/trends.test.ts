import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HeldOutline } from '../../../lib/domain/consent/held.ts';
import { lastWeeks, Trends, type TrendRow } from '../../../lib/domain/consent/trends.ts';

const outline = (over: Partial<HeldOutline>): HeldOutline => ({
  reason: 'visit',
  marketplace: null,
  country: null,
  companyType: null,
  sector: null,
  products: [],
  day: '2026-11-25',
  test: false,
  ...over,
});

const WEEKS = ['2026-11-16', '2026-11-23'];

function countriesOf(visits: readonly (readonly [country: string | null, who: string, day?: string])[]): TrendRow[] {
  const trends = new Trends(WEEKS);
  for (const [country, who, day = '2026-11-25'] of visits) trends.add({ outline: outline({ country, day }), who });
  return trends.series().country;
}

const many = (country: string, count: number, day?: string) =>
  Array.from({ length: count }, (_, n) => [country, `${country}${n}`, day ?? '2026-11-25'] as const);

test('weeks begin on Mondays, and have no gaps', () => {
  expect(lastWeeks('2026-11-26', 3)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
  expect(lastWeeks('2026-11-29', 1)).toEqual(['2026-11-23']);
  expect(lastWeeks('2027-01-01', 2)).toEqual(['2026-12-21', '2026-12-28']);
});

test('what three persons or more have in common is counted by itself', () => {
  expect(countriesOf([...many('FR', 3), ...many('DE', 4)])).toEqual([
    { value: 'DE', counts: [0, 4] },
    { value: 'FR', counts: [0, 3] },
  ]);
});

test('what fewer have in common is put together', () => {
  expect(countriesOf([...many('DE', 4), ...many('FR', 2), ...many('IT', 1)])).toEqual([
    { value: 'DE', counts: [0, 4] },
    { value: null, counts: [0, 3] },
  ]);
});

test('one person who came three times is one person', () => {
  expect(countriesOf([...many('DE', 4), ['FR', 'a'], ['FR', 'a'], ['FR', 'a'], ['IT', 'b'], ['IT', 'c']])).toEqual([
    { value: 'DE', counts: [0, 4] },
    { value: null, counts: [0, 5] },
  ]);
});

test('where the rest would be too few, another joins it', () => {
  expect(countriesOf([...many('DE', 5), ...many('FR', 3), ...many('IT', 1)])).toEqual([
    { value: 'DE', counts: [0, 5] },
    { value: null, counts: [0, 4] },
  ]);
});

test('each week is looked at by itself, and what is older is left out', () => {
  expect(countriesOf([...many('DE', 3, '2026-11-16'), ...many('DE', 2), ...many('DE', 9, '2026-11-15')])).toEqual([
    { value: 'DE', counts: [3, 0] },
    { value: null, counts: [0, 2] },
  ]);
});

test('a country by the name of a built-in property is a country', () => {
  expect(countriesOf(many('__proto__', 3))).toEqual([{ value: '__proto__', counts: [0, 3] }]);
});

test('whatever came: no cell that is named is of fewer than three persons, and no visit is lost', () => {
  const visit = fc.tuple(
    fc.constantFrom('DE', 'FR', 'IT', null),
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    fc.constantFrom('2026-11-17', '2026-11-25'),
  );
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 40 }), (visits) => {
      const rows = countriesOf(visits);
      for (const [week, from] of WEEKS.entries()) {
        const inWeek = visits.filter(([, , day]) => day < '2026-11-23' === from < '2026-11-23');
        expect(rows.reduce((sum, { counts }) => sum + counts[week]!, 0)).toBe(inWeek.length);
        for (const { value, counts } of rows) {
          if (value === null || counts[week] === 0) continue;
          const persons = new Set(inWeek.filter(([country]) => country === value).map(([, who]) => who));
          expect(persons.size).toBeGreaterThanOrEqual(3);
        }
      }
    }),
  );
});
