import { logBug } from '../../platform/log.ts';
import { once } from '../../platform/once.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { changePreferences } from '../../storage/preferences.ts';
import type { Parts } from '../parts.ts';
import { facetsOf } from './facets.ts';
import { foundFor, triagePage } from './find-page.ts';
import { readSettings } from './save-settings.ts';
import { searchIndexOf } from './search-index-of.ts';

/** Whoever sees the list may look for something in it, and is given the list first. */
const WARM_MS = 300;

type Find = Pick<Handlers, 'triage.page' | 'triage.keys' | 'triage.facets' | 'views.save'>;

/** Acting on all that a query finds is acting on as many at once. */
const MOST_KEYS = 1000;

/** Lists, what they can be narrowed to, and the names that the user gave them. */
export function findHandlers(parts: Parts): Find {
  const index = searchIndexOf(parts);
  const warm = once(async () => {
    await new Promise((resolve) => setTimeout(resolve, WARM_MS));
    await index.warm(await parts.db());
  });
  return {
    async 'triage.page'(asked) {
      const page = await triagePage(parts, index, asked);
      warm().catch((error: unknown) => logBug('search index', error));
      return page;
    },
    async 'triage.keys'({ query }) {
      const [db, now] = [await parts.db(), parts.now()];
      const settings = await readSettings(db);
      const { rows } = await foundFor(db, index, { query, settings, now, limit: MOST_KEYS });
      return { leadKeys: rows.slice(0, MOST_KEYS).map(({ feed }) => feed.leadKey), more: rows.length > MOST_KEYS };
    },
    'triage.facets': async () => facetsOf(await parts.db()),
    async 'views.save'({ views }) {
      const names = new Set(views.map(({ name }) => name.toLowerCase()));
      if (names.size < views.length) throw new RpcFailure('bad-input', 'two views have the same name');
      await changePreferences(await parts.db(), () => ({ views }));
      parts.announce();
      return views;
    },
  };
}
