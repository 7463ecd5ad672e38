import { beforeEach, expect, test } from 'vitest';
import { ChainChecker } from '../../lib/domain/consent/chain-hash.ts';
import type { ChainCheck } from '../../lib/domain/consent/chain.ts';
import { appendEntry, countEntries, entryPages, newestEntries, readHead } from '../../lib/storage/chain.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { writing } from '../support/write.ts';
import { newEntry } from '../domain/consent/entries.ts';

let db: Database;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  db = await openDatabase(undefined, `chain-${databases}`);
});

async function append(...subjects: string[]): Promise<void> {
  const tx = writing(db, 'chain');
  for (const subject of subjects) await appendEntry(tx, newEntry({ subject }));
  await tx.done;
}

async function check(): Promise<ChainCheck> {
  const checker = new ChainChecker();
  for await (const page of entryPages(db)) page.every((entry) => checker.next(entry));
  return checker.end(await countEntries(db));
}

test('links what is appended, in one transaction and in many at once', async () => {
  await append('one', 'two');
  await Promise.all([append('three'), append('four', 'five'), append('six')]);
  const { entries } = await newestEntries(db, { subject: null, before: null, limit: 10 });
  expect(entries.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
  expect(await check()).toEqual({ ok: true, entries: 6, head: entries[0]?.hash });
  expect(await readHead(db)).toEqual({ seq: 6, hash: entries[0]?.hash });
});

test('nothing is appended where the rest of the transaction fails', async () => {
  await append('one');
  const tx = writing(db, 'chain', 'notices');
  await appendEntry(tx, newEntry());
  tx.abort();
  await expect(tx.done).rejects.toThrow();
  await append('two');
  expect(await check()).toMatchObject({ ok: true, entries: 2 });
});

test('is read and checked a page at a time', async () => {
  await append(...Array.from({ length: 1001 }, (_, number) => `subject ${number % 7}`));
  const pages: number[] = [];
  for await (const page of entryPages(db)) pages.push(page.length);
  expect(pages).toEqual([500, 500, 1]);
  expect(await check()).toMatchObject({ ok: true, entries: 1001 });
  const changed = { ...(await db.get('chain', 700))!, actor: 'somebody else' };
  await db.put('chain', changed);
  expect(await check()).toEqual({ ok: false, entries: 1001, brokenAt: 700 });
});

test('gives the newest entries, of one subject too, and goes on before a given one', async () => {
  await append('one', 'two', 'one', 'one', 'two');
  const seqs = async (subject: string | null, before: number | null, limit: number) => {
    const { entries, more } = await newestEntries(db, { subject, before, limit });
    return [entries.map(({ seq }) => seq), more];
  };
  expect(await seqs(null, null, 2)).toEqual([[5, 4], true]);
  expect(await seqs(null, 4, 3)).toEqual([[3, 2, 1], false]);
  expect(await seqs('one', null, 2)).toEqual([[4, 3], true]);
  expect(await seqs('one', 3, 2)).toEqual([[1], false]);
  expect(await seqs('nobody', null, 2)).toEqual([[], false]);
});
