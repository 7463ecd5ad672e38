import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../support/browser/wait.ts';
import type { RunningCrm } from '../system.ts';

/** Opens a new record, and signs in if asked to. */
export async function openNew(page: Page, crm: RunningCrm, kind: 'contacts' | 'companies'): Promise<void> {
  await page.goto(crm.url);
  // What its setup wizard keeps in the browser.
  await page.evaluate(() => {
    const settings = { url: location.origin, anonKey: 'key' };
    localStorage.setItem('realtimex_crm_supabase_config', JSON.stringify(settings));
  });
  await page.goto('about:blank');
  await page.goto(`${crm.url}#/${kind}/create`);
  await page.waitForSelector('input[name=password], [role=toolbar] button[type=submit]');
  if (await page.$('input[name=password]')) {
    await page.type('input[name=email]', 'ada@seller.example');
    await page.type('input[name=password]', 'secret');
    await page.click('button[type=submit]');
  }
  await page.waitForSelector('[role=toolbar] button[type=submit]');
}

/** Presses the button that adds a row to a list in the form, such as "Email addresses". */
export async function addRow(page: Page, list: string): Promise<void> {
  const found = await page.evaluateHandle((heading) => {
    const labels = [...document.querySelectorAll('form label')];
    const item = labels.find((label) => label.textContent === heading)?.parentElement;
    return [...(item?.querySelectorAll('button') ?? [])].at(-1);
  }, list);
  const rows = 'form ul > li';
  const before = (await page.$$(rows)).length;
  await (found.asElement() as Awaited<ReturnType<Page['$']>>)!.click();
  await waitUntil(`a row of ${list}`, async () => (await page.$$(rows)).length > before);
}

/** Presses "Save". The app shows the new record when it has saved it. */
export async function save(page: Page): Promise<void> {
  await page.click('[role=toolbar] button[type=submit]');
  await waitUntil('the record to be saved', () => /#\/\w+\/\d+\/show/.test(page.url()));
}
