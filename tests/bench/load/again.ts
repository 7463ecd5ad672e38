import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { timed } from '../popup/in-extension.ts';

/** Milliseconds of each, and the memory after each tenth of them. */
export interface Series {
  times: number[];
  sizes: number[];
}

interface Wish {
  app: ExtensionBrowser;
  /** The page of the CRM, which access was given to. */
  crm: Page;
  times: number;
  memory: () => Promise<number>;
}

/** The popup is opened until its rows are painted, and closed, again and again. */
export async function openings({ app, crm, times, memory }: Wish): Promise<Series> {
  return repeated(times, memory, async () => {
    const popup = await app.openPopup(crm);
    const painted = await waitUntil('rows to be painted', () => popup.evaluate(() => globalThis.benchPainted));
    await app.closePopup();
    return painted;
  });
}

/** A lead after another goes into the same form, which its user empties in between. */
export async function fills({ app, crm, times, memory }: Wish): Promise<Series> {
  const popup = await app.openPopup(crm);
  const leadKeys = await popup.evaluate(firstKeys, times);
  const tab = await popup.evaluate(activeTab);
  let filled = 0;
  const series = await repeated(times, memory, async (nth) => {
    const { ms, reply } = await popup.evaluate(timed, 'prefill.fill', {
      leadKey: leadKeys[nth % leadKeys.length],
      ...tab,
    });
    if (!(reply as { ok: boolean }).ok) throw new Error(`Fill ${nth} ended as ${JSON.stringify(reply)}`);
    if (await crm.evaluate(emptied)) filled += 1;
    return ms;
  });
  await app.closePopup();
  if (filled !== times) throw new Error(`Of ${times} fills, ${times - filled} left the form empty.`);
  return series;
}

async function repeated(
  times: number,
  memory: () => Promise<number>,
  work: (nth: number) => Promise<number>,
): Promise<Series> {
  const series: Series = { times: [], sizes: [] };
  for (let nth = 0; nth < times; nth += 1) {
    series.times.push(await work(nth));
    if ((nth + 1) % Math.ceil(times / 10) === 0) series.sizes.push(await memory());
  }
  return series;
}

/** Runs in the page of the CRM: whether there was something in it. */
function emptied(): boolean {
  const had = document.querySelector<HTMLInputElement>('#mail')!.value !== '';
  document.querySelector('form')!.reset();
  return had;
}

declare const chrome: { tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> } };

async function activeTab(): Promise<{ tabId: number; origin: string }> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return { tabId: tab!.id!, origin: new URL(tab!.url!).origin };
}

async function firstKeys(count: number): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('leadstand');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const asked = db.transaction('leads').objectStore('leads').getAllKeys(null, count);
  const keys = await new Promise<string[]>((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result as string[]));
    asked.addEventListener('error', () => reject(asked.error));
  });
  db.close();
  return keys;
}
