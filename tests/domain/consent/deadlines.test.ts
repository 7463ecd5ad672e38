import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  noticeClock,
  noticeDueAt,
  warningAt,
  warningsOf,
} from '../../../lib/domain/consent/deadlines.ts';

const PARIS = 'Europe/Paris';

test.each([
  ['the same day of the next month', '2026-11-23T12:00:00.000Z', PARIS, '2026-12-23T12:00:00.000Z'],
  ['a month end that is shorter', '2026-01-31T12:00:00.000Z', PARIS, '2026-02-28T12:00:00.000Z'],
  ['a month end in a leap year', '2028-01-31T12:00:00.000Z', PARIS, '2028-02-29T12:00:00.000Z'],
  ['the leap day itself', '2028-02-29T12:00:00.000Z', PARIS, '2028-03-29T11:00:00.000Z'],
  ['a century that is no leap year', '2100-01-30T12:00:00.000Z', PARIS, '2100-02-28T12:00:00.000Z'],
  ['a year end', '2026-12-31T12:00:00.000Z', PARIS, '2027-01-31T12:00:00.000Z'],
  ['a month of 30 days', '2026-08-31T12:00:00.000Z', PARIS, '2026-09-30T12:00:00.000Z'],
  ['the change to summer time', '2027-03-01T09:00:00.000Z', PARIS, '2027-04-01T08:00:00.000Z'],
  ['the change to winter time', '2026-10-01T08:00:00.000Z', PARIS, '2026-11-01T09:00:00.000Z'],
  ['an hour that the clock skips', '2027-02-28T01:30:00.000Z', PARIS, '2027-03-28T01:30:00.000Z'],
  ['an hour that comes twice', '2026-09-25T00:30:00.000Z', PARIS, '2026-10-25T00:30:00.000Z'],
  ['a day that is another one here', '2026-01-30T23:30:00.000Z', PARIS, '2026-02-27T23:30:00.000Z'],
  ['the same moment in another zone', '2026-01-30T23:30:00.000Z', 'UTC', '2026-02-28T23:30:00.000Z'],
  ['a zone far in the east', '2026-01-30T11:00:00.000Z', 'Pacific/Auckland', '2026-02-27T11:00:00.000Z'],
  ['a zone far in the west', '2026-03-31T05:00:00.000Z', 'America/Los_Angeles', '2026-05-01T05:00:00.000Z'],
  ['a zone of half hours', '2026-01-31T18:29:00.000Z', 'Asia/Kolkata', '2026-02-28T18:29:00.000Z'],
  [
    'a zone that nobody knows, as that of the marketplaces',
    '2026-01-30T23:30:00.000Z',
    'Mars/Olympus',
    '2026-02-27T23:30:00.000Z',
  ],
])('the month ends on %s', (_, obtainedAt, zone, dueAt) => {
  expect(noticeDueAt(obtainedAt, zone)).toBe(dueAt);
});

test.each([
  ['over the change to summer time, at the same hour', '2027-03-20T09:00:00.000Z', 10, '2027-03-30T08:00:00.000Z'],
  ['backwards over it', '2027-03-30T08:00:00.000Z', -10, '2027-03-20T09:00:00.000Z'],
  ['over a leap day', '2028-02-25T09:00:00.000Z', 7, '2028-03-03T09:00:00.000Z'],
  ['none at all', '2026-11-23T12:00:00.000Z', 0, '2026-11-23T12:00:00.000Z'],
])('days are counted %s', (_, from, days, to) => {
  expect(addDays(from, days, PARIS)).toBe(to);
});

test('consent of two years that was given on a leap day ends on the last of February', () => {
  expect(addMonths('2028-02-29T12:00:00.000Z', 24, PARIS)).toBe('2030-02-28T12:00:00.000Z');
});

test('warnings begin ten and three days before', () => {
  expect(warningsOf('2026-12-23T12:00:00.000Z', PARIS)).toEqual([
    '2026-12-13T12:00:00.000Z',
    '2026-12-20T12:00:00.000Z',
  ]);
});

test.each([
  ['2026-12-13T11:59:59.999Z', null],
  ['2026-12-13T12:00:00.000Z', 'ten'],
  ['2026-12-20T11:59:59.999Z', 'ten'],
  ['2026-12-20T12:00:00.000Z', 'three'],
  ['2027-01-01T00:00:00.000Z', 'three'],
])('at %s the warning is %s', (now, warning) => {
  expect(warningAt('2026-12-23T12:00:00.000Z', now, PARIS)).toBe(warning);
});

const moments = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2080-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

/** Days on the clock of the wall: a zone may set its clock by three hours in the month, as Antarctica/Casey did in March 2022. */
function wallDays(from: string, to: string, zone: string): number {
  const wall = (time: string): number =>
    Date.parse(time) + Temporal.Instant.from(time).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  return (wall(to) - wall(from)) / 86_400_000;
}

test('whatever the day and the zone, a month has 28 to 31 days, and the hours that the zone skipped at its end', () => {
  fc.assert(
    fc.property(moments, zones, (obtainedAt, zone) => {
      const length = wallDays(obtainedAt, noticeDueAt(obtainedAt, zone), zone);
      expect(length).toBeGreaterThanOrEqual(28);
      expect(length).toBeLessThanOrEqual(31 + 3 / 24);
    }),
    { numRuns: 500, examples: [['2022-02-28T13:00:00.000Z', 'Antarctica/Casey']] },
  );
});

test('what arrives later never has to be told earlier', () => {
  fc.assert(
    fc.property(moments, moments, zones, (a, b, zone) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      // An hour that comes twice is the first one after the month.
      const [one, other] = [noticeDueAt(first, zone), noticeDueAt(second, zone)];
      expect(Date.parse(other) - Date.parse(one)).toBeGreaterThanOrEqual(-3_600_000);
    }),
  );
});

test('deadlines that are reckoned together are the same', () => {
  const clock = noticeClock(PARIS);
  const all = ['2026-01-31T12:00:00.000Z', '2026-01-31T12:00:00.000Z', '2026-02-01T12:00:00.000Z'];
  expect(all.map(clock)).toEqual(all.map((at) => noticeDueAt(at, PARIS)));
});
