import { type Connection, isFeed } from '../domain/connection/connection.ts';
import type { PolicyState } from '../domain/policy/policy.ts';
import { atomically } from './atomically.ts';
import type { Database } from './database.ts';

/** What of the company's policy is in force; null where there is none. */
export const readPolicyState = async (db: Database): Promise<PolicyState | null> =>
  (await db.get('settings', 'policy')) ?? null;

export async function writePolicyState(db: Database, state: PolicyState | null): Promise<void> {
  if (state) await db.put('settings', state, 'policy');
  else await db.delete('settings', 'policy');
}

/** Why the user may not change a connection: the company set it up, or keeps all feeds as they are. */
export type ConnectionLock = 'managed' | 'locked';

/** Leads that were kept of a stopped feed can be erased in any case: nothing may be stored that nobody can erase. */
export function lockOf(connection: Connection, state: PolicyState | null): ConnectionLock | null {
  if (!isFeed(connection)) return null;
  if (connection.managed === true) return 'managed';
  return state?.lockConnections === true ? 'locked' : null;
}

/** Ends the downloads of a connection and forgets its address. All that it brought stays, unread bytes included. */
export async function stopConnection(db: Database, stopped: Connection): Promise<void> {
  await atomically(db, 'strict', ['connections', 'addresses'], async (tx) => {
    await tx.objectStore('connections').put(stopped);
    await tx.objectStore('addresses').delete(stopped.id);
  });
}
