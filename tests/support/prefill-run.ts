import type { Page } from 'puppeteer-core';
import type { FillReport } from '../../lib/domain/lead/fill-report.ts';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import type { ExtensionBrowser } from './browser/launch.ts';
import { screenshot } from './browser/page.ts';
import { waitUntil } from './browser/wait.ts';
import { type ControlPath, readPaths } from './control-path.ts';
import { TRIED_LEAD } from './lead-file.ts';
import { ask } from './leadstand.ts';
import { watchSubmits } from './submit-watch.ts';

export interface PrefillJob {
  url: string;
  lead: Lead;
  read: ControlPath[];
  screenshot?: `${string}.png` | undefined;
}

export interface Filled {
  controls: FillReport['controls'];
  /** Why nothing was filled, when the background said so. */
  error?: string;
  /** From the click to the report. */
  ms: number;
}

export interface PrefillResult extends Filled {
  read: (string | null)[];
  /** The page was submitted: must never be. */
  submitted: boolean;
}

/**
 * Fills one page through the extension's own way: the lead stored, the toolbar button pressed over the page, and the
 * message sent that the popup's "Fill this form" sends. Only the storing is done from outside.
 */
export async function runPrefill(app: ExtensionBrowser, job: PrefillJob): Promise<PrefillResult> {
  const page = await app.puppeteer.newPage();
  try {
    const watch = await watchSubmits(page);
    await page.goto(job.url);
    await settled(page);
    await watch.start();
    let read: Read = [];
    const filled = await fillOpenPage(app, page, job.lead, async (popup, tabId) => {
      if (job.read.length > 0) read = await readBack(popup, tabId, job.read);
    });
    if (job.screenshot) await screenshot(page, job.screenshot, { fullPage: true });
    return { ...filled, read, submitted: await watch.submitted() };
  } finally {
    await app.closePopup();
    await page.close();
  }
}

/** The same for a page that is open already. `whileOpen` runs before the popup is closed. */
export async function fillOpenPage(
  app: ExtensionBrowser,
  page: Page,
  lead: Lead,
  whileOpen?: (popup: Page, tabId: number) => Promise<void>,
): Promise<Filled> {
  const popup = await app.openPopup(page);
  // The first answer means that the database is there.
  await ask(popup, 'triage.list', { limit: 1 });
  await popup.evaluate(storeLead, { feed: lead, triage: { status: 'new', history: [] }, source: '', path: '' });
  const tab = await popup.evaluate(activeTab);
  const started = Date.now();
  const filled = await ask(popup, 'prefill.fill', { leadKey: TRIED_LEAD, ...tab }).then(
    ({ controls }) => ({ controls }),
    (error: Error) => ({ controls: [], error: error.message }),
  );
  const ms = Date.now() - started;
  await whileOpen?.(popup, tab.tabId);
  await app.closePopup();
  return { ...filled, ms };
}

/** Single-page forms are built after the page has loaded: wait until nothing has been added for a while. */
export async function settled(page: Page): Promise<void> {
  let last = -1;
  await waitUntil('the page to come to rest', async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await page.evaluate(() => document.getElementsByTagName('*').length);
    const same = now === last;
    last = now;
    return same;
  });
}

declare const chrome: {
  tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
};

async function activeTab(): Promise<{ tabId: number; origin: string }> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return { tabId: tab!.id!, origin: new URL(tab!.url!).origin };
}

type Read = (string | null)[];

/** Written out as text: a function that is handed to a page brings nothing with it, and this one needs two others. */
function readBack(popup: Page, tabId: number, paths: ControlPath[]): Promise<Read> {
  const call = `(${injectInto.toString()})(${tabId}, ${readPaths.toString()}, ${JSON.stringify(paths)})`;
  return popup.evaluate(call) as Promise<Read>;
}

async function injectInto(tabId: number, func: typeof readPaths, paths: ControlPath[]): Promise<Read> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const [injected] = await api.scripting.executeScript({ target: { tabId }, args: [paths], func });
  return injected!.result as Read;
}

/** Runs in the popup. A raw connection, as the lead takes no way that a user could. */
function storeLead(row: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('leadstand');
    opened.addEventListener('error', () => reject(opened.error));
    opened.addEventListener('success', () => {
      const db = opened.result;
      const tx = db.transaction('leads', 'readwrite');
      tx.objectStore('leads').put(row);
      tx.addEventListener('complete', () => {
        db.close();
        resolve();
      });
      tx.addEventListener('error', () => reject(tx.error));
    });
  });
}
