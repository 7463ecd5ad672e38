import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { type DayOrder, readWrittenDate, type WrittenDate } from './date-forms.ts';

export type { DayOrder };

/** The zone of VirtualExpo's own clock, for dates that name none. */
export const DEFAULT_ZONE = 'Europe/Paris';

export interface ReadDate {
  /** ISO 8601 in UTC. */
  at: string;
  /** Whether the text itself said which zone it is in. */
  zone: 'explicit' | 'assumed';
}

/** A lead from outside these years is a mistake in the feed: an epoch of 0, seconds read as milliseconds. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const EPOCH_SECONDS = /^\d{9,10}(?:\.\d{1,9})?$/;
const EPOCH_MILLISECONDS = /^\d{12,13}$/;

/** What programs write, as `toISOString` does. */
const ISO_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;

/**
 * The moment that a feed's date means, or null when it cannot be read or is impossible. `zone` is an IANA name.
 * An hour that a change to summer time skips is read as the hour after; one that happens twice, as the first.
 */
export function readDate(text: string, zone: string = DEFAULT_ZONE, dayOrder: DayOrder = 'day-first'): ReadDate | null {
  const trimmed = text.trim();
  if (ISO_UTC.test(trimmed)) return utcMoment(trimmed);
  if (EPOCH_SECONDS.test(trimmed)) return moment(Math.round(Number(trimmed) * 1000), 'explicit');
  if (EPOCH_MILLISECONDS.test(trimmed)) return moment(Number(trimmed), 'explicit');
  const written = readWrittenDate(trimmed, dayOrder);
  if (!written || !isPossible(written)) return null;
  const { offsetMinutes } = written;
  if (offsetMinutes !== null) return moment(asUtc(written) - offsetMinutes * 60_000, 'explicit');
  return moment(inZone(written, zone), 'assumed');
}

function utcMoment(iso: string): ReadDate | null {
  const found = moment(Date.parse(iso), 'explicit');
  // A day or an hour that does not exist is read as another one, or not at all.
  return found?.at.startsWith(iso.slice(0, 19)) ? found : null;
}

function moment(epochMs: number, zone: ReadDate['zone']): ReadDate | null {
  const date = new Date(epochMs);
  // The negation also catches a date that is none, whose year is NaN.
  if (!(date.getUTCFullYear() >= FIRST_YEAR && date.getUTCFullYear() <= LAST_YEAR)) return null;
  return { at: date.toISOString(), zone };
}

const asUtc = (date: WrittenDate): number =>
  Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute, date.second, date.millisecond);

/** `Date.UTC` rolls 31 February over into March: a date that it changes never existed. */
function isPossible(date: WrittenDate): boolean {
  const rolled = new Date(asUtc(date));
  return (
    rolled.getUTCMonth() === date.month - 1 &&
    rolled.getUTCDate() === date.day &&
    rolled.getUTCHours() === date.hour &&
    rolled.getUTCMinutes() === date.minute &&
    rolled.getUTCSeconds() === date.second &&
    Math.abs(date.offsetMinutes ?? 0) <= 14 * 60
  );
}

function inZone({ offsetMinutes: _, ...fields }: WrittenDate, timeZone: string): number {
  const zoned = ZonedDateTime.fromFields({ ...fields, timeZone }, { disambiguation: 'compatible' });
  return zoned.epochMilliseconds;
}
