import type { WorkCalendar } from '../../domain/triage/settings.ts';
import { isWorkday } from '../../domain/triage/working-time.ts';

/** When a request comes back that is put off. */
export interface SnoozeTime {
  name: 'hour' | 'tomorrow' | 'workday' | 'monday';
  /** ISO. */
  until: string;
}

const MORNING = 9;

/** Three moments that need no thought. On a Friday, "tomorrow" would be a day off: it is the next working day then. */
export function snoozeTimes(calendar: WorkCalendar, now: number): SnoozeTime[] {
  const today = new Date(now);
  const next = nextWorkday(calendar, today);
  const monday = workdayFrom(calendar, morningIn(today, (8 - today.getDay()) % 7 || 7));
  const isTomorrow = next.getTime() === morningIn(today, 1).getTime();
  return [
    { name: 'hour', until: new Date(now + 3_600_000).toISOString() },
    { name: isTomorrow ? 'tomorrow' : 'workday', until: next.toISOString() },
    ...(monday.getTime() === next.getTime() ? [] : [{ name: 'monday', until: monday.toISOString() } as const]),
  ];
}

const nextWorkday = (calendar: WorkCalendar, today: Date): Date => workdayFrom(calendar, morningIn(today, 1));

/** The day itself, or the first one after it that is worked on. A calendar without any is not waited for. */
function workdayFrom(calendar: WorkCalendar, from: Date): Date {
  for (let days = 0; days < 60; days += 1) {
    const day = morningIn(from, days);
    if (isWorkday(calendar, day.getTime())) return day;
  }
  return from;
}

/** By the calendar and not by hours: a day on which the clocks are changed has 23 or 25 of them. */
const morningIn = (from: Date, days: number): Date =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, MORNING);

const two = (value: number): string => String(value).padStart(2, '0');

const localDay = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** For a field of type `datetime-local`. */
export const localMinute = (at: number): string => {
  const time = new Date(at);
  return `${localDay(time)}T${two(time.getHours())}:${two(time.getMinutes())}`;
};
