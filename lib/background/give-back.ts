import { keepOnly } from '../platform/host-permissions.ts';
import { allConnections } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { allProfiles } from '../storage/profiles.ts';

/** Gives back to the browser the access to every site that neither a feed nor a CRM needs any more. */
export async function giveBackUnneeded(db: Database): Promise<void> {
  const [connections, profiles] = [await allConnections(db), await allProfiles(db)];
  const crms = profiles.flatMap(({ origins }) => origins.map((origin) => ({ origin })));
  await keepOnly([...connections, ...crms]);
}
