import { afterEach, beforeEach, expect, test } from 'vitest';
import { atomically } from '../../lib/storage/atomically.ts';
import { saveConnection } from '../../lib/storage/connections.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { connection } from '../support/builders.ts';

let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `atomically-${name}`);
});
afterEach(() => db.close());

const profilesAre = async (): Promise<string[]> => (await db.getAllKeys('layouts')).map(String);
const layout = (connectionId: string) => ({ connectionId }) as never;

test('what was asked for in several steps is there, and the result is given back', async () => {
  const result = await atomically(db, 'strict', ['layouts', 'connections'], async (tx) => {
    await tx.objectStore('layouts').put(layout('a'));
    const none = await tx.objectStore('connections').get('a');
    void tx.objectStore('layouts').put(layout('b'));
    return none === undefined;
  });
  expect(result).toBe(true);
  expect(await profilesAre()).toEqual(['a', 'b']);
});

test('work that fails leaves nothing behind, and says why', async () => {
  const failing = atomically(db, 'relaxed', ['layouts'], async (tx) => {
    await tx.objectStore('layouts').put(layout('a'));
    throw new Error('in the middle');
  });
  await expect(failing).rejects.toThrow('in the middle');
  expect(await profilesAre()).toEqual([]);
});

test('a write that fails undoes the others', async () => {
  await db.put('layouts', layout('a'));
  const failing = atomically(db, 'relaxed', ['layouts'], async (tx) => {
    void tx.objectStore('layouts').put(layout('b'));
    await tx.objectStore('layouts').add(layout('a'));
  });
  await expect(failing).rejects.toThrow(DOMException);
  expect(await profilesAre()).toEqual(['a']);
});

test('work that was cut off before its end leaves nothing behind', async () => {
  // A script that is ended does not come back from its await, and nobody hears of the request that fails.
  const tx = db.transaction(['layouts', 'guard'], 'readwrite');
  const over = tx.done.catch(() => 'undone');
  void tx.objectStore('layouts').put(layout('a'));
  void tx
    .objectStore('guard')
    .add(0, 'guard')
    .catch(() => {});
  expect(await over).toBe('undone');
  expect(await profilesAre()).toEqual([]);
});

test('one after the other, many of them end', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => saveConnection(db, connection({ id: `c${n}`, mode: 'stopped' }))),
  );
  expect(await db.count('connections')).toBe(50);
});
