import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LeadType } from '../../../lib/domain/lead/lead.ts';
import { defaultTriageSettings } from '../../../lib/domain/triage/default-settings.ts';
import type { WorkCalendar } from '../../../lib/domain/triage/settings.ts';
import {
  isWorkday,
  overdueBefore,
  urgencyOf,
  waitedSince,
  workingMs,
} from '../../../lib/domain/triage/working-time.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const office = defaultTriageSettings.calendar;

const ownZone = process.env['TZ'];
const useZone = (zone: string | undefined): void => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
};
afterEach(() => useZone(ownZone));

/** Clocks that change at night, at midnight, by half an hour, in the other half of the year, and never. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Auckland',
];

const two = (n: number): string => String(n).padStart(2, '0');
/** A time of day that no clock change skips or repeats but the very beginning of the day, which some do. */
const clockTime = fc
  .oneof(fc.constant(0), fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }))
  .map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);

/** Any two of the year in which the tests lie, at whole minutes, up to ten days apart. */
const START = Date.parse('2026-01-01T00:00:00Z');
const moment = fc.integer({ min: 0, max: (365 * DAY) / MINUTE }).map((minutes) => START + minutes * MINUTE);
const span = fc.integer({ min: 0, max: (10 * DAY) / MINUTE }).map((minutes) => minutes * MINUTE);

const calendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    days: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    times: fc.tuple(clockTime, clockTime).filter(([a, b]) => a !== b),
    holidays: fc.array(
      fc.integer({ min: 0, max: 364 }).map((day) => new Date(START + day * DAY).toISOString().slice(0, 10)),
      { maxLength: 40 },
    ),
  })
  .filter(({ days }) => days.includes(true))
  .map(({ days, times, holidays }) => {
    const [from = '', to = ''] = times.toSorted();
    return { on: true, days, from, to, holidays };
  });

/** Minute by minute, by what a clock on the wall shows: from the first minute at which work begins to the first at which it has ended. */
function countMinutes(of: WorkCalendar, zone: string, from: number, to: number): number {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const shown = (at: number): { day: string; weekday: number; time: string } => {
    const parts = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]));
    return {
      day: `${parts['year']}-${parts['month']}-${parts['day']}`,
      weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts['weekday'] ?? ''),
      time: `${parts['hour']}:${parts['minute']}`,
    };
  };
  const ended = new Set<string>();
  let minutes = 0;
  // From well before: whether a day's work has ended is known only to who has seen all of it.
  for (let at = from - 2 * DAY; at < to; at += MINUTE) {
    const { day, weekday, time } = shown(at);
    if (time >= of.to) ended.add(day);
    const works = of.days[weekday] && !of.holidays.includes(day) && time >= of.from && !ended.has(day);
    if (works && at >= from) minutes++;
  }
  return minutes * MINUTE;
}

describe.each(ZONES)('in %s', (zone) => {
  beforeEach(() => useZone(zone));

  test('agrees with counting minute by minute', () => {
    const spans = fc.integer({ min: 0, max: (3 * DAY) / MINUTE }).map((minutes) => minutes * MINUTE);
    fc.assert(
      fc.property(calendar, moment, spans, (of, from, length) => {
        expect(workingMs(of, from, from + length)).toBe(countMinutes(of, zone, from, from + length));
      }),
      { numRuns: 12 },
    );
  });

  test('never runs backwards, and loses nothing between two halves', () => {
    fc.assert(
      fc.property(calendar, moment, span, span, (of, from, first, second) => {
        const [middle, end] = [from + first, from + first + second];
        const whole = workingMs(of, from, end);
        expect(workingMs(of, from, middle) + workingMs(of, middle, end)).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(workingMs(of, from, middle));
        expect(whole).toBeLessThanOrEqual(end - from);
      }),
    );
  });

  test('who has waited since the moment before which a target has passed has waited just that long', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 60 * 60 }), (of, now, minutes) => {
        const since = waitedSince(minutes / 60, of, now);
        // Some calendars have so few minutes a week that ten years are not enough.
        fc.pre(now - since < 3_000 * DAY);
        expect(workingMs(of, since, now)).toBe(minutes * MINUTE);
        expect(workingMs(of, since + 1, now)).toBeLessThan(minutes * MINUTE);
      }),
    );
  });
});

describe('in Berlin', () => {
  beforeEach(() => useZone('Europe/Berlin'));

  test.each([
    ['a day at work', '2026-11-23T08:00', '2026-11-23T18:00', 10],
    ['before and after work', '2026-11-23T05:00', '2026-11-23T22:00', 10],
    ['a night', '2026-11-23T18:00', '2026-11-24T08:00', 0],
    ['over midnight', '2026-11-23T17:00', '2026-11-24T09:00', 2],
    ['a weekend', '2026-11-20T18:00', '2026-11-23T08:00', 0],
    ['from Friday afternoon to Monday noon', '2026-11-20T16:00', '2026-11-23T12:00', 6],
    ['a working week', '2026-11-16T00:00', '2026-11-23T00:00', 50],
    ['the week of the clock change', '2026-03-23T00:00', '2026-03-30T00:00', 50],
    ['to a time that came before', '2026-11-23T12:00', '2026-11-23T11:00', 0],
  ])('%s', (_, from, to, hours) => {
    expect(workingMs(office, Date.parse(from), Date.parse(to))).toBe(hours * HOUR);
  });

  test('a night shift over the clock change is an hour shorter in spring, and longer in autumn', () => {
    const nights = { ...office, days: office.days.map(() => true), from: '00:00', to: '06:00' };
    const night = (day: string): number => workingMs(nights, Date.parse(`${day}T00:00`), Date.parse(`${day}T12:00`));
    expect([night('2026-03-28'), night('2026-03-29'), night('2026-10-25')]).toEqual([6 * HOUR, 5 * HOUR, 7 * HOUR]);
  });

  test('work that begins or ends in the hour that a clock change skips is there all the same', () => {
    const early = { ...office, days: office.days.map(() => true), from: '02:15', to: '02:45' };
    const worked = workingMs(early, Date.parse('2026-03-29T00:00'), Date.parse('2026-03-29T12:00'));
    expect(worked).toBe(HOUR / 2);
  });

  test('a holiday is a day off', () => {
    const of = { ...office, holidays: ['2026-12-25'] };
    expect(workingMs(of, Date.parse('2026-12-24T17:00'), Date.parse('2026-12-28T09:00'))).toBe(2 * HOUR);
    expect(isWorkday(of, Date.parse('2026-12-25T12:00'))).toBe(false);
    expect(isWorkday(of, Date.parse('2026-12-24T12:00'))).toBe(true);
    expect(isWorkday(of, Date.parse('2026-12-27T12:00'))).toBe(false);
  });

  test.each([
    ['working hours are not kept', { ...office, on: false }],
    ['no day is worked on', { ...office, days: office.days.map(() => false) }],
    ['work ends before it begins', { ...office, from: '18:00', to: '08:00' }],
  ])('every hour counts where %s', (_, of) => {
    const [from, to] = [Date.parse('2026-11-21T00:00'), Date.parse('2026-11-22T12:00')];
    expect(workingMs(of, from, to)).toBe(36 * HOUR);
    expect(waitedSince(36, of, to)).toBe(from);
  });

  const now = Date.parse('2026-11-24T12:00');
  test.each<[string, string, LeadType[], string]>([
    ['a quote an hour ago', '2026-11-24T11:00', ['quote'], 'fresh'],
    ['a quote four working hours ago', '2026-11-24T08:00', ['quote'], 'due'],
    ['a catalogue four working hours ago', '2026-11-24T08:00', ['documentation'], 'fresh'],
    ['both, four working hours ago', '2026-11-24T08:00', ['documentation', 'quote'], 'due'],
    ['a quote of yesterday noon', '2026-11-23T14:00', ['quote'], 'overdue'],
    ['a catalogue of Friday', '2026-11-20T17:00', ['documentation'], 'due'],
    ['a catalogue of Thursday a week ago', '2026-11-19T08:00', ['documentation'], 'overdue'],
    ['nothing that is known, of a week ago', '2026-11-16T08:00', [], 'late'],
    ['anything of twenty years ago', '2006-11-16T08:00', ['other'], 'late'],
    ['a quote from the future', '2026-11-25T08:00', ['quote'], 'fresh'],
  ])('%s', (_, since, types, urgency) => {
    const iso = new Date(Date.parse(since)).toISOString();
    expect(urgencyOf(iso, types, defaultTriageSettings, now)).toBe(urgency);
  });

  test('what is overdue is what has waited since the moment that a range of the index ends with', () => {
    fc.assert(
      fc.property(moment, span, (from, waited) => {
        const at = from + waited;
        const target = { due: 1, overdue: 8, late: 1000 };
        const urgency = urgencyOf(
          new Date(from).toISOString(),
          ['quote'],
          { targets: { quote: target }, calendar: office },
          at,
        );
        expect(urgency === 'overdue').toBe(from <= overdueBefore(target, office, at));
      }),
    );
  });

  test('a target that nobody reaches in ten years is reached then', () => {
    const seldom = { ...office, days: [true, false, false, false, false, false, false], from: '08:00', to: '08:01' };
    const since = waitedSince(1000, seldom, now);
    expect(new Date(since).getFullYear()).toBe(2016);
    const targets = { quote: { due: 1000, overdue: 1000, late: 1000 } };
    expect(urgencyOf(new Date(since).toISOString(), ['quote'], { targets, calendar: seldom }, now)).toBe('late');
  });
});
