import { addDays, addMonths } from '../../domain/consent/deadlines.ts';
import { keptMonths, NOTICE_DAYS } from '../../domain/consent/retention.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import { atomically } from '../../storage/atomically.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { type Due, dueLeads, readRetention, writeRetention } from '../../storage/retention.ts';
import type { RetentionState } from '../../storage/schema.ts';
import { forgetWaiting } from '../../storage/waiting-acts.ts';
import type { Parts } from '../parts.ts';
import { eraseDue } from './retention-erase.ts';

/**
 * Erases what has been kept for long enough; looked at with each start and once a day. Whoever had leads before there
 * were periods is told first: for thirty days from the first look, what is due is counted and shown, and nothing erased.
 * From then on every lead is here for thirty days at least, however old it was when it came.
 */
export async function keepToPeriods(parts: Parts): Promise<void> {
  await parts.locks.request('retention', { ifAvailable: true }, async (lock) => {
    if (lock && (await parts.keepAwake(() => look(parts)))) parts.announce();
  });
}

/** Whether anything has changed. */
async function look(parts: Parts): Promise<boolean> {
  const db = await parts.db();
  const now = new Date(parts.now()).toISOString();
  const settings = await readConsentSettings(db);
  const periods = periodsOf(settings);
  const before = (await readRetention(db)) ?? { toldAt: now, nextAt: '', periods, waiting: 0 };
  // Nothing to find: most looks are over here.
  if (before.periods === periods && before.nextAt > now) return false;
  const { due, nextAt } = await dueLeads(db, rulesOf(settings, now));
  const startsAt = startOf(before, settings);
  const waits = now < startsAt;
  if (!waits) await eraseDue(parts, db, due, now);
  await forgetLongWaiting(db, settings, now);
  const state = {
    toldAt: before.toldAt,
    // What comes from now on is due in thirty days at the earliest.
    nextAt: earliest(
      waits && due.length > 0 ? addDays(now, 1, settings.zone) : nextAt,
      addDays(now, NOTICE_DAYS, settings.zone),
    ),
    periods,
    waiting: waits ? due.length : 0,
  };
  await writeRetention(db, state);
  return state.waiting !== before.waiting || (!waits && due.length > 0);
}

/** What was done about leads that were lost, and that no feed has brought again for the longest that leads are kept. */
async function forgetLongWaiting(db: Database, { periods, zone }: ConsentSettings, now: string): Promise<void> {
  if ((await db.getAllKeys('waiting', null, 1)).length === 0) return;
  const months = Math.max(...Object.values(keptMonths(periods)));
  await atomically(db, 'strict', ['waiting'], (tx) =>
    forgetWaiting(tx, ({ receivedAt }) => addMonths(receivedAt, months, zone) <= now),
  );
}

/** What is due and shall be seen first: how many leads, and when they go. Null where there is nothing to say. */
export async function retentionNotice(db: Database): Promise<{ leads: number; startsAt: string } | null> {
  const state = await readRetention(db);
  if (!state || state.waiting === 0) return null;
  return { leads: state.waiting, startsAt: startOf(state, await readConsentSettings(db)) };
}

/** What the periods would erase today. */
export async function retentionToday(db: Database, now: string): Promise<Due & { startsAt: string | null }> {
  const settings = await readConsentSettings(db);
  const found = await dueLeads(db, rulesOf(settings, now));
  const state = await readRetention(db);
  const startsAt = startOf(state ?? { toldAt: now }, settings);
  return { ...found, startsAt: startsAt > now ? startsAt : null };
}

const startOf = ({ toldAt }: Pick<RetentionState, 'toldAt'>, { zone }: ConsentSettings): string =>
  addDays(toldAt, NOTICE_DAYS, zone);

const rulesOf = ({ periods, zone }: ConsentSettings, now: string) => ({ months: keptMonths(periods), zone, now });

/** Other periods make everything to be looked at anew. */
const periodsOf = ({ periods, zone }: ConsentSettings): string => JSON.stringify([keptMonths(periods), zone]);

const earliest = (one: string | null, other: string): string => (one !== null && one < other ? one : other);
