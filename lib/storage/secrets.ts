import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';
import type { SecretRow } from './schema.ts';

/** The secrets of the list of those who said no: this installation's own, and those that came with restored lists. */
export const allSecrets = (db: Database): Promise<SecretRow[]> => db.getAll('secrets');

/**
 * All secrets, this installation's own among them, which is made on first use. Not inside the transaction, which waits
 * for nothing but itself; one that was stored meanwhile wins.
 */
export async function secretsFor(db: Database, make: () => Promise<CryptoKey>): Promise<SecretRow[]> {
  const stored = await allSecrets(db);
  if (stored.some(({ own }) => own)) return stored;
  const key = await make();
  const tx = db.transaction('secrets', 'readwrite', { durability: 'strict' });
  if (!(await tx.store.getAll()).some(({ own }) => own))
    await tx.store.add({ id: crypto.randomUUID(), key, own: true });
  const all = await tx.store.getAll();
  await tx.done;
  return all;
}

/** Adds secrets of other installations; one that is here already stays as it is. */
export async function addSecrets(tx: Transaction, secrets: readonly { id: string; key: CryptoKey }[]): Promise<void> {
  const store = tx.objectStore('secrets');
  for (const { id, key } of secrets) if (!(await store.getKey(id))) await store.add({ id, key, own: false });
}
