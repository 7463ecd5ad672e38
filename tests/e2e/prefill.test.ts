import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { fillForm, openRequest, openWithSample, press, textOf, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

let server: Server;
let origin: string;

beforeAll(async () => {
  const page = await readFile(new URL('./pages/crm-form.html', import.meta.url));
  server = createServer((_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const valueOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (control) => (control as HTMLInputElement).value);

/** Opens a request of the sample in the real popup over a page. */
async function requestOver(app: ExtensionBrowser, page: Page, buyer: string): Promise<Page> {
  await openWithSample(app);
  const popup = await app.openPopup(page);
  await openRequest(popup, buyer);
  return popup;
}

inEachBrowser('prefill', (start) => {
  test('fills a form that never gave access, says what it did, and can take it back', async () => {
    const app = await start();
    const page = await app.openPage(`${origin}/new`);
    const popup = await requestOver(app, page, 'Imogen Featherstone');
    expect(await app.grantedOrigins()).toEqual([]);
    await fillForm(popup);
    await untilText(popup, '.detail h1', /fields filled/);

    expect(await valueOf(page, '#first')).toBe('Imogen');
    expect(await valueOf(page, '#last')).toBe('Featherstone');
    expect(await valueOf(page, '#mail')).toBe('imogen.featherstone@example.com');
    expect(await valueOf(page, '#org')).toBe('Pennine Chocolate Works Ltd');
    expect(await page.$eval('#country', (select) => (select as HTMLSelectElement).selectedOptions[0]!.text)).toBe(
      'United Kingdom',
    );
    // What was there, what nobody sees, and what is nobody's business.
    expect(await valueOf(page, '#owner')).toBe('Me');
    expect(await valueOf(page, '#trap')).toBe('');
    expect(await valueOf(page, '#hidden')).toBe('');
    expect(await valueOf(page, '#password')).toBe('');
    expect(await page.evaluate(() => (globalThis as unknown as { submits: number }).submits)).toBe(0);
    expect(await textOf(popup, '.report')).toContain('Imogen');

    await press(popup, 'Undo');
    await untilText(popup, '.detail h1', 'Undone');
    expect(await valueOf(page, '#first')).toBe('');
    expect(await valueOf(page, '#owner')).toBe('Me');
  });

  test('fills the practice CRM', async () => {
    const app = await start();
    const page = await app.openExtensionPage('practice-crm.html');
    const popup = await requestOver(app, page, 'Imogen Featherstone');
    await press(popup, 'Fill this form');
    await untilText(popup, '.detail h1', /\d+ fields filled/);
    const values = await page.$$eval('input, select, textarea', (controls) =>
      controls.map((control) => (control as HTMLInputElement).value),
    );
    expect(values).toEqual(expect.arrayContaining(['Imogen', 'Featherstone', 'imogen.featherstone@example.com']));
  });

  test('a second fill changes nothing, and a popup that was closed knows what the first one did', async () => {
    const app = await start();
    const page = await app.openPage(`${origin}/new`);
    const popup = await requestOver(app, page, 'Imogen Featherstone');
    await fillForm(popup);
    await untilText(popup, '.detail h1', /fields filled/);
    await app.closePopup();
    await page.$eval('#last', (input) => ((input as HTMLInputElement).value = 'Corrected by me'));

    const again = await app.openPopup(page);
    await press(again, 'See what was filled');
    await untilText(again, '.detail h1', /fields filled/);
    await app.closePopup();
    const third = await app.openPopup(page);
    await openRequest(third, 'Imogen Featherstone');
    await press(third, 'Fill this form');
    await untilText(third, '.detail h1', /Nothing was filled/);
    expect(await valueOf(page, '#last')).toBe('Corrected by me');
  });

  test('says so where the browser lets no extension in', async () => {
    const app = await start();
    const page = await app.openExtensionPage('options.html');
    const popup = await requestOver(app, page, 'Imogen Featherstone');
    expect(await textOf(popup, '.actions__hint')).toContain('new contact');
  });

  test('leaves no trace in a page before the user asks for it', async () => {
    const app = await start();
    const page = await app.openPage(`${origin}/new`);
    const before = await page.content();
    await requestOver(app, page, 'Imogen Featherstone');
    expect(await page.content()).toBe(before);
    expect(await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe(
      'undefined',
    );
  });
});
