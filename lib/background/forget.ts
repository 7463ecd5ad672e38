import { browser } from '../platform/browser.ts';
import type { Database } from '../storage/database.ts';
import { readLead } from '../storage/leads.ts';
import { isLastLead, pendingKey } from './last-lead.ts';
import { nameInMenu } from './menus.ts';
import { reportKey } from './prefill.ts';

/** What is remembered of a request outside of the database: its key, or the report of a fill with its values. */
const leadKeyOf = (remembered: unknown): string | undefined =>
  typeof remembered === 'string' ? remembered : (remembered as { leadKey?: string } | null)?.leadKey;

/** What names a buyer beside the database goes with the lead: erased, or held back since. */
export async function forgetGone(db: Database): Promise<void> {
  const remembered = Object.entries(await browser.storage.session.get(null));
  const gone: string[] = [];
  for (const [key, value] of remembered) {
    const leadKey = leadKeyOf(value);
    if (leadKey !== undefined && !(await readLead(db, leadKey))) gone.push(key);
  }
  if (gone.length === 0) return;
  await browser.storage.session.remove(gone);
  if (gone.some(isLastLead)) await nameInMenu(null);
}

/** For a tab that was closed. */
export const forgetTab = (tabId: number): Promise<void> =>
  browser.storage.session.remove([reportKey(tabId), pendingKey(tabId)]);
