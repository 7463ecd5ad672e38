import type { Connection, FeedAddress } from '../domain/connection/connection.ts';
import { allConnections, readAddress, readConnection, saveConnection } from './connections.ts';
import type { Database } from './database.ts';
import { carrySchedule, lockOf, readPolicyState } from './policy.ts';

/** The company has set up or locked what the user wanted to change. */
export class ManagedFeed extends Error {
  override readonly name = 'ManagedFeed';
  readonly code = 'managed';
}

/**
 * Adds or changes a connection as its user wants it. Throws `ManagedFeed` where that is the company's to do. `slotOf`
 * names an address without giving it away: the schedule stays with the address, whichever connection has it.
 */
export async function saveAsUser(
  db: Database,
  connection: Connection,
  address: FeedAddress | undefined,
  { slotOf, now }: { slotOf: (url: string) => Promise<string>; now: number },
): Promise<void> {
  await refuseManaged(db, connection.id, address);
  if (address) {
    const before = await readAddress(db, connection.id);
    if (before) await carrySchedule(db, connection.id, await slotOf(before.url), now);
    await carrySchedule(db, await slotOf(address.url), connection.id, now);
  }
  await saveConnection(db, connection, address);
}

async function refuseManaged(db: Database, id: string, address: FeedAddress | undefined): Promise<void> {
  const [state, before] = [await readPolicyState(db), await readConnection(db, id)];
  if (before ? lockOf(before, state) : state?.lockConnections) throw new ManagedFeed();
  if (!address) return;
  // A second connection to the company's feed would ask it twice within two hours.
  for (const other of await allConnections(db)) {
    if (other.managed === true && (await readAddress(db, other.id))?.url === address.url) throw new ManagedFeed();
  }
}
