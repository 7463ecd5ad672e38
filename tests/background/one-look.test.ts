import { beforeEach, expect, test, vi } from 'vitest';
import { SearchIndex } from '../../lib/storage/search-query.ts';
import { connectionViews } from '../../lib/background/overview.ts';
import { triagePage } from '../../lib/background/triage/find-page.ts';
import { everythingWaiting } from '../../lib/domain/find/query.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { connection, openItem } from '../support/builders.ts';
import { world, type World } from './parts.ts';

let here: World;

beforeEach(async () => {
  here = await world();
});

async function feeds(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await here.db.put('connections', connection({ id: `c${n}` }));
    await storeBatch(here.db, `c${n}`, [openItem({ leadKey: `id:${n}`, connectionId: `c${n}` })]);
  }
}

/** The stores of each transaction that was opened meanwhile. */
async function opened(work: () => Promise<unknown>): Promise<string[][]> {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  try {
    await work();
    return transaction.mock.calls.map(([stores]) => [stores].flat() as string[]);
  } finally {
    transaction.mockRestore();
  }
}

test('what is said of connections is read in one transaction, however many there are', async () => {
  await feeds(5);
  expect(await opened(() => connectionViews(here.parts))).toHaveLength(1);
  expect((await connectionViews(here.parts)).map(({ connection: { id } }) => id)).toEqual([
    'c0',
    'c1',
    'c2',
    'c3',
    'c4',
  ]);
});

test('a page of what waits takes three transactions, however many feeds and leads there are', async () => {
  await feeds(5);
  const page = () => triagePage(here.parts, new SearchIndex(), { query: everythingWaiting, limit: 50 });
  expect(await opened(page)).toHaveLength(3);
  expect((await page()).lines).toHaveLength(5);
});

test('a search does not keep what stands around it from being written', async () => {
  await feeds(2);
  const page = () =>
    triagePage(here.parts, new SearchIndex(), { query: { ...everythingWaiting, words: 'pump' }, limit: 50 });
  const stores = await opened(page);
  expect(stores.filter((one) => one.includes('search') && one.includes('feedStates'))).toEqual([]);
  expect(stores.length).toBeLessThan(12);
});
