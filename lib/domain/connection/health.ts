import { isGood, type Outcome } from '../schedule/outcome.ts';
import { INTERVAL_MS } from '../schedule/schedule.ts';

/** A feed that has stopped is the worst failure there is, since nothing else looks wrong. */
export type Health =
  /** Nothing was downloaded yet. */
  | 'waiting'
  | 'good'
  /** The last download failed. */
  | 'failed'
  /** The last good download is too old, whatever the reason. */
  | 'overdue';

/** Three missed turns: long enough for a night's sleep to be caught up on waking, short enough for a working day. */
const OVERDUE_MS = 3 * INTERVAL_MS;

/**
 * Times are milliseconds since the epoch; null means never. `now` is null for a feed that the user has paused: it is
 * silent because it is to be, and nothing that happened before is waiting to be seen to.
 */
export function healthOf(
  last: Outcome | null,
  lastGoodAt: number | null,
  createdAt: number,
  now: number | null,
): Health {
  if (now === null) return lastGoodAt === null ? 'waiting' : 'good';
  if (last !== null && !isGood(last)) return 'failed';
  if (isSilent(lastGoodAt, createdAt, now)) return 'overdue';
  // What a colleague downloaded is in no log of this browser.
  return last === null && lastGoodAt === null ? 'waiting' : 'good';
}

/** There has been no good download for too long, whatever the last one was. */
export const isSilent = (lastGoodAt: number | null, createdAt: number, now: number): boolean =>
  now - (lastGoodAt ?? createdAt) > OVERDUE_MS;
