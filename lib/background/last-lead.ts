import { browser } from '../platform/browser.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import { actName, type TriageEvent } from '../domain/triage/triage.ts';
import type { WaitingLead } from '../rpc/methods/fills.ts';
import type { Database } from '../storage/database.ts';
import { readLead } from '../storage/leads.ts';

const KEY = 'fill:last-lead';
export const isLastLead = (key: string): boolean => key === KEY;
export const pendingKey = (tabId: number): string => `fill:pending:${tabId}`;

export interface Chosen {
  leadKey: string;
  /** The names of the acts that its history showed then: see `actName`. */
  seen: string[];
}

/** Which request was looked at last. Kept until the browser is closed. */
export const lastChosen = async (): Promise<Chosen | undefined> =>
  (await browser.storage.session.get(KEY))[KEY] as Chosen | undefined;

/** The request that was looked at last: what the menu and the shortcut fill in. */
export async function lastLead(db: Database): Promise<StoredLead | null> {
  const chosen = await lastChosen();
  // Erased or held back since: then it cannot be read, and nothing is filled.
  return (chosen && (await readLead(db, chosen.leadKey))) || null;
}

export const rememberLead = (leadKey: string, history: readonly TriageEvent[]): Promise<void> =>
  browser.storage.session.set({ [KEY]: { leadKey, seen: history.map(actName) } satisfies Chosen });

/** The request that a tab waits for: the popup shows it over the form as soon as it is opened there. */
export const waitInTab = (tabId: number, waiting: WaitingLead): Promise<void> =>
  browser.storage.session.set({ [pendingKey(tabId)]: waiting });

/** Gives the request that the tab waits for, once. */
export async function takeWaiting(tabId: number): Promise<WaitingLead | null> {
  const key = pendingKey(tabId);
  const waiting = (await browser.storage.session.get(key))[key] as WaitingLead | undefined;
  if (waiting) await browser.storage.session.remove(key);
  return waiting ?? null;
}
