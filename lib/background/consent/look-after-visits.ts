import { logBug } from '../../platform/log.ts';
import type { Parts } from '../parts.ts';
import { keepDeadlines } from './clock.ts';
import { giveOldStandings } from './give-standings.ts';
import { forgetEndedSuppressions } from './suppression-expiry.ts';

/** Whatever visits need by themselves. A row without a standing has no deadline, so those are given first. */
export async function lookAfterVisits(parts: Parts): Promise<void> {
  await giveOldStandings(parts).catch((error: unknown) => logBug('standings', error));
  await keepDeadlines(parts);
  await forgetEndedSuppressions(parts).catch((error: unknown) => logBug('the end of suppressions', error));
}
