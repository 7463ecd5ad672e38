import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBuyers } from '../../lib/background/buyer-keys.ts';
import { giveBuyerKeys } from '../../lib/storage/buyer-keys.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { indexed } from '../../lib/storage/leads.ts';
import { migrations } from '../../lib/storage/migrations.ts';
import type { LeadRow } from '../../lib/storage/schema.ts';
import { untouched } from '../../lib/domain/triage/triage.ts';
import { lead } from '../support/builders.ts';

/** The shape before leads had keys of their buyers. */
const BEFORE = migrations.findIndex(({ name }) => name === 'mappings');

let db: Database | undefined;
let name = 0;

beforeEach(() => void (name += 1));
afterEach(() => db?.close());

/** A database of an older version, with leads in it. */
async function before(count: number): Promise<LeadRow[]> {
  const old = await openDB(`buyer-keys-${name}`, BEFORE, {
    upgrade(upgraded, _from, _to, transaction) {
      for (const migrate of migrations.slice(0, BEFORE)) migrate(upgraded as never, transaction as never);
    },
  });
  const rows = Array.from({ length: count }, (_, number): LeadRow => {
    const { buyers: _buyers, ...row } = indexed({
      feed: lead({ leadKey: `id:c1:${number}`, person: { ...lead().person, email: 'ada@engines.example' } }),
      triage: untouched,
      source: '<lead/>',
      path: 'leads/lead',
    });
    return row;
  });
  const tx = old.transaction('leads', 'readwrite');
  await Promise.all([...rows.map((row) => tx.store.put(row)), tx.done]);
  old.close();
  return rows;
}

const open = async (): Promise<Database> => (db = await openDatabase(undefined, `buyer-keys-${name}`));

const withKeys = async (): Promise<number> =>
  (await db!.getAll('leads')).filter(({ buyers }) => buyers !== undefined).length;

test('leads of an older version are given their keys, and nothing else of them changes', async () => {
  const rows = await before(120);
  await open();
  while (await giveBuyerKeys(db!, 50));
  const stored = await db!.getAll('leads');
  expect(stored.map(({ buyers: _, ...row }) => row)).toEqual(
    rows.toSorted((a, b) => (a.feed.leadKey < b.feed.leadKey ? -1 : 1)),
  );
  expect(stored.every(({ buyers }) => buyers?.length === 2)).toBe(true);
});

test('it goes on where it was stopped, and is done once', async () => {
  await before(120);
  await open();
  await giveBuyerKeys(db!, 50);
  db!.close();
  await open();
  expect(await withKeys()).toBe(50);
  expect(await giveBuyerKeys(db!, 50)).toBe(true);
  expect(await withKeys()).toBe(100);
  while (await giveBuyerKeys(db!, 50));
  expect(await withKeys()).toBe(120);
  expect(await db!.getAllKeys('chores')).not.toContain('buyerKeys');
  expect(await giveBuyerKeys(db!, 50)).toBe(false);
});

test('two starts at once do it once, and open windows hear of it', async () => {
  await before(120);
  const opened = await open();
  let told = 0;
  const parts = {
    db: async () => opened,
    locks: navigator.locks,
    keepAwake: <T>(work: () => Promise<T>) => work(),
    announce: () => void (told += 1),
  };
  await Promise.all([findBuyers(parts), findBuyers(parts)]);
  expect([await withKeys(), told]).toEqual([120, 1]);
  await findBuyers(parts);
  expect(told).toBe(1);
});
