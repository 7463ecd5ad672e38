import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { DEFAULT_ZONE } from '../lead/dates.ts';
import { WARN_DAYS } from './settings.ts';

/**
 * Every period of the law and of the settings, counted as people count: in calendar months and days of the user's zone,
 * so that a change to summer time moves no hour, and a month that is too short ends on its last day. A period that ends
 * on a holiday ends there: Regulation 1182/71 would allow more, and whoever relies on that has to argue for it.
 */

type Zoned = ReturnType<typeof ZonedDateTime.create>;

/** ISO, in UTC. */
function moved(from: string, zone: string, move: (time: Zoned) => Zoned): string {
  return new Date(move(inZone(from, zone)).epochMilliseconds).toISOString();
}

function inZone(at: string, zone: string): Zoned {
  const nanoseconds = BigInt(Date.parse(at)) * 1_000_000n;
  try {
    return ZonedDateTime.create(nanoseconds, zone);
  } catch {
    // A name that this browser does not know must not keep anything from ending.
    return ZonedDateTime.create(nanoseconds, DEFAULT_ZONE);
  }
}

export const addMonths = (from: string, months: number, zone: string): string =>
  moved(from, zone, (time) => ZonedDateTime.addMonths(time, months));

export const addDays = (from: string, days: number, zone: string): string =>
  moved(from, zone, (time) => ZonedDateTime.addDays(time, days));

/** By when a person has to be told that their data is here: article 14(3)(a). */
export const noticeDueAt = (obtainedAt: string, zone: string): string => addMonths(obtainedAt, 1, zone);

/** When the days of warning begin, the earlier first. */
export const warningsOf = (dueAt: string, zone: string): string[] =>
  WARN_DAYS.map((days) => addDays(dueAt, -days, zone));

/** How near a deadline is. Who is in the last days is not counted among the last but some. */
export function warningAt(dueAt: string, now: string, zone: string): 'ten' | 'three' | null {
  const [ten = dueAt, three = dueAt] = warningsOf(dueAt, zone);
  if (now >= three) return 'three';
  return now >= ten ? 'ten' : null;
}

/** Deadlines of many leads that arrived at the same moment, as those of one download did: reckoned once. */
export function noticeClock(zone: string): (obtainedAt: string) => string {
  let [last, due] = ['', ''];
  return (obtainedAt) => {
    if (obtainedAt !== last) [last, due] = [obtainedAt, noticeDueAt(obtainedAt, zone)];
    return due;
  };
}
