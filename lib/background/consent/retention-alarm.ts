import { browser } from '../../platform/browser.ts';
import { logBug } from '../../platform/log.ts';
import type { Parts } from '../parts.ts';
import { keepToPeriods } from './retention-job.ts';

const NAME = 'retention';
const DAY_MIN = 24 * 60;

/** To be called in the first turn. Gives what looks after the periods of retention at each start as well. */
export function listenForPeriods(parts: Parts): () => void {
  const look = (): void => void keepToPeriods(parts).catch((error: unknown) => logBug('retention', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) look();
  });
  wakeDaily().catch((error: unknown) => logBug('the daily alarm', error));
  return look;
}

/** Set only where there is none: setting it again with each start would push it ahead for ever. */
async function wakeDaily(): Promise<void> {
  if (!(await browser.alarms.get(NAME))) await browser.alarms.create(NAME, { periodInMinutes: DAY_MIN });
}
