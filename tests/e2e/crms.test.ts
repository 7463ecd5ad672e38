import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { ask, openSetUp, openWithSample, press, textOf, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

const FIELDS = ['First name', 'Last name', 'E-mail', 'Company', 'City'];
const FORM = `<form>${FIELDS.map((label, at) => `<p><label>${label} <input id="f${at}"></label></p>`).join('')}</form>`;

/** A form that its page draws half a second late, as single-page systems do. */
const LATE = `<!doctype html><html lang="en"><title>CRM</title><main>Loading</main>
  <script>setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(FORM)}; }, 500)</script>`;

/** What the server answers with in place of the form, until somebody has signed in. */
const SIGN_IN = `<!doctype html><html lang="en"><title>Sign in</title>
  <form onsubmit="event.preventDefault(); document.cookie = 'user=1'; location.href = '/inside'"><label>E-mail <input id="user" type="email"></label>
  <label>Password <input id="secret" type="password"></label><button id="go">Sign in</button></form>`;

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) =>
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(request.url?.startsWith('/inside') && !request.headers.cookie ? SIGN_IN : LATE),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function addCrm(app: ExtensionBrowser, setUp: Page, address: string): Promise<string> {
  await setUp.bringToFront();
  await press(setUp, 'Add a CRM');
  await setUp.waitForSelector('#crm-address');
  await setUp.type('#crm-name', 'Practice');
  await setUp.type('#crm-address', address);
  await setUp.click('#crm-submit');
  const question = await app.answerPermissionPrompt('accept');
  await setUp.waitForSelector('.crm__sites');
  return question;
}

/** "Create in CRM" for a buyer of the sample; the tab that it opens. */
async function create(app: ExtensionBrowser, setUp: Page): Promise<Page> {
  const [profile] = (await ask(setUp, 'profiles.list', {})).profiles;
  const popup = await app.openPopup(setUp);
  const { leads } = await ask(popup, 'triage.list', { limit: 50 });
  const { leadKey } = leads.find(({ feed }) => feed.person.firstName === 'Imogen')!.feed;
  // The popup closes as the tab opens, and may not hear the answer.
  await ask(popup, 'prefill.create', { leadKey, profileId: profile!.id }).catch(() => undefined);
  const opened = await waitUntil('the tab of the CRM', async () => {
    const pages = await app.puppeteer.pages();
    return pages.find((page) => page.url().startsWith(origin));
  });
  await app.closePopup();
  return opened;
}

declare const chrome: {
  tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
  action: { getBadgeText(of: object): Promise<string> };
};

/** What the icon says over a page. */
const badgeOver = (app: ExtensionBrowser, page: Page): Promise<string> =>
  app.inExtension(async (url) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url === url);
    return tab?.id === undefined ? '' : api.action.getBadgeText({ tabId: tab.id });
  }, page.url());

const valueOf = (page: Page, id: string): Promise<string> =>
  page.$eval(`#${id}`, (input) => (input as HTMLInputElement).value).catch(() => '');

/** As if the user had looked at a preview there before. */
async function confirmSite(setUp: Page): Promise<void> {
  const [profile] = (await ask(setUp, 'profiles.list', {})).profiles;
  await ask(setUp, 'profiles.save', { profile: { ...profile!, confirmed: true } });
}

inEachBrowser('the CRMs of the set-up page', (start) => {
  test('one is added by its address, opened and filled, when its form is there late', async () => {
    const app = await start();
    const setUp = await openWithSample(app);
    expect(await addCrm(app, setUp, `${origin}/late`)).toContain('127.0.0.1');
    expect(await app.grantedOrigins()).toEqual(['http://127.0.0.1/*']);
    expect(await textOf(setUp, '.crm__sites')).toContain('at any time');
    await confirmSite(setUp);
    const crm = await create(app, setUp);
    await waitUntil('the form to be filled', async () => (await valueOf(crm, 'f4')) !== '');
    expect(await valueOf(crm, 'f0')).toBe('Imogen');
    expect(await valueOf(crm, 'f3')).toBe('Pennine Chocolate Works Ltd');
  });

  test('a sign-in on the way is left to the user, and what comes after it is filled', async () => {
    const app = await start();
    const setUp = await openWithSample(app);
    await addCrm(app, setUp, `${origin}/inside`);
    await confirmSite(setUp);
    const crm = await create(app, setUp);
    await crm.waitForSelector('#secret');
    expect(await valueOf(crm, 'user')).toBe('');
    await crm.type('#user', 'sam@example.com');
    await crm.type('#secret', 'secret');
    await crm.click('#go');
    await waitUntil('the form to be filled', async () => (await valueOf(crm, 'f4')) !== '', 30_000);
    expect(await valueOf(crm, 'f2')).toBe('imogen.featherstone@example.com');
  });

  test('a form at another address, where the user went meanwhile, is not filled without a look', async () => {
    const app = await start();
    const setUp = await openWithSample(app);
    await addCrm(app, setUp, `${origin}/inside?view=edit`);
    await confirmSite(setUp);
    const crm = await create(app, setUp);
    await crm.waitForSelector('#secret');
    // Where the browser lets the popup open by itself, it takes the note off the icon at once, and may be gone soon.
    let popupSeen = false;
    void app.waitForView((url) => (popupSeen ||= url.endsWith('/popup.html'))).catch(() => undefined);
    await crm.evaluate(() => {
      document.cookie = 'user=1';
      location.href = '/inside?view=edit&record=77';
    });
    const asked = async (): Promise<boolean> => popupSeen || (await badgeOver(app, crm)) === '?';
    await waitUntil('the user to be asked for a look', asked, 40_000);
    expect(await valueOf(crm, 'f0')).toBe('');
  });

  test('a bad address is named, a refused permission too, and nothing is stored', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await press(setUp, 'Add a CRM');
    await setUp.waitForSelector('#crm-address');
    await setUp.type('#crm-address', 'http://crm.example.com/new');
    await setUp.click('#crm-submit');
    await untilText(setUp, '#crm-address-error', 'https');
    await setUp.$eval('#crm-address', (input) => ((input as HTMLInputElement).value = ''));
    await setUp.type('#crm-address', `${origin}/late`);
    await setUp.click('#crm-submit');
    await app.answerPermissionPrompt('decline');
    await untilText(setUp, '#crm-address-error', 'Without that permission');
    expect((await ask(setUp, 'profiles.list', {})).profiles).toEqual([]);
  });

  test('what was learned is shown, changed and removed, and the access is given back with the CRM', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addCrm(app, setUp, `${origin}/late`);
    const [profile] = (await ask(setUp, 'profiles.list', {})).profiles;
    const rules = [{ labels: ['zorblax'], type: 'organization' as const }];
    const valueMaps = { industry: { Manufacturer: 'Producer' } };
    await ask(setUp, 'profiles.save', { profile: { ...profile!, rules, valueMaps } });
    await setUp.waitForSelector('.crm__learned');
    await setUp.$$eval('.crm__learned', (all) =>
      all.forEach((details) => ((details as HTMLDetailsElement).open = true)),
    );
    expect(await textOf(setUp, '.crm__learned')).toContain('zorblax');
    await setUp.select('.crm__learned select', 'never');
    await waitUntil('the change to be stored', async () => {
      const [now] = (await ask(setUp, 'profiles.list', {})).profiles;
      return now!.rules[0]!.type === 'never';
    });

    await press(setUp, 'Remove');
    await setUp.waitForSelector('dialog[open]');
    await setUp.click('dialog .button--danger');
    await untilText(setUp, 'main', 'The CRM was removed.');
    expect(await app.grantedOrigins()).toEqual([]);
  });
});
