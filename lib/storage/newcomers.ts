import { rowsAt } from './boxes.ts';
import type { Database } from './database.ts';
import type { LeadRow } from './schema.ts';

/** What was stored since the index was made is looked through row by row; more than this takes too long while somebody types. */
const MOST = 200;

/** Leads that the index does not know as they are. `partial`: there are more of them. */
export async function newcomers(db: Database): Promise<{ rows: LeadRow[]; partial: boolean }> {
  const tx = db.transaction(['unindexed', 'leads', 'chores']);
  const [lists, old] = await Promise.all([
    tx.objectStore('unindexed').getAll(null, MOST + 1),
    tx.objectStore('chores').get('search'),
  ]);
  const leadKeys = [...new Set(lists.flat())];
  const rows = await rowsAt(tx.objectStore('leads'), leadKeys.slice(0, MOST));
  return { rows, partial: leadKeys.length > MOST || old !== undefined };
}
