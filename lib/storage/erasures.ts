import type { ErasureView } from '../domain/consent/erasure.ts';
import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';
import type { CopyRow } from './record-rows.ts';

/** The check list of an erasure: where copies are that only a person can erase. One line for each place. */
export function checklistOf(copies: readonly CopyRow[]): ErasureView['copies'] {
  const places = new Map<string, ErasureView['copies'][number]>();
  for (const { kind, where, at } of copies) {
    const id = `${kind} ${where}`;
    const before = places.get(id);
    // The newest says best where to look.
    if (!before || before.at < at) places.set(id, { id, kind, where, at, doneAt: null });
  }
  return [...places.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Stored within the transaction that erases. */
export async function addErasure(tx: Transaction, erasure: Omit<ErasureView, 'id'>): Promise<ErasureView> {
  // The store numbers its rows itself.
  const id = await tx.objectStore('erasures').add(erasure as ErasureView);
  return { ...erasure, id };
}

/** Newest first. */
export async function listErasures(db: Database): Promise<ErasureView[]> {
  return (await db.getAll('erasures')).toReversed();
}

/** Undefined when there is no such erasure, or nothing of the kind in its list. */
export async function markCopy(
  db: Database,
  { id, copyId, doneAt }: { id: number; copyId: string; doneAt: string | null },
): Promise<ErasureView | undefined> {
  const tx = db.transaction('erasures', 'readwrite', { durability: 'strict' });
  const erasure = await tx.store.get(id);
  if (!erasure?.copies.some((copy) => copy.id === copyId)) return undefined;
  const copies = erasure.copies.map((copy) => (copy.id === copyId ? { ...copy, doneAt } : copy));
  const marked = { ...erasure, copies };
  await tx.store.put(marked);
  await tx.done;
  return marked;
}
