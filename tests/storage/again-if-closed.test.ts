import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import { againIfClosed } from '../../lib/storage/again-if-closed.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

it('works on with a new connection when a newer version closed the one it had', async () => {
  let open: Promise<Database> | null = null;
  const db = (): Promise<Database> => (open ??= openDatabase(() => (open = null)));
  const counts: number[] = [];
  let isFirst = true;
  await againIfClosed(async () => {
    const connection = await db();
    if (isFirst) {
      isFirst = false;
      // As an update does which finds nothing to change in the end.
      const request = indexedDB.open('leadstand', connection.version + 1);
      await new Promise((resolve) => {
        request.addEventListener('upgradeneeded', () => request.transaction!.abort());
        request.addEventListener('error', (event) => resolve(event.preventDefault()));
      });
    }
    counts.push(await connection.count('leads'));
  });
  expect(counts).toEqual([0]);
});

it('passes on what else goes wrong, and what goes wrong again', async () => {
  const bug = vi.fn(() => Promise.reject(new TypeError('bug')));
  await expect(againIfClosed(bug)).rejects.toThrow('bug');
  expect(bug).toHaveBeenCalledOnce();
  const newer = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new DOMException('closed', 'InvalidStateError'))
    .mockRejectedValue(new DOMException('newer', 'VersionError'));
  await expect(againIfClosed(newer)).rejects.toThrow('newer');
  expect(newer).toHaveBeenCalledTimes(2);
});
