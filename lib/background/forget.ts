import { browser } from '../platform/browser.ts';
import type { Database } from '../storage/database.ts';
import { isLastLead, pendingKey } from './last-lead.ts';
import { nameInMenu } from './menus.ts';
import { reportKey } from './prefill.ts';

/** What is remembered of requests outside of the database: which was looked at, the report of a fill with its values, or the beginning of the list. */
function leadKeysOf(remembered: unknown): string[] {
  const { leadKey, lines = [] } = (remembered ?? {}) as { leadKey?: string; lines?: { leadKey: string }[] };
  return leadKey === undefined ? lines.map((line) => line.leadKey) : [leadKey];
}

/** What names a buyer beside the database goes with the lead: erased, or held back since. */
export async function forgetGone(db: Database): Promise<void> {
  const remembered = Object.entries(await browser.storage.session.get(null));
  if (remembered.length === 0) return;
  const { store } = db.transaction('leads');
  const isThere = async (leadKey: string): Promise<boolean> => (await store.getKey(leadKey)) !== undefined;
  const found = await Promise.all(
    remembered.map(async ([, value]) => (await Promise.all(leadKeysOf(value).map(isThere))).includes(false)),
  );
  const gone = remembered.flatMap(([key], n) => (found[n] ? [key] : []));
  if (gone.length === 0) return;
  await browser.storage.session.remove(gone);
  if (gone.some(isLastLead)) await nameInMenu(null);
}

/** For a tab that was closed. */
export const forgetTab = (tabId: number): Promise<void> =>
  browser.storage.session.remove([reportKey(tabId), pendingKey(tabId)]);
