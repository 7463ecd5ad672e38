import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { downloaded, downloadFolder, type Downloads, sendDownloadsTo } from '../support/browser/downloads.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, buyersIn, openSetUp, press, untilText } from '../support/leadstand.ts';
import { storageDump } from '../support/storage-dump.ts';
import { inEachBrowser, type Start } from './in-each-browser.ts';

const HELD = 'HELDCANARY';
const FORMULA = '=HYPERLINK("http://evil.example","Click")';
const REQUESTS = 30;

let server: FeedServer;
let downloads: Downloads;

beforeEach(async () => {
  const [visit, unknown, evil, ...others] = makeLeads({ count: REQUESTS + 2, now: Date.now() });
  const canaries = {
    lastName: HELD,
    firstName: HELD,
    company: HELD,
    city: HELD,
    comment: HELD,
    email: `${HELD}@example.com`,
  };
  const request = { category: 'REQUEST', type: 'QUOTE', visitorType: 'PROFESSIONAL' };
  server = await FeedServer.start({
    leads: [
      { ...visit!, ...canaries, id: 'V-1', category: 'VISIT', type: '' },
      { ...unknown!, ...canaries, id: 'V-2', category: 'NEVER-SEEN', type: '' },
      { ...evil!, ...request, company: FORMULA },
      ...others.map((lead) => ({ ...lead, ...request })),
    ],
  });
  downloads = await downloadFolder();
});
afterEach(() => server.close());

async function openDialog(start: Start): Promise<{ app: ExtensionBrowser; page: Page }> {
  const app = await start(downloads.options);
  await sendDownloadsTo(app, downloads);
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
  const page = await app.openExtensionPage('insights.html', { width: 1000, height: 800 });
  await press(page, 'Export requests');
  await page.waitForSelector('dialog[open]');
  return { app, page };
}

async function makeFile(page: Page, format: string): Promise<void> {
  await page.click(`input[name=export-format][value=${format}]`);
  await press(page, 'Make the file');
  await untilText(page, '.export__news', `${REQUESTS} leads are in leadstand-`);
}

inEachBrowser('export', (start) => {
  test('each kind of file has every request, no formula, and nobody who is held back', async () => {
    const { app, page } = await openDialog(start);

    await makeFile(page, 'csv');
    const csv = (await downloaded(app, downloads, '.csv')).toString();
    const { data } = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true });
    expect(data).toHaveLength(REQUESTS);
    expect(data.map((row) => row['Company'])).toContain(`'${FORMULA}`);
    expect(data.filter((row) => /^\+\d+ \d+$/.test(row['Phone'] ?? '')).length).toBeGreaterThan(10);

    await makeFile(page, 'xlsx');
    const { sheets } = await readXlsx(new Uint8Array(await downloaded(app, downloads, '.xlsx')));
    expect(sheets[0]!.rows).toHaveLength(REQUESTS + 1);
    expect(sheets[0]!.rows.flat()).toContain(FORMULA);

    await makeFile(page, 'vcard');
    const cards = (await downloaded(app, downloads, '.vcf')).toString();
    expect(cards.match(/^BEGIN:VCARD\r$/gm)).toHaveLength(REQUESTS);

    await makeFile(page, 'json');
    const json = (await downloaded(app, downloads, '.json')).toString();
    expect(JSON.parse(json)).toMatchObject({ format: 'leadstand-leads', version: 1 });
    expect(JSON.parse(json).leads).toHaveLength(REQUESTS);

    for (const text of [csv, cards, json, JSON.stringify(sheets)]) expect(text).not.toMatch(new RegExp(HELD, 'i'));
    // An erasure lists the files.
    expect(await app.inExtension(storageDump, '')).toMatch(/"kind":"export","where":"leadstand-[\d-]+\.csv"/);
  });

  test('has what was chosen, and says what was not', async () => {
    const { app, page } = await openDialog(start);
    for (const group of ['person', 'address', 'request', 'done']) await page.click(`input[name=group-${group}]`);
    await makeFile(page, 'csv');
    const csv = (await downloaded(app, downloads, '.csv')).toString();
    expect(csv.split('\r\n')[0]).toBe('\uFEFF"Company","Website","Type of company","Sector","Please note"');
    await press(page, 'Close');
    await press(page, 'Export requests');
    await page.waitForSelector('dialog[open]');
    for (const group of ['person', 'company', 'address', 'request', 'done'])
      await page.click(`input[name=group-${group}]`);
    await untilText(page, '.export__news', 'at least one column');
  });

  test('can be used with keys alone, and gives the focus back', async () => {
    const { page } = await openDialog(start);
    const focus = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    for (let at = 0; (await focus()) !== 'export-format' && at < 10; at += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.$eval('input[name=export-format]:checked', (one) => one.value)).toBe('xlsx');
    await page.keyboard.press('Escape');
    await waitUntil('the dialog to close', async () => (await page.$('dialog')) === null);
    await waitUntil('the focus to come back', () =>
      page.evaluate(() => document.activeElement?.textContent?.includes('Export requests') === true),
    );
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in it, %s', async (colorScheme) => {
    const { page } = await openDialog((options) => start({ ...options, colorScheme }));
    for (const part of await page.$$('dialog details')) await part.evaluate((one) => one.setAttribute('open', ''));
    expect(await complaints(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.$eval('.export__body', (body) => body.scrollWidth - body.clientWidth)).toBe(0);
  });

  test('what is selected in the toolbar popup becomes a file, and nothing else does', async () => {
    const app = await start(downloads.options);
    await sendDownloadsTo(app, downloads);
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.row');
    const chosen = (await buyersIn(popup)).slice(0, 2);
    for (const at of [1, 2]) await popup.click(`.row:nth-child(${at}) .row__select input`);
    await press(popup, 'Export');
    await popup.waitForSelector('dialog[open]');
    await popup.click('input[name=export-format][value=csv]');
    await press(popup, 'Make the file');
    await untilText(popup, '.export__news', '2 leads are in leadstand-');
    const csv = (await downloaded(app, downloads, '.csv')).toString();
    const { data } = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true });
    expect(data.map((row) => `${row['First name']} ${row['Last name']}`)).toEqual(chosen);
  });
});
