import { heldKeyOf } from '../../feed/lead-keys.ts';
import type { Database } from '../../storage/database.ts';
import { rowKeysOf } from '../../storage/rows-of.ts';
import type { LeadRow } from '../../storage/schema.ts';
import type { Vault } from '../vault.ts';

/** What the leads were called in the records while they were under seal, if they ever were: evidence lies under that. */
export const subjectsOf = (vault: Vault, rows: readonly Pick<LeadRow, 'feed'>[]): Promise<string[]> =>
  Promise.all(rows.map(({ feed }) => heldKeyOf(feed.leadKey, vault)));

/** The same of all open leads of a connection; none where there is no evidence of anything. */
export async function subjectsOfConnection(db: Database, vault: Vault, connectionId: string): Promise<string[]> {
  if ((await db.getAllKeys('evidence', null, 1)).length === 0) return [];
  const leadKeys = await rowKeysOf(db, 'leads', connectionId);
  return Promise.all(leadKeys.map((leadKey) => heldKeyOf(leadKey, vault)));
}
