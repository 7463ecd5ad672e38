import { ChainChecker, type ChainHead } from '../../domain/consent/chain-hash.ts';
import type { ChainCheck } from '../../domain/consent/chain.ts';
import { entryPages, readEntry, readHead } from '../../storage/chain.ts';
import type { Database } from '../../storage/database.ts';
import type { Parts } from '../parts.ts';

/**
 * The end of the chain, noted in another place than the chain. So it is found when entries were cut off its end, or the
 * database was put back to what it was earlier. It is not found when somebody changes both; whoever wants to be sure of
 * that keeps exports of the chain elsewhere, and compares.
 */
export interface HeadNote {
  read(): Promise<ChainHead | null>;
  write(head: ChainHead): Promise<void>;
  /**
   * Where the chain will end that is about to take the place of this one. It is believed once it is there: a restore that breaks
   * off leaves the note as it was. Absent where nothing is ever restored.
   */
  expect?(head: ChainHead): Promise<void>;
  expected?(): Promise<ChainHead | null>;
}

/** The note, or what is to take its place if that has happened. */
async function notedHead(db: Database, headNote: HeadNote): Promise<ChainHead | null> {
  const next = await headNote.expected?.();
  const restored = next && (await readEntry(db, next.seq))?.hash === next.hash;
  return restored ? next : headNote.read();
}

/** Brings the note in step after each change. It goes forward only, and only along the chain that it was made of. */
export async function noteHead({ db, locks, headNote }: Pick<Parts, 'db' | 'locks' | 'headNote'>): Promise<void> {
  if (!headNote) return;
  await locks.request('chain-head', async () => {
    const open = await db();
    const [noted, head] = [await notedHead(open, headNote), await readHead(open)];
    if (!head || (await headNote.read())?.hash === head.hash) return;
    // What does not fit stays as it is, for the verification to find.
    if (noted && (await readEntry(open, noted.seq))?.hash !== noted.hash) return;
    await headNote.write(head);
  });
}

/** Looks at the whole chain. The note is read first: what is appended meanwhile is noted later than it can be seen. */
export async function checkRecords(db: Database, headNote: HeadNote | undefined): Promise<ChainCheck> {
  const checker = new ChainChecker(headNote ? await notedHead(db, headNote) : null);
  let entries = 0;
  for await (const page of entryPages(db)) {
    entries += page.length;
    for (const entry of page) checker.next(entry);
  }
  return checker.end(entries);
}
