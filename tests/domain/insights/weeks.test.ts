import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { daysAfter, isDay, localDay, mondayOf, mondaysBetween } from '../../../lib/domain/insights/weeks.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the Monday of a day', () => {
  it.each([
    ['2026-11-26', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-22', '2026-11-16'],
    ['2027-01-01', '2026-12-28'],
    ['2021-01-03', '2020-12-28'],
    ['2024-02-29', '2024-02-26'],
    ['2026-03-29', '2026-03-23'],
  ])('of %s is %s', (of, monday) => expect(mondayOf(of)).toBe(monday));

  it('is a Monday, at most six days before', () => {
    fc.assert(
      fc.property(day, (one) => {
        const monday = mondayOf(one);
        expect(new Date(monday).getUTCDay()).toBe(1);
        const days = (Date.parse(one) - Date.parse(monday)) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThan(7);
      }),
    );
  });
});

describe('the weeks between two days', () => {
  it('are those of all its days, each once, over every end of a year', () => {
    fc.assert(
      fc.property(day, fc.nat(900), (from, days) => {
        const all = Array.from({ length: days + 1 }, (_, at) => mondayOf(daysAfter(from, at)));
        expect(mondaysBetween(from, daysAfter(from, days))).toEqual([...new Set(all)]);
      }),
    );
  });

  it('are none where the end lies before the beginning', () =>
    expect(mondaysBetween('2026-11-26', '2026-11-16')).toEqual([]));
});

describe('the day of a moment', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['America/New_York', '2027-01-01T04:59:00Z', '2026-12-31'],
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01'],
    ['Asia/Kathmandu', '2026-11-25T18:15:00Z', '2026-11-26'],
    // Midnight was skipped.
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
  ])('in %s, %s is %s', (zone, moment, expected) => {
    process.env['TZ'] = zone;
    expect(localDay(Date.parse(moment))).toBe(expected);
  });
});

it.each([
  ['2026-02-28', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-2-1', false],
  ['', false],
  ['2026-02-28T00:00', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
