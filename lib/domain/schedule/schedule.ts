/**
 * When a connection may download next. VirtualExpo allows one download in two hours, and nobody knows
 * whether a failed one counts, so every attempt does. Times are milliseconds since the epoch.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The interval that VirtualExpo prescribes. */
export const INTERVAL_MS = 2 * HOUR;

/** A server may ask for more patience than this; nobody should be cut off from their leads for longer. */
const LONGEST_WAIT_MS = 24 * HOUR;

export interface Schedule {
  nextAllowed: number;
  /** How long `nextAllowed` lay in the future when it was written: what a clock set back is measured by. */
  waitMs: number;
  /** When it is due by a clock that was set back; counts only as long as the clock stays there. */
  fallback: number | null;
}

/**
 * The schedule to write before a request starts at `now`. `random` in [0, 1) spreads the requests of many
 * users over three minutes, and keeps two clocks that differ by a little from asking too early.
 */
export function reserve(now: number, random: number): Schedule {
  const waitMs = INTERVAL_MS + 2 * MINUTE + Math.floor(random * 3 * MINUTE);
  return { nextAllowed: now + waitMs, waitMs, fallback: null };
}

/** The schedule after the server asked to wait `retryAfterMs` from `now`: later than reserved, never earlier. */
export function postpone(schedule: Schedule, now: number, retryAfterMs: number): Schedule {
  const waitMs = Math.min(Math.max(retryAfterMs, 0), LONGEST_WAIT_MS);
  return now + waitMs > schedule.nextAllowed ? { nextAllowed: now + waitMs, waitMs, fallback: null } : schedule;
}

/** The clock shows a time before the one at which the schedule was written. */
const isSetBack = ({ nextAllowed, waitMs }: Schedule, now: number): boolean => now < nextAllowed - waitMs;

/**
 * The schedule as it stands at `now`. A clock that was set back would block the feed for hours or years, so the
 * wait that was meant starts again by that clock. The time that was first written is kept: when the clock is put
 * right again, it alone counts. A clock set forward cannot be told from time that has passed; it costs one early
 * request, after which everything is in step again.
 */
export function settle(schedule: Schedule, now: number): Schedule {
  const { fallback, waitMs } = schedule;
  if (!isSetBack(schedule, now) || (fallback !== null && fallback <= now + waitMs)) return schedule;
  return { ...schedule, fallback: now + waitMs };
}

/** When it may be asked next, by the clock that shows `now`. */
export const dueAt = (schedule: Schedule, now: number): number =>
  isSetBack(schedule, now) && schedule.fallback !== null ? schedule.fallback : schedule.nextAllowed;

export const isDue = (schedule: Schedule, now: number): boolean => now >= dueAt(schedule, now);
