import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { Database } from './database.ts';
import { toStored } from './leads.ts';
import { LANES } from './schema.ts';

/** Whoever has asked last in each lane is looked at: what is new is hardly ever older than so many others. */
const LOOKED_AT = 100;

/** The requests of real buyers that wait and are news, the newest first. `isNews` is asked of those that asked last. */
export async function newestWaiting(
  db: Database,
  which: 'all' | 'quotes',
  isNews: (lead: StoredLead) => boolean,
): Promise<StoredLead[]> {
  const index = db.transaction('leads').store.index('unanswered');
  const found: StoredLead[] = [];
  for (const lane of which === 'quotes' ? [LANES.quote] : [LANES.quote, LANES.other]) {
    let cursor = await index.openCursor(IDBKeyRange.bound([lane], [lane + 1], false, true), 'prev');
    for (let seen = 0; cursor && seen < LOOKED_AT; seen++) {
      const lead = toStored(cursor.value);
      if (isNews(lead)) found.push(lead);
      cursor = await cursor.continue();
    }
  }
  return found;
}

/** Those of them that still wait for an answer. */
export async function stillWaiting(db: Database, leadKeys: readonly string[]): Promise<StoredLead[]> {
  const { store } = db.transaction('leads');
  const rows = await Promise.all(leadKeys.map((leadKey) => store.get(leadKey)));
  return rows.flatMap((row) => (row?.unanswered ? [toStored(row)] : []));
}
