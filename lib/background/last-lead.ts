import { browser } from '../platform/browser.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { Database } from '../storage/database.ts';
import { readLead } from '../storage/leads.ts';

const KEY = 'fill:last-lead';
export const isLastLead = (key: string): boolean => key === KEY;
export const pendingKey = (tabId: number): string => `fill:pending:${tabId}`;

/** The request that was looked at last: what the menu and the shortcut fill in. Kept until the browser is closed. */
export async function lastLead(db: Database): Promise<StoredLead | null> {
  const leadKey = (await browser.storage.session.get(KEY))[KEY] as string | undefined;
  // Erased or held back since: then it cannot be read, and nothing is filled.
  return (leadKey && (await readLead(db, leadKey))) || null;
}

export const rememberLead = (leadKey: string): Promise<void> => browser.storage.session.set({ [KEY]: leadKey });

/** The request that a tab waits for: the popup shows it over the form as soon as it is opened there. */
export const waitInTab = (tabId: number, leadKey: string): Promise<void> =>
  browser.storage.session.set({ [pendingKey(tabId)]: leadKey });

/** Gives the request that the tab waits for, once. */
export async function takeWaiting(tabId: number): Promise<string | null> {
  const key = pendingKey(tabId);
  const leadKey = (await browser.storage.session.get(key))[key] as string | undefined;
  if (leadKey) await browser.storage.session.remove(key);
  return leadKey ?? null;
}
