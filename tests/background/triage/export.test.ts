import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportHandlers } from '../../../lib/background/triage/export-handlers.ts';
import { everythingWaiting } from '../../../lib/domain/find/query.ts';
import type { Input, Output } from '../../../lib/rpc/contract.ts';
import { copiesOf } from '../../../lib/storage/copies.ts';
import { body, feedWorld, record, request } from '../feed-world.ts';

const CANARY = 'HELDCANARY';
const MANY = 600;
const visit = record({ id: 'V', category: 'VISIT', type: '', lastName: CANARY, email: 'held@example.com' });

let here: Awaited<ReturnType<typeof feedWorld>>;
let handlers: ReturnType<typeof exportHandlers>;

const key = (id: string | number): string => `id:c1:${id}`;

beforeEach(async () => {
  here = await feedWorld();
  handlers = exportHandlers(here.parts);
  const requests = Array.from({ length: MANY }, (_, at) => request(String(at + 1)));
  await here.download(body(visit, ...requests));
});

/** All pages, one after the other; `between` happens after each. */
async function all(
  what: Input<'export.rows'>['what'],
  between: (page: number) => Promise<void> | void = () => {},
): Promise<Output<'export.rows'>[]> {
  const pages: Output<'export.rows'>[] = [];
  let after: string | null = null;
  do {
    const page: Output<'export.rows'> = await handlers['export.rows']({ what, after });
    pages.push(page);
    await between(pages.length);
    after = page.next;
  } while (after !== null);
  return pages;
}

const keysOf = (pages: Output<'export.rows'>[]): string[] =>
  pages.flatMap(({ leads }) => leads.map(({ feed }) => feed.leadKey));

describe('rows for a file', () => {
  it('come in the order in which they were chosen, no more than a message bears at a time', async () => {
    const leadKeys = Array.from({ length: MANY }, (_, at) => key(((at * 7) % MANY) + 1));
    const pages = await all({ leadKeys });
    expect(keysOf(pages)).toEqual(leadKeys);
    expect(Math.max(...pages.map(({ leads }) => leads.length))).toBeLessThanOrEqual(250);
  });

  it('are those that a query finds, each once, whatever is answered meanwhile', async () => {
    const pages = await all({ query: everythingWaiting }, async (page) => {
      await here.act(key(page), 'answer');
      await here.act(key(MANY - page), 'answer');
    });
    const keys = keysOf(pages);
    expect(keys).toHaveLength(MANY);
    expect(new Set(keys).size).toBe(MANY);
  });

  it('are those of a box, or of a search in it', async () => {
    await here.act(key(7), 'answer');
    expect(keysOf(await all({ query: { ...everythingWaiting, box: 'done' } }))).toEqual([key(7)]);
    const german = { ...everythingWaiting, countries: ['DE'] };
    expect(keysOf(await all({ query: german }))).toEqual([]);
    const quotes = { ...everythingWaiting, types: ['quote' as const] };
    expect(new Set(keysOf(await all({ query: quotes }))).size).toBe(MANY - 1);
    expect(keysOf(await all({ query: { ...everythingWaiting, words: 'buyer599' } }))).toEqual([key(599)]);
  });

  it('go on where they were when the background was stopped in between', async () => {
    const pages = await all({ query: everythingWaiting }, () => {
      handlers = exportHandlers(here.parts);
    });
    expect(new Set(keysOf(pages)).size).toBe(MANY);
    expect(keysOf(pages)).toHaveLength(MANY);
  });

  it('are none of what is held back, whoever guesses what it would be called', async () => {
    const [held] = await here.held();
    for (const leadKeys of [[key('V')], [held!.heldKey]]) {
      const [page] = await all({ leadKeys });
      expect(page).toEqual({ leads: [], next: null });
    }
    const everything = JSON.stringify(await all({ query: everythingWaiting }));
    expect(everything).not.toContain(CANARY);
    expect(everything).toContain('Buyer 1');
  });

  it.each(['', 'x', '-1 a'])('are refused after %j, which is no place', async (after) => {
    await expect(handlers['export.rows']({ what: { leadKeys: ['a'] }, after })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});

describe('a file that was made', () => {
  const done = (leadKeys: string[]) => handlers['export.done']({ file: 'leadstand.csv', leadKeys });

  it('is noted with each lead in it, once, so that an erasure can name it', async () => {
    await done([key(1), key(2), key(1), 'gone']);
    await done([key(1)]);
    expect(await copiesOf(here.db, key(1))).toMatchObject([{ kind: 'export', where: 'leadstand.csv' }]);
    expect(await copiesOf(here.db, key(2))).toHaveLength(1);
    expect(await copiesOf(here.db, key(3))).toEqual([]);
    expect(await copiesOf(here.db, 'gone')).toEqual([]);
  });
});
