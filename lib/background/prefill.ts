import type { FillReport } from '../domain/lead/fill-report.ts';
import { formValues } from '../domain/lead/form-values.ts';
import { browser } from '../platform/browser.ts';
import { fillPage } from '../prefill/fill.ts';
import { PageGone } from '../prefill/page-agent.ts';
import { RpcFailure } from '../rpc/server.ts';
import type { Database } from '../storage/database.ts';
import { readLead } from '../storage/leads.ts';
import { ask, TabAgent } from './tab-agent.ts';

const lastKey = (tabId: number): string => `fill:${tabId}`;

/** Fills the page in a tab with a lead that may be seen; a held lead cannot be found here. */
export async function fillTab(db: Database, leadKey: string, tabId: number, origin: string): Promise<FillReport> {
  const lead = await readLead(db, leadKey);
  if (!lead) throw new RpcFailure('not-found');
  const page = new TabAgent(tabId, origin);
  const options = { leadKey, origin, langs: navigator.languages };
  const report = await fillPage(page, formValues(lead.feed), options).catch((error: unknown) => {
    throw error instanceof PageGone ? new RpcFailure('page-changed', error.message) : error;
  });
  if (!concerns(report)) throw new RpcFailure(page.otherFrames.length > 0 ? 'form-in-frame' : 'no-form');
  await remember(tabId, report);
  return report;
}

const concerns = (report: FillReport): boolean =>
  report.controls.some((control) => !['not-ours', 'off-limits'].includes(control.outcome));

export async function undoFill(tabId: number): Promise<FillReport> {
  const back = await ask<'undo'>(tabId, { leadstand: 'undo' }).catch((error: unknown) => {
    throw error instanceof PageGone ? new RpcFailure('nothing-to-undo') : error;
  });
  const report = { leadKey: (await lastReport(tabId))?.leadKey ?? '', ...back };
  await remember(tabId, report);
  return report;
}

/**
 * The report of the last fill in a tab since the browser was started; the popup may have been closed meanwhile.
 * It holds what was filled in, so it is gone with the lead: erased, or held back since.
 */
export async function lastFill(db: Database, tabId: number): Promise<FillReport | null> {
  const report = await lastReport(tabId);
  if (!report) return null;
  if (await readLead(db, report.leadKey)) return report;
  await forgetFill(tabId);
  return null;
}

async function lastReport(tabId: number): Promise<FillReport | undefined> {
  const key = lastKey(tabId);
  return (await browser.storage.session.get(key))[key] as FillReport | undefined;
}

/** For a tab that was closed. */
export const forgetFill = (tabId: number): Promise<void> => browser.storage.session.remove(lastKey(tabId));

/** For leads that were erased: nobody knows which of the reports speak of them. */
export const forgetFills = (): Promise<void> => browser.storage.session.clear();

/** Kept in memory only, and out of reach of content scripts. */
const remember = (tabId: number, report: FillReport): Promise<void> =>
  browser.storage.session.set({ [lastKey(tabId)]: report });
