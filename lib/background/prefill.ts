import type { ControlReport, FillReport } from '../domain/lead/fill-report.ts';
import { type FormValues, formValues } from '../domain/lead/form-values.ts';
import { browser } from '../platform/browser.ts';
import { fillPage } from '../prefill/fill.ts';
import { PageGone } from '../prefill/page-agent.ts';
import { RpcFailure } from '../rpc/server.ts';
import type { Database } from '../storage/database.ts';
import { readLead } from '../storage/leads.ts';
import { changeProfile } from '../storage/profiles.ts';
import { fillNoted, noteAfterUndo } from './consent/person-fills.ts';
import { noteFill } from './guide.ts';
import { refuseOtherSites } from './policy-gate.ts';
import { freshProfile, isOurs, recall } from './site-memory.ts';
import { ask, TabAgent } from './tab-agent.ts';

export const reportKey = (tabId: number): string => `fill:${tabId}`;

/** Fills the page in a tab with a lead that may be seen; a held lead cannot be found here. */
export async function fillTab(db: Database, leadKey: string, tabId: number, origin: string): Promise<FillReport> {
  await refuseOtherSites(db, origin);
  const values = await valuesOf(db, leadKey);
  const page = new TabAgent(tabId, origin);
  const known = async () => (await recall(db, origin, page.found)).known;
  const options = { leadKey, origin, langs: navigator.languages, known };
  const report = await fillNoted(db, page, { leadKey, origin }, (noted) =>
    fillPage(noted, values, options).catch(pageChanged),
  );
  refuseWithoutForm(report.controls, page);
  await confirmSite(db, page, origin);
  await remember(tabId, report);
  if (report.controls.some(({ outcome }) => outcome === 'filled')) await noteFill(db);
  return report;
}

/** The site is known from now on: the next fill needs no look before. */
async function confirmSite(db: Database, page: TabAgent, origin: string): Promise<void> {
  if (isOurs(origin)) return;
  const { own, builtIn } = await recall(db, origin, page.found);
  if (own?.confirmed) return;
  await changeProfile(db, origin, (profile) => ({ ...(profile ?? freshProfile(origin, builtIn)), confirmed: true }));
}

export async function valuesOf(db: Database, leadKey: string): Promise<FormValues> {
  const lead = await readLead(db, leadKey);
  if (!lead) throw new RpcFailure('not-found');
  return formValues(lead.feed);
}

/** A page that was left, or that says nothing at all, is said to have changed. */
export function pageChanged(error: unknown): never {
  throw error instanceof PageGone ? new RpcFailure('page-changed', error.message) : error;
}

export function refuseWithoutForm(controls: readonly ControlReport[], page: TabAgent): void {
  if (controls.some((control) => !['not-ours', 'off-limits'].includes(control.outcome))) return;
  throw new RpcFailure(page.otherFrames.length > 0 ? 'form-in-frame' : 'no-form');
}

export async function undoFill(db: Database, tabId: number): Promise<FillReport> {
  const back = await ask<'undo'>(tabId, { leadstand: 'undo' }).catch((error: unknown) => {
    throw error instanceof PageGone ? new RpcFailure('nothing-to-undo') : error;
  });
  const before = await lastReport(tabId);
  const noted = await noteAfterUndo(db, before, back);
  const report = { leadKey: before?.leadKey ?? '', ...back, ...noted };
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
  await browser.storage.session.remove(reportKey(tabId));
  return null;
}

async function lastReport(tabId: number): Promise<FillReport | undefined> {
  const key = reportKey(tabId);
  return (await browser.storage.session.get(key))[key] as FillReport | undefined;
}

/** As much of a text as is shown; browsers keep ten megabytes in all. */
const SHOWN = 1000;

/** Kept in memory only, and out of reach of content scripts. */
export function remember(tabId: number, report: FillReport): Promise<void> {
  const controls = report.controls.map((control) => ({
    ...control,
    before: control.before.slice(0, SHOWN),
    after: control.after.slice(0, SHOWN),
  }));
  return browser.storage.session.set({ [reportKey(tabId)]: { ...report, controls } });
}
