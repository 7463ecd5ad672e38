import { isAllowedSite } from '../domain/policy/crm-sites.ts';
import { keepOnly } from '../platform/host-permissions.ts';
import { allConnections } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { readPolicyState } from '../storage/policy.ts';
import { readTeam } from '../storage/team.ts';
import { allProfiles } from '../storage/profiles.ts';

/**
 * Gives back to the browser the access to every site that no feed, no CRM and no team needs any more, and to CRMs that the
 * company does not allow.
 */
export async function giveBackUnneeded(db: Database): Promise<void> {
  const [connections, profiles] = [await allConnections(db), await allProfiles(db)];
  const allowed = (await readPolicyState(db))?.allowedCrms ?? null;
  const sites = profiles.flatMap(({ origins }) => origins).filter((origin) => isAllowedSite(allowed, origin));
  const crms = sites.map((origin) => ({ origin }));
  const server = (await readTeam(db))?.server.url;
  const team = server === undefined ? [] : [{ origin: server }];
  await keepOnly([...connections, ...crms, ...team]);
}
