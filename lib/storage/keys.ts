import type { Database } from './database.ts';
import type { Stores, Transaction } from './atomically.ts';
import type { KeyPurpose } from './schema.ts';

/**
 * The key for a purpose, made on first use. The new key is made before the transaction, since nothing but
 * the transaction's own requests may be awaited inside one; a key that was stored meanwhile wins.
 */
export async function keyFor(db: Database, purpose: KeyPurpose, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const stored = await db.get('keys', purpose);
  if (stored) return stored;
  const fresh = await make();
  const tx = db.transaction('keys', 'readwrite', { durability: 'strict' });
  const other = await tx.store.get(purpose);
  if (!other) await tx.store.put(fresh, purpose);
  await tx.done;
  return other ?? fresh;
}

/** Puts a key in the place of the one that is there. To be done for hashes alone: what is sealed opens with no other key. */
export async function replaceKey(db: Database, purpose: KeyPurpose, key: CryptoKey): Promise<void> {
  await db.put('keys', key, purpose);
}

/** Gives one database the keys that another has, so that what is sealed can go from one to the other as it is. */
export async function lendKeys(from: Database, to: Database): Promise<void> {
  const [purposes, keys] = await Promise.all([from.getAllKeys('keys'), from.getAll('keys')]);
  await Promise.all(purposes.map((purpose, n) => to.put('keys', keys[n]!, purpose)));
}

/** The key of hashes that another database has, to be put in the place of the own one, in a transaction of the given stores. */
export async function hashKeyOf(from: Database): Promise<{ stores: Stores; put: (tx: Transaction) => Promise<void> }> {
  const key = await from.get('keys', 'hash');
  return {
    stores: ['keys'],
    async put(tx) {
      if (key) await tx.objectStore('keys').put(key, 'hash');
    },
  };
}
