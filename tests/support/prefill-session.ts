import type { Page } from 'puppeteer-core';
import type { FillReport } from '../../lib/domain/lead/fill-report.ts';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import type { ExtensionBrowser } from './browser/launch.ts';
import { waitUntil } from './browser/wait.ts';
import { TRIED_LEAD } from './lead-file.ts';
import { ask } from './leadstand.ts';
import { watchSubmits } from './submit-watch.ts';

/** A page over which the popup is open, with one lead stored. */
export interface PrefillSession {
  page: Page;
  /** What the popup's "Fill this form" does. Rejects with the background's reason when nothing can be filled. */
  fill(): Promise<FillReport>;
  /** What the popup's "Undo" does. */
  undo(): Promise<FillReport>;
  /** Runs a function in the world of content scripts, from where closed shadow roots can be seen. It brings nothing with it. */
  inContentWorld<Given, Result>(this: void, script: (given: Given) => Result, given: Given): Promise<Result>;
}

/** The same with a page of its own. */
export interface PageSession extends PrefillSession {
  /** The page was submitted: must never be. */
  wasSubmitted(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a page, and the popup over it as soon as the page is `ready`. */
export async function openPrefill(
  app: ExtensionBrowser,
  url: string,
  lead: Lead,
  ready: (page: Page) => Promise<unknown> = settled,
): Promise<PageSession> {
  const page = await app.puppeteer.newPage();
  const close = async (): Promise<void> => {
    await app.closePopup();
    await page.close();
  };
  try {
    const watch = await watchSubmits(page);
    await page.goto(url);
    await ready(page);
    await watch.start();
    return { ...(await prefillOver(app, page, lead)), wasSubmitted: () => watch.submitted(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Presses the toolbar button over a page, which is the user's way, and stores the lead. Only the storing is done from outside. */
export async function prefillOver(app: ExtensionBrowser, page: Page, lead: Lead): Promise<PrefillSession> {
  const popup = await app.openPopup(page);
  // The first answer means that the database is there.
  await ask(popup, 'triage.list', { limit: 1 });
  await popup.evaluate(storeLead, { feed: lead, triage: { status: 'new', history: [] }, source: '', path: '' });
  const tab = await popup.evaluate(activeTab);
  return {
    page,
    fill: () => ask(popup, 'prefill.fill', { leadKey: TRIED_LEAD, ...tab }),
    undo: () => ask(popup, 'prefill.undo', tab),
    inContentWorld: (script, given) => injected(popup, tab.tabId, script, given),
  };
}

/** Single-page forms are built after the page has loaded: wait until nothing has been added for a while. */
async function settled(page: Page): Promise<void> {
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

/** Written out as text: a function that is handed to a page brings nothing with it, and this one needs another. */
function injected<Given, Result>(
  popup: Page,
  tabId: number,
  script: (given: Given) => Result,
  given: Given,
): Promise<Result> {
  const call = `(${injectInto.toString()})(${tabId}, ${script.toString()}, ${JSON.stringify(given)})`;
  return popup.evaluate(call) as Promise<Result>;
}

async function injectInto<Given>(tabId: number, func: (given: Given) => unknown, given: Given): Promise<unknown> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const [done] = await api.scripting.executeScript({ target: { tabId }, args: [given], func });
  return done!.result;
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
