import { expect, it, vi } from 'vitest';
import { world } from '../parts.ts';

vi.mock('#i18n', () => ({ i18n: { t: String } }));
const { triagePage } = await import('../../../lib/background/triage/find-page.ts');
const { newsHandlers, noteUpdate } = await import('../../../lib/background/updates/news.ts');
const { searchIndexOf } = await import('../../../lib/background/triage/search-index-of.ts');
const { everythingWaiting } = await import('../../../lib/domain/find/everything-waiting.ts');

it('is told with the list after an update, until it was seen', async () => {
  const { parts } = await world();
  const news = async (): Promise<unknown> =>
    (await triagePage(parts, searchIndexOf(parts), { query: everythingWaiting, limit: 1 })).news;
  expect(await news()).toBeUndefined();
  await noteUpdate(parts, '0.0.9', '0.1.0');
  expect(await news()).toBe('0.1.0');
  await newsHandlers(parts)['news.seen']({});
  expect(await news()).toBeUndefined();
});

it.each<[string, string | undefined, string]>([
  ['an installation', undefined, '0.1.0'],
  ['an update that brought nothing to tell', '0.1.0', '0.1.1'],
])('is not told after %s', async (_, before, now) => {
  const { parts, db } = await world();
  await noteUpdate(parts, before, now);
  expect(await db.get('preferences', 'own')).toBeUndefined();
});
