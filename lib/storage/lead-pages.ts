import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { Database } from './database.ts';
import { toStored } from './leads.ts';
import type { LeadRow } from './schema.ts';

/** Reading of many leads, some at a time: so much is in memory at once, and no more. */

/** Those that are still there, in the order of their keys here. */
export async function readLeads(db: Database, leadKeys: readonly string[]): Promise<StoredLead[]> {
  const { store } = db.transaction('leads');
  const rows = await Promise.all(leadKeys.map((leadKey) => store.get(leadKey)));
  return rows.filter((row) => row !== undefined).map(toStored);
}

/** All rows, a page at a time, in the order of their keys. */
export async function* leadRows(db: Database, page: number): AsyncGenerator<LeadRow[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const rows = await db.getAll('leads', range, page);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    if (rows.length < page) return;
    range = IDBKeyRange.lowerBound(end.feed.leadKey, true);
  }
}
