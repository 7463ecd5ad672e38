import type { FillReport } from '../domain/lead/fill-report.ts';
import { formValues } from '../domain/lead/form-values.ts';
import { browser } from '../platform/browser.ts';
import type { PrefillMessage, PrefillReply } from '../prefill/protocol.ts';
import { RpcFailure } from '../rpc/server.ts';
import type { Database } from '../storage/database.ts';
import { readLead } from '../storage/leads.ts';

/** Where the script lies that works in the page. It is put there on the user's click and never before. */
const SCRIPT = '/content-scripts/prefill.js';

const lastKey = (tabId: number): string => `fill:${tabId}`;

/** Fills the page in a tab with a lead that may be seen; a held lead cannot be found here. */
export async function fillTab(db: Database, leadKey: string, tabId: number, origin: string): Promise<FillReport> {
  const lead = await readLead(db, leadKey);
  if (!lead) throw new RpcFailure('not-found');
  await inject(tabId);
  const report = await ask(tabId, { leadstand: 'fill', leadKey, origin, values: formValues(lead.feed) });
  await remember(tabId, report);
  return report;
}

export async function undoFill(tabId: number): Promise<FillReport> {
  const report = await ask(tabId, { leadstand: 'undo' });
  await remember(tabId, report);
  return report;
}

/**
 * The report of the last fill in a tab since the browser was started; the popup may have been closed meanwhile.
 * It holds what was filled in, so it is gone with the lead: erased, or held back since.
 */
export async function lastFill(db: Database, tabId: number): Promise<FillReport | null> {
  const key = lastKey(tabId);
  const report = (await browser.storage.session.get(key))[key] as FillReport | undefined;
  if (!report) return null;
  if (await readLead(db, report.leadKey)) return report;
  await forgetFill(tabId);
  return null;
}

/** For a tab that was closed. */
export const forgetFill = (tabId: number): Promise<void> => browser.storage.session.remove(lastKey(tabId));

/** For leads that were erased: nobody knows which of the reports speak of them. */
export const forgetFills = (): Promise<void> => browser.storage.session.clear();

/** Kept in memory only, and out of reach of content scripts. */
const remember = (tabId: number, report: FillReport): Promise<void> =>
  browser.storage.session.set({ [lastKey(tabId)]: report });

async function inject(tabId: number): Promise<void> {
  // Our own practice page brings the script with it: no extension may inject into an extension's pages.
  const tab = await browser.tabs.get(tabId);
  if (tab.url?.startsWith(browser.runtime.getURL(''))) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
  } catch {
    // The browser's own pages and the stores are closed to every extension.
    throw new RpcFailure('page-forbidden');
  }
}

async function ask(tabId: number, message: PrefillMessage): Promise<FillReport> {
  const reply = (await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined)) as
    PrefillReply | undefined;
  // Silence: the page was left or loaded anew since the click.
  if (!reply) throw new RpcFailure(message.leadstand === 'undo' ? 'nothing-to-undo' : 'page-changed');
  if (!reply.ok) throw new RpcFailure(reply.error.code, reply.error.message);
  return reply.value;
}
