import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { ImportItem } from '../../lib/domain/lead/import-item.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { connection, heldItem, lead, openItem } from '../support/builders.ts';

vi.mock('../../lib/platform/browser.ts', () => ({ browser: {} }));
vi.mock('#i18n', () => ({ i18n: { t: String } }));

const { createHandlers } = await import('../../lib/background/handlers.ts');
const { world } = await import('./parts.ts');

const person = { ...lead().person, email: 'ada@engines.example' };
const asked = (id: string, day: string): ImportItem =>
  openItem({ leadKey: `id:c1:${id}`, createdAt: `2026-11-${day}T08:00:00.000Z`, sourceHash: id, person });

async function handlersOver(...items: ImportItem[]) {
  const { parts, db } = await world();
  await db.put('connections', connection());
  await storeBatch(db, 'c1', items);
  return { handlers: createHandlers(parts), db };
}

it('the list says of each request whether its buyer asked before', async () => {
  const { handlers } = await handlersOver(asked('1', '02'), asked('2', '03'));
  const { leads } = await handlers['triage.list']({ limit: 50 });
  expect(leads.map(({ feed, repeat }) => [feed.leadKey, repeat?.person?.count])).toEqual([
    ['id:c1:1', undefined],
    ['id:c1:2', 1],
  ]);
});

it('a list that is longer than anybody looks at bears marks up to where it is looked at', async () => {
  const many = Array.from({ length: 250 }, (_, number) => asked(String(number).padStart(3, '0'), '02'));
  const { handlers } = await handlersOver(...many);
  const { leads } = await handlers['triage.list']({ limit: 10_000 });
  expect(leads).toHaveLength(250);
  expect(leads.filter(({ repeat }) => repeat)).toHaveLength(199);
});

it('an earlier request is read whether it waits or not', async () => {
  const { handlers } = await handlersOver(asked('1', '02'), asked('2', '03'));
  await handlers['triage.act']({ leadKeys: ['id:c1:1'], act: { act: 'answer' } });
  expect((await handlers['triage.read']({ leadKey: 'id:c1:1' })).triage.status).toBe('answered');
  expect((await handlers['triage.related']({ leadKey: 'id:c1:2' })).earlier).toMatchObject([{ status: 'answered' }]);
});

it('nothing of a held visit is read, listed or counted', async () => {
  const { handlers, db } = await handlersOver(asked('1', '02'), asked('2', '03'), asked('3', '04'));
  await storeBatch(db, 'c1', [heldItem('id:c1:1')]);
  await expect(handlers['triage.read']({ leadKey: 'id:c1:1' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(handlers['triage.related']({ leadKey: 'id:c1:1' })).rejects.toMatchObject({ code: 'not-found' });
  const related = await handlers['triage.related']({ leadKey: 'id:c1:3' });
  expect(related.earlier.map(({ leadKey }) => leadKey)).toEqual(['id:c1:2']);
  const { leads } = await handlers['triage.list']({ limit: 50 });
  expect(leads.at(-1)?.repeat?.person?.count).toBe(1);
});
