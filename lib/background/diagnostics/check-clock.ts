import type { Found } from '../../domain/diagnostics/checks.ts';
import type { Database } from '../../storage/database.ts';
import type { Looking } from './looking.ts';

const MINUTE = 60_000;

/** A clock that is kept right differs by seconds, and an answer is on its way for some. */
const MOST_MS = 5 * MINUTE;

/** Whether the clock went as the server's did when it answered last, and has not gone back since. */
export async function checkClock(db: Database, { now }: Looking): Promise<Found> {
  const told = (await db.getAll('feedStates')).flatMap(({ nextAllowed, waitMs, servedAt }) =>
    servedAt == null ? [] : [{ at: nextAllowed - waitMs, servedAt }],
  );
  const last = told.toSorted((a, b) => b.at - a.at)[0];
  if (!last) return { finding: 'clock-untold' };
  if (now() < last.at - MOST_MS) return { finding: 'clock-set-back' };
  const apart = Math.abs(last.servedAt - last.at);
  return apart > MOST_MS ? { finding: 'clock-differs', count: Math.round(apart / MINUTE) } : { finding: 'clock-right' };
}
