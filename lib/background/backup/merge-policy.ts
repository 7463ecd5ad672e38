import { type Connection, isFeed } from '../../domain/connection/connection.ts';
import type { PolicyState } from '../../domain/policy/policy.ts';
import { allConnections, readAddress, readConnection } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { lockOf, readPolicyState } from '../../storage/policy.ts';

/**
 * What the company has set up or locked here stays as it is, whatever a backup says: its feeds keep their names, addresses and
 * keys, and where the feeds are locked a backup brings no other ones, only what they had brought.
 */
export async function keepPolicy(staging: Database, live: Database): Promise<void> {
  const policy = await readPolicyState(live);
  for (const connection of await allConnections(staging)) {
    const allowed = underPolicy(connection, policy, (await readConnection(live, connection.id)) !== undefined);
    if (allowed !== connection) await staging.put('connections', allowed);
    if (!isFeed(allowed)) await staging.delete('addresses', connection.id);
  }
  for (const connection of await allConnections(live)) {
    const address = await readAddress(live, connection.id);
    const locked = lockOf(connection, policy) !== null;
    if (locked) await staging.put('connections', connection);
    if (address && (locked || (await lacksAddress(staging, connection.id))))
      await staging.put('addresses', address, connection.id);
  }
}

/** Where nobody's policy speaks of feeds, nobody but the user could ever change one that a policy had set up. */
function underPolicy(connection: Connection, policy: PolicyState | null, isHere: boolean): Connection {
  const { managed: _, ...own } = connection;
  if (policy?.lockConnections && !isHere && isFeed(connection)) {
    const { paused: _paused, ...stopped } = own;
    return { ...stopped, mode: 'stopped', origin: '' };
  }
  return connection.managed && !policy?.feeds ? own : connection;
}

/** The same feed, restored where it came from: its key is here already. */
async function lacksAddress(staging: Database, id: string): Promise<boolean> {
  const connection = await readConnection(staging, id);
  return connection !== undefined && isFeed(connection) && (await readAddress(staging, id)) === undefined;
}
