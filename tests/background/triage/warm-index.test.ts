import { expect, test, vi } from 'vitest';
import { everythingWaiting } from '../../../lib/domain/find/query.ts';
import { planOf } from '../../../lib/domain/find/terms.ts';
import { SearchIndex } from '../../../lib/storage/search-query.ts';
import { place } from './store-leads.ts';

const plan = planOf({ ...everythingWaiting, words: 'pump' }, [], Date.parse('2026-11-23T12:00:00Z'))!;

/** How many parts of the index are read of all segments meanwhile. */
async function read(work: () => Promise<unknown>): Promise<number> {
  const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  try {
    await work();
    return all.mock.calls.length;
  } finally {
    all.mockRestore();
  }
}

test('what every search begins with is there already after the list was shown, and still what is stored', async () => {
  const here = await place({ leadKey: 'a', message: 'pump' });
  await here.index();
  const index = new SearchIndex();
  await index.warm(here.db);
  const cold = await read(() => new SearchIndex().find(here.db, plan));
  expect(await read(() => index.find(here.db, plan))).toBe(cold - 2);
  expect((await index.find(here.db, plan)).count).toBe(1);
  await here.store({ leadKey: 'b', message: 'pump' });
  await here.index();
  expect((await index.find(here.db, plan)).count).toBe(2);
});

test('warming takes nothing from what a search has read', async () => {
  const here = await place({ leadKey: 'a', message: 'pump' });
  await here.index();
  const index = new SearchIndex();
  await index.find(here.db, plan);
  expect(await read(() => index.warm(here.db))).toBe(0);
  expect(await read(() => index.find(here.db, plan))).toBe(0);
});
