import { atomically } from './atomically.ts';
import type { Database } from './database.ts';
import { indexed } from './leads.ts';

/**
 * Brings the index keys of the next `most` leads in step with what they say: they were stored before there were such keys.
 * Whether any may be left. Where it stands is stored with the leads it was done to, so it goes on where a closing browser stopped it.
 */
export async function giveBuyerKeys(db: Database, most: number): Promise<boolean> {
  // Most starts find nothing to do, and should not keep anybody from writing.
  if ((await db.get('chores', 'buyerKeys')) === undefined) return false;
  return atomically(db, 'relaxed', ['leads', 'chores'], async (tx) => {
    const [leads, chores] = [tx.objectStore('leads'), tx.objectStore('chores')];
    const done = await chores.get('buyerKeys');
    if (done === undefined) return false;
    const rows = await leads.getAll(IDBKeyRange.lowerBound(done.upTo, true), most);
    const last = rows.at(-1);
    await Promise.all([
      ...rows.map((row) => leads.put(indexed(row))),
      last ? chores.put({ upTo: last.feed.leadKey }, 'buyerKeys') : chores.delete('buyerKeys'),
    ]);
    return last !== undefined;
  });
}
