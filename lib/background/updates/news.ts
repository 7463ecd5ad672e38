import { newsAfter } from '../../domain/releases.ts';
import type { Handlers } from '../../rpc/server.ts';
import { changePreferences } from '../../storage/preferences.ts';
import type { Parts } from '../parts.ts';

/** After an update, remembers what there is to tell; nothing after an installation, when all is new. */
export async function noteUpdate(parts: Parts, before: string | undefined, now: string): Promise<void> {
  const news = before === undefined ? null : newsAfter(before, now);
  if (!news) return;
  await changePreferences(await parts.db(), { news });
  parts.announce();
}

export const newsHandlers = (parts: Parts): Pick<Handlers, 'news.seen'> => ({
  'news.seen': async () => {
    await changePreferences(await parts.db(), { news: null });
    parts.announce();
    return null;
  },
});
