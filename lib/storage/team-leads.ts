import type { TeamName } from '../domain/team/name.ts';
import type { Transaction } from './atomically.ts';
import type { Database } from './database.ts';
import type { LeadRow } from './schema.ts';
import type { TeamLeadRow } from './team-rows.ts';

/** Which of the leads that are here the team knows, and by what name: `lib/background/team/names.ts`. */

/** A visit that is seen by consent may have its name from when it was held. */
export async function nameOfLead(
  tx: Transaction,
  { feed, heldKey }: Pick<LeadRow, 'feed' | 'heldKey'>,
): Promise<string | undefined> {
  const names = tx.objectStore('teamLeads');
  const row = (await names.get(feed.leadKey)) ?? (heldKey === undefined ? undefined : await names.get(heldKey));
  return row?.name;
}

export async function nameLead(tx: Transaction, key: string, { name, hash }: TeamName): Promise<void> {
  await tx.objectStore('teamLeads').put({ key, name, hash });
}

/** What a lead is stored under that the team knows by a name: under more than one key where it was held once. */
export const keysOfName = (db: Database, name: string): Promise<string[]> =>
  db.getAllKeysFromIndex('teamLeads', 'name', name);

export const rowsOfHash = (db: Database, hash: string): Promise<TeamLeadRow[]> =>
  db.getAllFromIndex('teamLeads', 'hash', hash);

/** Those of some keys that the team has no name for. */
export async function unnamed(db: Database, keys: readonly string[]): Promise<string[]> {
  const { store } = db.transaction('teamLeads');
  const known = await Promise.all(keys.map((key) => store.getKey(key)));
  return keys.filter((_, n) => known[n] === undefined);
}
