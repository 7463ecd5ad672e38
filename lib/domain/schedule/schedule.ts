/**
 * When a connection may download next. VirtualExpo allows one download in two hours, and nobody knows
 * whether a failed one counts, so every attempt does. Times are milliseconds since the epoch.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The interval that VirtualExpo prescribes. */
export const INTERVAL_MS = 2 * HOUR;

/** A clock that differs from the server's by more was wrong when it was read. Reserved slots are longer by twice as much. */
const ACCURACY_MS = MINUTE;

/** A clock that is put right is not always put right to the second, and one that is kept right is set all the time. */
const MARGIN_MS = 5 * MINUTE;

/** A server may ask for more patience than this; nobody should be cut off from their leads for longer. */
export const LONGEST_WAIT_MS = 24 * HOUR;

export interface Schedule {
  nextAllowed: number;
  /** How long `nextAllowed` lay in the future when it was written: what a clock set back is measured by. */
  waitMs: number;
  /** When it is due by a clock that was set back; counts only as long as the clock stays there. */
  fallback: number | null;
  /** What the server's clock showed when the schedule was written, as far as the server has ever told. */
  servedAt?: number | null;
}

/**
 * The schedule to write before a request starts at `now`. `random` in [0, 1) spreads the requests of many
 * users over three minutes, and keeps two clocks that differ by a little from asking too early. Until the server
 * answers, its clock is taken to be as far from ours as it was `before`.
 */
export function reserve(now: number, random: number, before: Schedule | null = null): Schedule {
  const waitMs = INTERVAL_MS + 2 * MINUTE + Math.floor(random * 3 * MINUTE);
  const servedAt = before?.servedAt == null ? null : now + before.servedAt - writtenAt(before);
  return { nextAllowed: now + waitMs, waitMs, fallback: null, servedAt };
}

/**
 * The schedule after the server has answered at `now`, and told the time in its `Date` header. A clock that was set
 * forward since the slot was reserved must not shorten it.
 */
export function answered(schedule: Schedule, now: number, servedAt: number | null): Schedule {
  const { waitMs } = schedule;
  const told = servedAt === null ? schedule : { ...schedule, servedAt };
  return now - writtenAt(schedule) > ACCURACY_MS ? { ...told, nextAllowed: now + waitMs } : told;
}

/** The schedule after the server asked to wait `retryAfterMs` from `now`: later than reserved, never earlier. */
export function postpone(schedule: Schedule, now: number, retryAfterMs: number): Schedule {
  const waitMs = Math.min(Math.max(retryAfterMs, 0), LONGEST_WAIT_MS);
  const later = now + waitMs > schedule.nextAllowed;
  return later ? { ...schedule, nextAllowed: now + waitMs, waitMs, fallback: null } : schedule;
}

const writtenAt = ({ nextAllowed, waitMs }: Schedule): number => nextAllowed - waitMs;

/** The clock shows a time well before the one at which the schedule was written. */
const isSetBack = (schedule: Schedule, now: number): boolean => now < writtenAt(schedule) - MARGIN_MS;

/**
 * The schedule as it stands at `now`. A clock that was set back would block the feed for hours or years, so the
 * wait that was meant starts again by that clock. The time that was first written is kept: when the clock is put
 * right again, it alone counts.
 */
export function settle(schedule: Schedule, now: number): Schedule {
  const { fallback, waitMs } = schedule;
  if (!isSetBack(schedule, now) || (fallback !== null && fallback <= now + waitMs)) return schedule;
  return { ...schedule, fallback: now + waitMs };
}

/**
 * When it may be asked next, by the clock that shows `now`.
 *
 * A clock that is set forward cannot be told from time that has passed, unless it is put right: it was wrong when the
 * schedule was written, as the server's time shows, and now shows what a right clock would show soon after. Then the
 * server's time counts. A clock that is set to yet another wrong time costs one early request, after which everything
 * is in step again.
 */
export function dueAt(schedule: Schedule, now: number): number {
  const { nextAllowed, waitMs, fallback, servedAt } = schedule;
  const at = isSetBack(schedule, now) && fallback !== null ? fallback : nextAllowed;
  if (servedAt == null || Math.abs(servedAt - writtenAt(schedule)) <= ACCURACY_MS) return at;
  const then = Math.max(at, now);
  return then >= servedAt - MARGIN_MS && then < servedAt + waitMs ? servedAt + waitMs : at;
}

export const isDue = (schedule: Schedule, now: number): boolean => now >= dueAt(schedule, now);
