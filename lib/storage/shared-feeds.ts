import { teamsId } from '../domain/team/shared-feeds.ts';
import type { Transaction } from './atomically.ts';
import type { Database } from './database.ts';
import { isForTeam } from './has-team.ts';

/** The connections that this browser's team shares: none for somebody alone. */
export const sharedFeeds = async (db: Pick<Database, 'get'>): Promise<ReadonlySet<string>> =>
  new Set((await db.get('team', 'own'))?.feeds);

/** What the team calls a connection; undefined for one that it does not share, and for somebody alone. */
export async function nameInTeam(tx: Transaction, connectionId: string): Promise<string | undefined> {
  const team = isForTeam(tx) ? await tx.objectStore('team').get('own') : undefined;
  return team?.feeds.includes(connectionId) ? teamsId(team, connectionId) : undefined;
}
