import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { KnownKeys } from '../../lib/storage/known-keys.ts';

/** A database that has so many leads, and counts the keys that are read. */
async function withLeads(count: number) {
  const real = await openDatabase(undefined, `known-${count}`);
  const tx = real.transaction('leads', 'readwrite');
  for (let nth = 0; nth < count; nth += 1) void tx.store.add({ feed: { leadKey: keyOf(nth) } } as never);
  await tx.done;
  const counted = { keys: 0 };
  const getAllKeys = async (...asked: Parameters<Database['getAllKeys']>) => {
    const keys = await real.getAllKeys(...asked);
    counted.keys += keys.length;
    return keys;
  };
  return { db: { getAllKeys } as unknown as Database, counted, end: () => real.close() };
}

const keyOf = (nth: number): string => `id:c1:${nth}`;

describe('which leads may be stored already', () => {
  test('every one of more than are read at once is known, and hardly any stranger', async () => {
    const { db, end } = await withLeads(10_007);
    const known = await KnownKeys.read(db);
    for (let nth = 0; nth < 10_007; nth += 1) expect(known.mayHave(keyOf(nth))).toBe(true);
    const strangers = Array.from({ length: 1000 }, (_, nth) => known.mayHave(`id:c2:${nth}`));
    expect(strangers.filter(Boolean).length).toBeLessThan(10);
    end();
  });

  test('few are read for any download, and many for none but a large one', async () => {
    const few = await withLeads(3);
    expect((await KnownKeys.readIfFew(few.db))?.mayHave(keyOf(2))).toBe(true);
    few.end();
    const many = await withLeads(10_010);
    expect(await KnownKeys.readIfFew(many.db)).toBeNull();
    expect(many.counted.keys).toBe(10_000);
    many.end();
  });
});
