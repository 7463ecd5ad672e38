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
}

/**
 * The schedule to write before a request starts at `now`. `random` in [0, 1) spreads the requests of many
 * users over three minutes, and keeps two clocks that differ by a little from asking too early.
 */
export function reserve(now: number, random: number): Schedule {
  const waitMs = INTERVAL_MS + 2 * MINUTE + Math.floor(random * 3 * MINUTE);
  return { nextAllowed: now + waitMs, waitMs };
}

/** The schedule after the server asked to wait `retryAfterMs` from `now`: later than reserved, never earlier. */
export function postpone(schedule: Schedule, now: number, retryAfterMs: number): Schedule {
  const waitMs = Math.min(Math.max(retryAfterMs, 0), LONGEST_WAIT_MS);
  return now + waitMs > schedule.nextAllowed ? { nextAllowed: now + waitMs, waitMs } : schedule;
}

/**
 * The schedule as it stands at `now`. A clock that was set back would block the feed for hours or years;
 * the wait that was meant starts again instead, which never asks too early.
 */
export function settle(schedule: Schedule, now: number): Schedule {
  return schedule.nextAllowed > now + schedule.waitMs ? { ...schedule, nextAllowed: now + schedule.waitMs } : schedule;
}

export const isDue = (schedule: Schedule | undefined, now: number): boolean =>
  schedule === undefined || now >= schedule.nextAllowed;
