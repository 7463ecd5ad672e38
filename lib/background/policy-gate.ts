import { isAllowedSite } from '../domain/policy/crm-sites.ts';
import { RpcFailure } from '../rpc/server.ts';
import { readConnection } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { lockOf, readPolicyState } from '../storage/policy.ts';
import { isOurs } from './site-memory.ts';

/** What a company's policy forbids is refused here, whatever the interface offered. */

/** Nothing is read from or written to a site that the company does not allow. Our own practice page is nobody's site. */
export async function refuseOtherSites(db: Database, origin: string): Promise<void> {
  const allowed = (await readPolicyState(db))?.allowedCrms ?? null;
  if (!isOurs(origin) && !isAllowedSite(allowed, origin)) throw new RpcFailure('crm-not-allowed');
}

/** Of a feed that the company has set up or locked, the user changes nothing. */
export async function refuseLocked(db: Database, connectionId: string): Promise<void> {
  const connection = await readConnection(db, connectionId);
  if (connection && lockOf(connection, await readPolicyState(db))) throw new RpcFailure('managed');
}
