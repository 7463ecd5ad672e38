import { type Damage, nothingRestored, type Restored } from '../../domain/damage/damage.ts';
import { type Database, openDatabase } from '../../storage/database.ts';
import { findKey } from './copy-key.ts';
import { type CopyHead, readCopy, readCopyHead } from './copy-log.ts';
import type { SecondCopy } from './keep-copy.ts';
import { putBack } from './put-back.ts';
import { openSound } from './open-sound.ts';

interface Opening extends Pick<SecondCopy, 'shelf' | 'keys'> {
  now: () => number;
  /** Between two tries. */
  pauseMs?: number;
}

/**
 * Opens the database of leads; where it has been lost or cannot be read, a new one, with what the second copy has of the acts of its
 * user. A database that has no copy of its own although there is one is such a new one.
 */
export async function openMended(
  { shelf, keys, now, pauseMs }: Opening,
  onClosed: () => void,
  openOne: typeof openDatabase = openDatabase,
): Promise<Database> {
  const { db, left } = await openSound(onClosed, openOne, pauseMs);
  if ((await db.get('copyMark', 'mark')) !== undefined) return db;
  const head = await readCopyHead(shelf);
  if (!head && left === null) return db;
  const { items, unread } = head ? await readAll({ shelf, keys }, head) : { items: [], unread: 0 };
  const at = new Date(now()).toISOString();
  const damageOf = (back: Restored): Damage => ({ at, what: 'database', back, unread, left });
  if (items.length === 0) {
    await db.put('damage', damageOf(nothingRestored), 'found');
    return db;
  }
  await putBack(db, items, {
    stores: ['damage', 'copyMark'],
    async put(tx, restored) {
      await tx.objectStore('damage').put(damageOf(restored), 'found');
      // What is in the copy is in the database from now on, which copies itself anew.
      await tx.objectStore('copyMark').put({ id: '', chain: 0, wholes: {}, anew: true }, 'mark');
    },
  });
  return db;
}

async function readAll({ shelf, keys }: Pick<Opening, 'shelf' | 'keys'>, head: CopyHead) {
  const key = await findKey(keys, head.key);
  if (!key) return { items: [], unread: head.pieces };
  const { items, unread } = await readCopy(shelf, head, key);
  return { items: [...items.values()], unread };
}
