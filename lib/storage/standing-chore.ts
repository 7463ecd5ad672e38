import type { Database } from './database.ts';
import { atomically, type Stores, type Transaction } from './atomically.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow } from './schema.ts';
import { deleteLeads } from './search-index.ts';
import { putHeldRow } from './standings.ts';

/**
 * How far the giving of standings has got: held rows first, then those that could be seen. Where it stands is stored with
 * the rows that it was done to, so it goes on where a closing browser stopped it.
 */

/** Keys of held rows are hexadecimal: nothing of theirs begins like this. */
const LEADS = 'leads:';

export const readChore = async (db: Database): Promise<string | null> =>
  (await db.get('chores', 'standings'))?.upTo ?? null;

export const endChore = (db: Database): Promise<void> => db.delete('chores', 'standings');

export async function nextHeld(db: Database, most: number): Promise<HeldRow[]> {
  const upTo = (await readChore(db)) ?? LEADS;
  return upTo.startsWith(LEADS) ? [] : db.getAll('held', IDBKeyRange.lowerBound(upTo, true), most);
}

export async function nextLeads(db: Database, most: number): Promise<LeadRow[]> {
  const upTo = (await readChore(db)) ?? LEADS;
  const after = upTo.startsWith(LEADS) ? upTo.slice(LEADS.length) : '';
  return db.getAll('leads', IDBKeyRange.lowerBound(after, true), most);
}

/** `given`: those of the batch that had no standing. One that has changed meanwhile has one, or is done with the next start. */
export async function giveStandings(db: Database, batch: readonly HeldRow[], given: readonly HeldRow[]): Promise<void> {
  await choreOver(db, async (tx) => {
    for (const row of given) {
      const now = await tx.objectStore('held').get(row.heldKey);
      if (!now || now.standing || now.erased) continue;
      // What an import brought meanwhile is newer; where it stands and since when is not of the import.
      const isSame = now.sourceMac === row.sourceMac;
      await putHeldRow(tx, now, isSame ? row : { ...row, ...now, ...(row.standing && { standing: row.standing }) });
    }
    const last = batch.at(-1);
    if (last) await tx.objectStore('chores').put({ upTo: last.heldKey }, 'standings');
  });
}

/** `held`: what is to lie in another place from now on, by the key that it had; `persons`: whose prospects are, by theirs. */
export async function holdLeads(
  db: Database,
  batch: readonly LeadRow[],
  held: ReadonlyMap<string, HeldRow>,
  persons: ReadonlyMap<string, string[]>,
): Promise<void> {
  await choreOver(db, async (tx) => {
    for (const [leadKey, hashes] of persons) {
      const now = await tx.objectStore('leads').get(leadKey);
      // What an import has brought meanwhile has its own.
      if (now?.feed.kind === 'prospect' && !now.persons) await tx.objectStore('leads').put({ ...now, persons: hashes });
    }
    await deleteLeads(tx, [...held.keys()]);
    for (const row of held.values()) {
      const before = await tx.objectStore('held').get(row.heldKey);
      // It was held before and is still here in its place: that it may not be seen is what matters.
      if (!before) await putHeldRow(tx, undefined, row);
    }
    const last = batch.at(-1);
    if (last) await tx.objectStore('chores').put({ upTo: `${LEADS}${last.feed.leadKey}` }, 'standings');
  });
}

const STORES: Stores = ['held', 'leads', 'counts', 'tallies', 'chores'];

const choreOver = (db: Database, work: (tx: Transaction) => Promise<void>): Promise<void> =>
  atomically(db, 'strict', STORES, work);
