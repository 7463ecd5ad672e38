import type { Database } from './database.ts';
import type { KeyPurpose } from './schema.ts';

/** Small looks at the database that tell nothing of what is in it. */

/** Writes, and reads what was written. It is what is there already, so nothing changes. */
export async function writeProbe(db: Database): Promise<void> {
  const tx = db.transaction('guard', 'readwrite', { durability: 'strict' });
  await tx.store.put(0, 'guard');
  const read = await tx.store.get('guard');
  await tx.done;
  if (read !== 0) throw new Error('what was written was not read');
}

/** In which store anything is of no use without the key. */
const NEEDED_FOR = { held: 'held', raw: 'raw', hash: 'held', contact: 'held', evidence: 'evidence' } as const;

export const KEY_PURPOSES = Object.keys(NEEDED_FOR) as KeyPurpose[];

/** The key as it is stored. None is made: a new one would hide that the old one is lost. */
export const storedKey = (db: Database, purpose: KeyPurpose): Promise<CryptoKey | undefined> => db.get('keys', purpose);

/** Whether there is anything that the key is needed for. Its key is looked at, and no more of it. */
export const isNeeded = async (db: Database, purpose: KeyPurpose): Promise<boolean> =>
  (await db.getAllKeys(NEEDED_FOR[purpose], null, 1)).length > 0;

/** How many leads the search index does not know yet. */
export async function countUnindexed(db: Database): Promise<number> {
  const lists = await db.getAll('unindexed');
  const old = await db.get('chores', 'search');
  const ofOld = old ? await db.count('leads', IDBKeyRange.lowerBound(old.upTo, true)) : 0;
  return new Set(lists.flat()).size + ofOld;
}
