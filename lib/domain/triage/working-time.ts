import type { LeadType } from '../lead/lead.ts';
import { defaultTriageSettings } from './default-settings.ts';
import type { Target, TriageSettings, WorkCalendar } from './settings.ts';

/**
 * Time as somebody works: a request that came on Friday evening has not waited two days on Monday morning. Times are
 * milliseconds since the epoch; days and clock times are those of the browser's zone, as a plain `Date` reckons them.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Nobody counts the hours of ten years, and a feed may have dates from before there were feeds. */
const LONGEST_MS = 3_653 * DAY;

/**
 * How long a buyer has waited. Of two firms that answer, the one within the hour is nearly seven times as
 * likely to qualify the lead (HBR, March 2011), so the first step is short.
 */
export type Urgency = 'fresh' | 'due' | 'overdue' | 'late';

/** The time that was worked between two moments. */
export function workingMs(calendar: WorkCalendar, from: number, to: number): number {
  if (!keepsHours(calendar)) return Math.max(0, to - from);
  const begin = Math.max(from, to - LONGEST_MS);
  let worked = 0;
  for (let day = startOfDay(begin); day.getTime() < to; day = nextDay(day)) {
    const { start, end } = hoursOf(calendar, day);
    worked += Math.max(0, Math.min(end, to) - Math.max(start, begin));
  }
  return worked;
}

/**
 * The last moment from which so many working hours have passed until `now`: whoever has waited since then or longer has
 * waited that long. Found once, it answers that for any number of requests, and is the end of a range of an index.
 */
export function waitedSince(hours: number, calendar: WorkCalendar, now: number): number {
  let left = Math.round(hours * HOUR);
  if (!keepsHours(calendar)) return now - left;
  const [limit, today] = [now - LONGEST_MS, new Date(now)];
  // Counted, and not from one to the one before: where the date line was moved, a day lies before itself.
  for (let back = 0; back * DAY <= LONGEST_MS; back++) {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() - back);
    const { start, end } = hoursOf(calendar, day);
    const until = Math.min(end, now);
    const worked = Math.max(0, until - start);
    if (worked >= left) return Math.max(until - left, limit);
    left -= worked;
  }
  return limit;
}

/** The moment from which, and before which, a request has passed its target. */
export const overdueBefore = (target: Target, calendar: WorkCalendar, now: number): number =>
  waitedSince(target.overdue, calendar, now);

/** A type that has no target of its own has that of all others. */
export function targetOf(type: LeadType, { targets }: Pick<TriageSettings, 'targets'>): Target {
  return targets[type] ?? targets.other ?? (defaultTriageSettings.targets.other as Target);
}

const STEPS = ['late', 'overdue', 'due'] as const;

/** How urgent a request is that has waited since a time (ISO). Where several things were asked for, the most pressing counts. */
export function urgencyOf(
  since: string,
  types: readonly LeadType[],
  settings: Pick<TriageSettings, 'targets' | 'calendar'>,
  now: number,
): Urgency {
  const from = Date.parse(since);
  if (now - from >= LONGEST_MS) return 'late';
  const waited = workingMs(settings.calendar, from, now) / HOUR;
  const targets = (types.length > 0 ? types : (['other'] as const)).map((type) => targetOf(type, settings));
  return STEPS.find((step) => targets.some((target) => waited >= target[step])) ?? 'fresh';
}

/** Whether a day is one that is worked on. */
export function isWorkday(calendar: WorkCalendar, at: number): boolean {
  if (!calendar.on) return true;
  const day = new Date(at);
  // Monday is first in the calendar, Sunday in a `Date`.
  return calendar.days[(day.getDay() + 6) % 7] === true && !calendar.holidays.includes(isoDay(day));
}

/** A calendar by which nobody ever works would let nothing ever be urgent; then every hour counts as well. */
const keepsHours = (calendar: WorkCalendar): boolean =>
  calendar.on && calendar.days.includes(true) && calendar.from < calendar.to;

interface Hours {
  start: number;
  end: number;
}
const NONE: Hours = { start: 0, end: 0 };

/** By day: a list asks for the same days again and again. A calendar is never changed, only replaced. */
const known = new WeakMap<WorkCalendar, Map<number, Hours>>();

function hoursOf(calendar: WorkCalendar, day: Date): Hours {
  const days = known.get(calendar) ?? new Map<number, Hours>();
  known.set(calendar, days);
  const at = day.getTime();
  const hours = days.get(at) ?? reckonHours(calendar, day);
  days.set(at, hours);
  return hours;
}

/** Where a clock change skips or repeats one of the times, it is the later or the first one, as `Date` reckons. */
function reckonHours(calendar: WorkCalendar, day: Date): Hours {
  if (!isWorkday(calendar, day.getTime())) return NONE;
  return { start: clockTime(day, calendar.from), end: clockTime(day, calendar.to) };
}

function clockTime(day: Date, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes).getTime();
}

/** In some zones a clock change skips midnight; then it is the first moment that there is. */
function startOfDay(at: number): Date {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate());
}

const nextDay = (day: Date): Date => new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);

/** As an input of the type "date" writes it. */
const isoDay = (day: Date): string =>
  [
    String(day.getFullYear()).padStart(4, '0'),
    String(day.getMonth() + 1).padStart(2, '0'),
    String(day.getDate()).padStart(2, '0'),
  ].join('-');
