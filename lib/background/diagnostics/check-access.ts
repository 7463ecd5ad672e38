import { isFeed } from '../../domain/connection/connection.ts';
import type { Found } from '../../domain/diagnostics/checks.ts';
import { isAllowedSite } from '../../domain/policy/crm-sites.ts';
import { allConnections } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { readPolicyState } from '../../storage/policy.ts';
import { allProfiles } from '../../storage/profiles.ts';
import type { Looking } from './looking.ts';

interface Access {
  needed: string[];
  missing: string[];
}

async function accessTo(origins: readonly string[], { mayReach }: Looking): Promise<Access> {
  const needed = [...new Set(origins)];
  const granted = await Promise.all(needed.map(mayReach));
  return { needed, missing: needed.filter((_, n) => !granted[n]) };
}

/** What the feeds need that are to be downloaded. */
export async function feedAccess(db: Database, looking: Looking): Promise<Access> {
  const feeds = (await allConnections(db)).filter((one) => isFeed(one) && !one.paused);
  return accessTo(
    feeds.map(({ origin }) => origin),
    looking,
  );
}

/** What "Create in CRM" needs. Elsewhere a press on the icon is enough. */
export async function crmAccess(db: Database, looking: Looking): Promise<Access> {
  const allowed = (await readPolicyState(db))?.allowedCrms ?? null;
  const opened = (await allProfiles(db)).flatMap(({ newContactUrl }) => URL.parse(newContactUrl ?? '')?.origin ?? []);
  return accessTo(
    opened.filter((origin) => isAllowedSite(allowed, origin)),
    looking,
  );
}

export async function checkFeedAccess(db: Database, looking: Looking): Promise<Found> {
  const { needed, missing } = await feedAccess(db, looking);
  if (missing.length > 0) return { finding: 'feeds-denied', count: missing.length };
  return needed.length > 0 ? { finding: 'feeds-reachable', count: needed.length } : { finding: 'feeds-none' };
}

export async function checkCrmAccess(db: Database, looking: Looking): Promise<Found> {
  const { needed, missing } = await crmAccess(db, looking);
  if (missing.length > 0) return { finding: 'crms-denied', count: missing.length };
  return needed.length > 0 ? { finding: 'crms-reachable', count: needed.length } : { finding: 'crms-none' };
}
