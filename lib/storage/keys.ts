import type { Database } from './database.ts';
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
