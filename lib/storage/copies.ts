import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';
import type { CopyRow } from './record-rows.ts';
import { copyLater } from './uncopied.ts';

/**
 * Where data of leads went: article 19 wants every recipient told of a correction or an erasure, and what was typed into
 * a CRM is found there again by nobody else.
 */

/** Once for each lead, place and day: more would say no more. The id of the note if it is a new one. */
export async function noteCopy(
  db: Database,
  leadKey: string,
  kind: CopyRow['kind'],
  where: string,
  at: string,
): Promise<number | null> {
  const tx = db.transaction(['copies', 'leads', 'uncopied'], 'readwrite', { durability: 'strict' });
  const copies = tx.objectStore('copies');
  const known = await copies.index('lead').getAll(leadKey);
  const isSame = (copy: CopyRow): boolean =>
    copy.kind === kind && copy.where === where && copy.at.slice(0, 10) === at.slice(0, 10);
  copyLater(tx, 'acts', [leadKey]);
  // Of a lead that was erased meanwhile, nothing is noted that nobody could find any more.
  const there = (await tx.objectStore('leads').getKey(leadKey)) !== undefined;
  // The store numbers its rows itself.
  const id = there && !known.some(isSame) ? await copies.add({ leadKey, kind, where, at } as CopyRow) : null;
  await tx.done;
  return id;
}

/** Of many at once, as a file is made of many. */
export async function noteCopies(
  db: Database,
  leadKeys: readonly string[],
  { kind, where, at }: Omit<CopyRow, 'id' | 'leadKey'>,
): Promise<void> {
  const tx = db.transaction(['copies', 'leads', 'uncopied'], 'readwrite', { durability: 'strict' });
  const [copies, leads] = [tx.objectStore('copies'), tx.objectStore('leads')];
  copyLater(tx, 'acts', leadKeys);
  const note = async (leadKey: string): Promise<void> => {
    const [there, known] = await Promise.all([leads.getKey(leadKey), copies.index('lead').getAll(leadKey)]);
    const noted = known.some((copy) => copy.kind === kind && copy.where === where);
    if (there !== undefined && !noted) await copies.add({ leadKey, kind, where, at } as CopyRow);
  };
  await Promise.all([...new Set(leadKeys)].map(note));
  await tx.done;
}

/** For a fill of which nothing stayed. */
export async function forgetCopy(db: Database, id: number): Promise<void> {
  const tx = db.transaction(['copies', 'uncopied'], 'readwrite', { durability: 'strict' });
  const copy = await tx.objectStore('copies').get(id);
  if (copy) {
    copyLater(tx, 'acts', [copy.leadKey]);
    await tx.objectStore('copies').delete(id);
  }
  await tx.done;
}

/** What is known of one lead, the oldest first. */
export const copiesOf = (db: Database, leadKey: string): Promise<CopyRow[]> =>
  db.getAllFromIndex('copies', 'lead', leadKey);

/** Takes the notes of leads out, and gives them. */
export async function takeCopies(tx: Transaction, leadKeys: readonly string[]): Promise<CopyRow[]> {
  const copies = tx.objectStore('copies');
  const found = await Promise.all(leadKeys.map((leadKey) => copies.index('lead').getAll(leadKey)));
  copyLater(
    tx,
    'acts',
    found.flat().map(({ leadKey }) => leadKey),
  );
  await Promise.all(found.flat().map(({ id }) => copies.delete(id)));
  return found.flat();
}
