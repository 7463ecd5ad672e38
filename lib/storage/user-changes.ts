import type { Connection, FeedAddress } from '../domain/connection/connection.ts';
import { AddressSchedule } from './address-schedule.ts';
import { readConnection, saveConnection } from './connections.ts';
import type { Database } from './database.ts';
import { lockOf, readPolicyState } from './policy.ts';
import { feedAt } from './same-feed.ts';

/** The company has set up or locked what the user wanted to change. */
export class ManagedFeed extends Error {
  override readonly name = 'ManagedFeed';
  readonly code = 'managed';
}

/**
 * Adds or changes a connection as its user wants it, with the schedule of the address that it gives up or takes up.
 * Throws `ManagedFeed` where that is the company's to do. `hash` is the one that ids of connections are made with.
 */
export async function saveAsUser(
  db: Database,
  connection: Connection,
  address: FeedAddress | undefined,
  { hash, now }: { hash: (text: string) => Promise<string>; now: number },
): Promise<void> {
  await refuseManaged(db, connection.id, address);
  if (address) {
    const schedule = new AddressSchedule(db, hash, now);
    await schedule.leaveOwn(connection.id);
    await schedule.enter(connection.id, address);
  }
  await saveConnection(db, connection, address);
}

async function refuseManaged(db: Database, id: string, address: FeedAddress | undefined): Promise<void> {
  const [state, before] = [await readPolicyState(db), await readConnection(db, id)];
  if (before ? lockOf(before, state) : state?.lockConnections) throw new ManagedFeed();
  if (!address) return;
  // A second connection to the company's feed would ask it twice within two hours.
  const known = await feedAt(db, address, id);
  const other = known?.sameKey ? await readConnection(db, known.connectionId) : undefined;
  if (other?.managed) throw new ManagedFeed();
}
