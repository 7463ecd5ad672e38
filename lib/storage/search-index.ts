import { hashOf } from '../domain/find/segment.ts';
import type { Transaction } from './atomically.ts';
import { copyLater } from './uncopied.ts';
import { ALL_PARTS, blockOf, HASHES, keysIn, ofAll, placeOf } from './search-parts.ts';

/** What keeps the search index true while leads come, change and go. Each is part of the transaction that does that. */

/** Notes leads that came or changed: until the index knows them, they are looked through one by one. */
export function indexLater(tx: Transaction, leadKeys: readonly string[]): void {
  if (leadKeys.length > 0)
    tx.objectStore('unindexed')
      .add([...leadKeys])
      .catch(noted);
}

/** Fails with the transaction, of which everybody hears. */
const noted = (): void => {};

/** Takes leads away, and their words out of the index. */
export async function deleteLeads(tx: Transaction, leadKeys: readonly string[]): Promise<void> {
  if (leadKeys.length === 0) return;
  const leads = tx.objectStore('leads');
  copyLater(tx, 'acts', leadKeys);
  await Promise.all([...leadKeys.map((leadKey) => leads.delete(leadKey)), forgetInSearch(tx, new Set(leadKeys))]);
}

/**
 * Nothing is cut out of a segment: those that have anything of the leads go as a whole, and the others in them are
 * indexed anew. Words that a lead no longer has may be in an older segment, which knows the lead's key as well.
 */
async function forgetInSearch(tx: Transaction, gone: ReadonlySet<string>): Promise<void> {
  await forgetUnindexed(tx, gone);
  const hashes = [...gone].map(hashOf);
  const segments = await tx.objectStore('search').getAll(ofAll(HASHES));
  const touched = segments.filter((one) => hashes.some((hash) => hasHash(one.hashes!, hash)));
  await dissolve(
    tx,
    touched.map(({ segment }) => segment),
    (leadKey) => !gone.has(leadKey),
  );
}

const hasHash = (hashes: Uint32Array, hash: number): boolean => hashes[placeOf(hashes, hash)] === hash;

/** A list without them is another list: whoever is making a segment of the old one sees that it is gone. */
async function forgetUnindexed(tx: Transaction, gone: ReadonlySet<string>): Promise<void> {
  const store = tx.objectStore('unindexed');
  const [ids, lists] = await Promise.all([store.getAllKeys(), store.getAll()]);
  for (const [n, leadKeys] of lists.entries()) {
    const left = leadKeys.filter((leadKey) => !gone.has(leadKey));
    if (left.length === leadKeys.length) continue;
    await store.delete(ids[n]!);
    indexLater(tx, left);
  }
}

/** Takes segments away. Their leads are to be indexed anew. */
export async function dissolve(
  tx: Transaction,
  segments: readonly number[],
  keep: (leadKey: string) => boolean = () => true,
): Promise<void> {
  const search = tx.objectStore('search');
  for (const segment of segments) {
    const blocks = await Promise.all(
      ALL_PARTS.filter((part) => part >= blockOf(0)).map((part) => search.get([part, segment])),
    );
    indexLater(
      tx,
      blocks.flatMap((block) => (block ? keysIn(block).filter(keep) : [])),
    );
    await Promise.all(ALL_PARTS.map((part) => search.delete([part, segment])));
  }
}
