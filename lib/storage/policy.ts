import { type Connection, isFeed } from '../domain/connection/connection.ts';
import type { PolicyState } from '../domain/policy/policy.ts';
import { dueAt } from '../domain/schedule/schedule.ts';
import type { Database } from './database.ts';
import { freshFeedState } from './feed-states.ts';

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

/**
 * Lets one schedule hold for another as well, if it is the later one. The two-hour rule is the address's, so it goes
 * with the address when a policy gives it to another connection.
 */
export async function carrySchedule(db: Database, from: string, to: string, now: number): Promise<void> {
  if (from === to) return;
  const tx = db.transaction('feedStates', 'readwrite', { durability: 'strict' });
  const source = await tx.store.get(from);
  if (source) {
    const target = (await tx.store.get(to)) ?? freshFeedState(to);
    const { nextAllowed, waitMs, fallback } = source;
    if (dueAt(source, now) > dueAt(target, now)) await tx.store.put({ ...target, nextAllowed, waitMs, fallback });
  }
  await tx.done;
}

/** Ends the downloads of a connection and forgets its address. All that it brought stays, unread bytes included. */
export async function stopConnection(db: Database, stopped: Connection): Promise<void> {
  const tx = db.transaction(['connections', 'addresses'], 'readwrite', { durability: 'strict' });
  await tx.objectStore('connections').put(stopped);
  await tx.objectStore('addresses').delete(stopped.id);
  await tx.done;
}
