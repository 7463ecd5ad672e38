import type { CheckId, CheckResult, Found } from '../../domain/diagnostics/checks.ts';
import { logBug } from '../../platform/log.ts';
import type { Database } from '../../storage/database.ts';
import { checkCrmAccess, checkFeedAccess } from './check-access.ts';
import { checkAlarms } from './check-alarms.ts';
import { checkBadge } from './check-badge.ts';
import { checkClock } from './check-clock.ts';
import { checkCopy } from './check-copy.ts';
import { checkDisk } from './check-disk.ts';
import { checkKeys } from './check-keys.ts';
import { checkPolicy } from './check-policy.ts';
import { checkChain } from './check-records.ts';
import { checkSearch } from './check-search.ts';
import type { Looking } from './looking.ts';

/** Those that look into the database. */
const INTO_DATABASE: Partial<Record<CheckId, (db: Database, looking: Looking) => Promise<Found>>> = {
  keys: checkKeys,
  records: checkChain,
  'second-copy': checkCopy,
  badge: (_, looking) => checkBadge(looking),
  alarms: checkAlarms,
  'feed-access': checkFeedAccess,
  'crm-access': checkCrmAccess,
  clock: checkClock,
  search: checkSearch,
};

/** Those that say something in any case. */
const WITHOUT: Partial<Record<CheckId, (db: Database | null, looking: Looking) => Promise<Found>>> = {
  disk: (_, looking) => checkDisk(looking),
  policy: checkPolicy,
};

/** Everything that the background can look at, each by itself: one that fails keeps no other from saying what it found. */
export async function selfCheck(db: Database | null, looking: Looking): Promise<CheckResult[]> {
  const safely = async (check: CheckId, look: Promise<Found>): Promise<CheckResult> => {
    const found = await look.catch((error: unknown): Found => {
      logBug(`self-check: ${check}`, error);
      return { finding: 'look-failed' };
    });
    return { check, ...found };
  };
  const looks = Object.entries(INTO_DATABASE).map(([check, look]) =>
    safely(check as CheckId, db ? look(db, looking) : Promise.resolve({ finding: 'not-looked' })),
  );
  const others = Object.entries(WITHOUT).map(([check, look]) => safely(check as CheckId, look(db, looking)));
  return Promise.all([...looks, ...others]);
}
