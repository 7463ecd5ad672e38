import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { beginDownload } from '../../lib/storage/feed-states.ts';
import { appendRaw, readRaw, trimRaw } from '../../lib/storage/raw.ts';

let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `raw-${name}`);
});
afterEach(() => db.close());

const append = (downloadId: number, index: number, n: number) =>
  appendRaw(db, {
    downloadId,
    index,
    charset: null,
    sealed: { nonce: new Uint8Array([n]), bytes: new ArrayBuffer(1) },
  });
const read = async (id: number): Promise<number[]> => {
  const found: number[] = [];
  for (;;) {
    const row = await readRaw(db, id, found.length);
    if (!row) return found;
    found.push(row.sealed.nonce[0]!);
  }
};

test('pieces come back in their order, also beyond the tenth', async () => {
  for (let n = 0; n < 12; n += 1) await append(1, n, n);
  expect(await read(1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('the newest bodies of a connection are kept, and more as long as there is room', async () => {
  const ids: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const { report } = await beginDownload(db, 'c1', { nextAllowed: 0, waitMs: 0, fallback: null }, 'now');
    await db.put('downloads', { ...report, bytes: 10 });
    await append(report.id, 0, n);
    ids.push(report.id);
  }
  await trimRaw(db, 'c1', { count: 1, bytes: 30 });
  expect(await Promise.all(ids.map(read))).toEqual([[], [], [2], [3], [4]]);
  await trimRaw(db, 'c1', { count: 2, bytes: 0 });
  expect(await Promise.all(ids.map(read))).toEqual([[], [], [], [3], [4]]);
});
