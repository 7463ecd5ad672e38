import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { ask, openWithSample, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

const FORM = `<!doctype html><html lang="en"><title>New contact</title><form>
  <p><label>First name <input id="first"></label></p>
  <p><label>Last name <input id="last"></label></p>
  <p><label>E-mail <input id="mail"></label></p>
  <p><label>Sobriquet <input id="odd"></label></p>
  <p><label>Company <input id="company"></label></p>
</form>`;

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(FORM));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

const valueOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (control) => (control as HTMLInputElement).value);

/** The sample's buyer is looked at in the popup, over a form. */
async function lookedAt(app: ExtensionBrowser, known: boolean): Promise<Page> {
  await openWithSample(app);
  const page = await app.openPage(url);
  const popup = await app.openPopup(page);
  const { leads } = await ask(popup, 'triage.list', { limit: 50 });
  const { leadKey } = leads.find(({ feed }) => feed.person.firstName === 'Imogen')!.feed;
  await ask(popup, 'prefill.choose', { leadKey });
  if (known) {
    const [tab] = await popup.evaluate(activeTab);
    await ask(popup, 'prefill.fill', { leadKey, ...tab! });
    await ask(popup, 'prefill.undo', { tabId: tab!.tabId });
  }
  await app.closePopup();
  await page.bringToFront();
  return page;
}

declare const chrome: { tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> } };

async function activeTab(): Promise<{ tabId: number; origin: string }[]> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const tabs = await api.tabs.query({ active: true, currentWindow: true });
  return tabs.map((tab) => ({ tabId: tab.id!, origin: new URL(tab.url!).origin }));
}

const isPopup = (address: string): boolean => address.endsWith('/popup.html');

/** What the icon says over each tab, a line each. */
const iconSays = (app: ExtensionBrowser): Promise<string> =>
  app.inExtension(async () => {
    type Api = { tabs: typeof chrome.tabs; action: { getTitle(details: object): Promise<string> } };
    const api = ((globalThis as { browser?: Api }).browser ?? chrome) as Api;
    const titles = await Promise.all((await api.tabs.query({})).map(({ id }) => api.action.getTitle({ tabId: id })));
    return titles.join('\n');
  });

inEachBrowser('filling without the popup', (start) => {
  test('the shortcut fills a known form with the request that was looked at last', async () => {
    const app = await start();
    const page = await lookedAt(app, true);
    await app.useShortcut(page, 'fill-form');
    await waitUntil('the form to be filled', async () => (await valueOf(page, '#company')) !== '');
    expect(await valueOf(page, '#first')).toBe('Imogen');
    expect(await valueOf(page, '#last')).toBe('Featherstone');
    await waitUntil('the icon to say so', async () => /4 fields filled/.test(await iconSays(app)));
  });

  test('a form that was never filled is to be looked at first', async () => {
    const app = await start();
    const page = await lookedAt(app, false);
    await app.useShortcut(page, 'fill-form');
    const popup = await app.waitForView(isPopup);
    await untilText(popup, '.preview__group--filled', /First name Imogen/);
    expect(await valueOf(page, '#first')).toBe('');
  });

  test('the menu on a field says what it is, and that is remembered', async () => {
    const app = await start();
    const page = await lookedAt(app, true);
    await app.useMenu(page, '#odd', 'field:organization-title');
    await waitUntil('the field to be filled', async () => (await valueOf(page, '#odd')) !== '');
    expect(await valueOf(page, '#first')).toBe('');

    await page.reload();
    await app.useMenu(page, '#first', 'fill-form');
    await waitUntil('the form to be filled', async () => (await valueOf(page, '#company')) !== '');
    expect(await valueOf(page, '#odd')).not.toBe('');
  });

  test('a field that shall never be filled stays empty', async () => {
    const app = await start();
    const page = await lookedAt(app, true);
    await app.useMenu(page, '#mail', 'field:never');
    await waitUntil('it to be remembered', async () => /0 fields filled/.test(await iconSays(app)));
    await app.useMenu(page, '#first', 'fill-form');
    await waitUntil('the form to be filled', async () => (await valueOf(page, '#company')) !== '');
    expect(await valueOf(page, '#mail')).toBe('');
  });
});
