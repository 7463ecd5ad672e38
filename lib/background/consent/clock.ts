import { addDays } from '../../domain/consent/deadlines.ts';
import { WARN_DAYS } from '../../domain/consent/settings.ts';
import { logBug } from '../../platform/log.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { dueAfter, dueKeys } from '../../storage/visits.ts';
import type { Parts } from '../parts.ts';
import { change } from './standings.ts';

/** The alarm of the deadlines is set like those of connections, under a name that no connection has. */
export const CLOCK_ALARM = 'visits';

type ClockParts = Pick<Parts, 'db' | 'vault' | 'now' | 'announce' | 'locks' | 'keepAwake' | 'wakeAt'>;

/**
 * Does what is due: ends what nobody was told of in time or has not answered, and erases what was kept for undoing. At
 * every start of the background, at the alarm of the next deadline, and after each import. One transaction for each row,
 * so that whatever cuts it off leaves every row either as it was or done. One at a time, and whoever comes meanwhile waits:
 * what they have brought may be due as well.
 */
function runVisitClock(parts: ClockParts): Promise<void> {
  return parts.locks.request('visit-clock', async () => {
    const db = await parts.db();
    // One time for both: what falls due in between is neither done nor has failed.
    const now = new Date(parts.now()).toISOString();
    const done = await doDue(parts, db, now);
    const next = await nextTime(db, now);
    if (next !== null) await parts.wakeAt(CLOCK_ALARM, Date.parse(next));
    // Whether or not anything was done: a day of warning may have begun.
    if (done || next !== null) parts.announce();
  });
}

/** Where a failure must not be one of the caller's. */
export const keepDeadlines = (parts: ClockParts): Promise<void> =>
  runVisitClock(parts).catch((error: unknown) => logBug('deadlines of visits', error));

async function doDue(parts: ClockParts, db: Database, now: string): Promise<boolean> {
  const keys = await dueKeys(db, now);
  if (keys.length === 0) return false;
  await parts.keepAwake(async () => {
    for (const key of keys) await doOne(parts, key);
  });
  return true;
}

/** One that fails is tried again next time, and keeps no other from ending. */
async function doOne(parts: ClockParts, heldKey: string): Promise<void> {
  try {
    await change(parts, heldKey, { event: 'clock' }, { quiet: true });
  } catch (error) {
    logBug('a deadline', error);
  }
}

/** Trying at once what has just failed would have no end. */
const AGAIN_MS = 3_600_000;

/**
 * When there is something to do next: a deadline, or as many days before one as somebody may have to be warned, which is
 * nothing but that those who look are told to look again. Nobody is warned of the same twice: how near a deadline is, is
 * reckoned when it is shown.
 */
async function nextTime(db: Database, now: string): Promise<string | null> {
  const { zone } = await readConsentSettings(db);
  const times = [await dueAfter(db, now)];
  // What is due still has failed just now.
  if ((await dueKeys(db, now)).length > 0) times.push(new Date(Date.parse(now) + AGAIN_MS).toISOString());
  for (const days of WARN_DAYS) {
    const due = await dueAfter(db, addDays(now, days, zone));
    times.push(due && addDays(due, -days, zone));
  }
  const next = times.filter((time) => time !== null).toSorted()[0];
  return next ?? null;
}
