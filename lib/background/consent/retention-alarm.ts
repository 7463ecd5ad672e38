import { browser } from '../../platform/browser.ts';
import { logBug } from '../../platform/log.ts';
import { findBuyers } from '../buyer-keys.ts';
import type { Parts } from '../parts.ts';
import { keepToPeriods } from './retention-job.ts';

export const RETENTION_ALARM = 'retention';
const DAY_MIN = 24 * 60;

/** Looks after the periods of retention, at each start and once a day. To be called in the first turn. */
export function keepLeadsInTime(parts: Parts): void {
  const look = (): Promise<void> => keepToPeriods(parts).catch((error: unknown) => logBug('retention', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RETENTION_ALARM) void look();
  });
  wakeDaily().catch((error: unknown) => logBug('the daily alarm', error));
  findBuyers(parts)
    // Who asked again is known only then, and keeps what they asked before.
    .then(look)
    .catch((error: unknown) => logBug('finding buyers', error));
}

/** Set only where there is none: setting it again with each start would push it ahead for ever. */
async function wakeDaily(): Promise<void> {
  if (!(await browser.alarms.get(RETENTION_ALARM)))
    await browser.alarms.create(RETENTION_ALARM, { periodInMinutes: DAY_MIN });
}
