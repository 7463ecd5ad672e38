import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { type FeedLead, makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp, press, textOf, untilText } from '../support/leadstand.ts';
import { MailProgram, type OpenedMail } from '../support/mail-program.ts';
import { moveDeadlines } from '../support/move-deadlines.ts';
import { storageDump } from '../support/storage-dump.ts';
import { inEachBrowser } from './in-each-browser.ts';

const HELD = 'HELDCANARY';
const FORM = `<!doctype html><html lang="en"><title>New contact</title><form>
  <p><label>First name <input id="first"></label></p>
  <p><label>Last name <input id="last"></label></p>
  <p><label>E-mail <input id="mail"></label></p>
  <p><label>Company <input id="company"></label></p>
</form>`;

let server: FeedServer;
let program: MailProgram;
let crm: Server;
let crmUrl: string;

/** A visit of a professional, in which everything personal is a canary. */
const visit = (lead: FeedLead, nth: number, country: string): FeedLead => ({
  ...lead,
  id: `V-${nth}`,
  category: 'VISIT',
  type: '',
  marketplace: 'DI',
  visitorType: 'PROFESSIONAL',
  language: country.toLowerCase(),
  country,
  firstName: `${HELD}first${nth}`,
  lastName: `${HELD}last${nth}`,
  email: `${HELD}${nth}@example.com`.toLowerCase(),
  company: `${HELD}company${nth}`,
  companyWebSite: `https://${HELD}${nth}.example`,
  address: `${HELD}street ${nth}`,
  city: `${HELD}city`,
  comment: '',
});

beforeAll(async () => {
  crm = createServer((_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(FORM));
  await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
  crmUrl = `http://127.0.0.1:${(crm.address() as AddressInfo).port}/`;
});
afterAll(() => crm.close());

beforeEach(async () => {
  const [one, two, three] = makeLeads({ count: 3, now: Date.now() });
  server = await FeedServer.start({
    leads: [visit(one!, 1, 'FR'), visit(two!, 2, 'DE'), { ...three!, category: 'REQUEST', type: 'QUOTE' }],
  });
  program = MailProgram.install();
});
afterEach(async () => {
  program.remove();
  await server.close();
});

/** The set-up page with the feed read, and the page of visits. */
async function withVisits(app: ExtensionBrowser): Promise<{ setUp: Page; page: Page }> {
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
  const page = await app.openExtensionPage('visits.html', { width: 1280, height: 900 });
  await page.waitForSelector('.visit-row');
  return { setUp, page };
}

const TEXTS = {
  'controller-name': 'Muster Pumpen GmbH',
  'controller-address': 'Werkstraße 4, 70173 Stuttgart',
  'controller-email': 'privacy@muster.example',
  recipients: 'None',
  transfers: 'None',
  authority: 'LfDI Baden-Württemberg',
  recorder: 'K. S.',
} as const;

const goTo = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);

/** Fills the settings in as a person does, and saves them. */
async function complete(page: Page): Promise<void> {
  await goTo(page, '#settings');
  for (const [id, text] of Object.entries(TEXTS)) {
    await page.waitForSelector(`#set-${id}`);
    await page.type(`#set-${id}`, text);
  }
  await press(page, 'Save');
  await untilText(page, '.save-bar', 'Saved.');
}

async function openVisit(page: Page, country: string): Promise<void> {
  await goTo(page, '#visits');
  await waitUntil(`the visit from ${country}`, () =>
    page.$$eval(
      '.visit-row',
      (rows, name) => {
        const row = rows.find((one) => one.textContent.includes(name));
        (row as HTMLElement | undefined)?.click();
        return row !== undefined;
      },
      country,
    ),
  );
  await page.waitForSelector('.visit');
}

const untilMail = (): Promise<OpenedMail> => waitUntil('the mail program to be asked', () => program.mails[0]);
const html = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** Asks by mail, and says that it was sent. */
async function askByMail(page: Page): Promise<OpenedMail> {
  await page.waitForSelector('.notice__text');
  await press(page, 'Open in my mail program');
  const mail = await untilMail();
  await press(page, 'Yes, it was sent');
  await untilText(page, '.visit__head', 'Asked');
  return mail;
}

/** Records what the person said, with what proves it. */
async function record(page: Page, button: string, text: string): Promise<void> {
  await press(page, button);
  await page.waitForSelector('#said-text');
  await page.$$eval('.visit .form input[type=checkbox]', (boxes) =>
    boxes.forEach((box) => (box as HTMLElement).click()),
  );
  await page.type('#said-text', text);
  await page.click('.visit .form [type=submit]');
}

async function nothingHeld(app: ExtensionBrowser, pages: readonly Page[]): Promise<void> {
  const canary = new RegExp(HELD, 'i');
  for (const page of pages) expect(await html(page)).not.toMatch(canary);
  expect(await app.inExtension(storageDump, '')).not.toMatch(canary);
}

/** Looks at another part of the page and comes back, as a reload would. */
async function look(page: Page): Promise<void> {
  await goTo(page, '#planning');
  await page.waitForSelector('.desk__main--planning');
  await goTo(page, '#visits');
  await page.waitForSelector('.visit-row');
}

type Views = { extension: { getViews(of: object): Window[] } };

function openTabs(): string[] {
  const api =
    (globalThis as unknown as { browser?: Views }).browser ?? (globalThis as unknown as { chrome: Views }).chrome;
  return api.extension.getViews({ type: 'tab' }).map(({ location }) => location.href);
}

type Tabs = { tabs: { query(what: object): Promise<{ id: number }[]> } };

function activeTab(): Promise<{ id: number }[]> {
  const api =
    (globalThis as unknown as { browser?: Tabs; chrome: Tabs }).browser ??
    (globalThis as never as { chrome: Tabs }).chrome;
  return api.tabs.query({ active: true, lastFocusedWindow: true });
}

/** Fills the form of a CRM with a lead, as the popup over it would. */
async function fillInCrm(app: ExtensionBrowser, leadKey: string): Promise<string> {
  const form = await app.openPage(crmUrl);
  const popup = await app.openPopup(form);
  const [tab] = await popup.evaluate(activeTab);
  await ask(popup, 'prefill.fill', { leadKey, tabId: tab!.id, origin: new URL(crmUrl).origin });
  await app.closePopup();
  return form.$eval('#mail', (input) => (input as HTMLInputElement).value);
}

inEachBrowser('visits and consent', (start) => {
  test('a visit goes all the way: held, asked, consented, filled, withdrawn, cleared, erased', async () => {
    const app = await start(program.options);
    const { page, setUp } = await withVisits(app);
    await untilText(page, '.desk__main', 'A notice would lack 6 items');
    await complete(page);
    await openVisit(page, 'France');
    await untilText(page, '.verdict--allowed', 'France: allowed towards professionals');
    await nothingHeld(app, [page, setUp]);

    const mail = await askByMail(page);
    expect(mail.to).toBe(`${HELD}1@example.com`.toLowerCase());
    const code = await textOf(page, '.visit code');
    expect(mail.subject).toContain(code);
    await nothingHeld(app, [page, setUp]);

    await press(page, 'Yes');
    await page.waitForSelector('#said-text');
    await page.click('.visit .form [type=submit]');
    await untilText(page, '#agreed-error', 'at least one purpose');
    await press(page, 'Cancel');
    await record(page, 'Yes', `Oui, volontiers. ${code}`);
    await untilText(page, '.whole__name', `${HELD}first1`);
    await untilText(page, '.split__detail', 'The consent is recorded.');
    const [consented] = (await ask(page, 'visits.list', { state: 'consented', limit: 10 })).visits;
    expect(await fillInCrm(app, consented!.leadKey!)).toBe(`${HELD}1@example.com`.toLowerCase());

    await page.bringToFront();
    await record(page, 'Withdraws', 'Je retire mon consentement.');
    await untilText(page, '.visit__head', 'Withdrawn');
    await nothingHeld(app, [page, setUp]);
    await press(page, 'Take it back');
    await untilText(page, '.visit__head', 'Consented');
    await record(page, 'Withdraws', 'Je retire mon consentement.');
    await untilText(page, '.visit__head', 'Withdrawn');

    await goTo(page, '#persons');
    await untilText(page, '.checks', '127.0.0.1');
    await page.click('.checks input');
    await untilText(page, '.checks', 'cleared on');
    await page.type('#person-email', `${HELD}1@example.com`);
    await press(page, 'Find');
    await untilText(page, '.card .facts', 'Withdrawn');
    await press(page, 'Erase…');
    await press(page, 'Erase for good');
    await untilText(page, '.desk__main', 'Erased: requests and prospects');
    expect(
      (await ask(page, 'visits.list', { state: null, limit: 10 })).visits.map(({ outline }) => outline.country),
    ).toEqual(['DE']);

    await goTo(page, '#records');
    await press(page, 'Verify all records');
    await untilText(page, '.note--good', 'are there and unchanged');
    await untilText(page, '.table', 'Consent given');
    await goTo(page, '#visits');
    await nothingHeld(app, [page, setUp]);
  });

  test('a letter is printed with the address and shown nowhere; a refusal can be undone, and no more after that', async () => {
    const app = await start(program.options);
    const { page } = await withVisits(app);
    await complete(page);
    await openVisit(page, 'Germany');
    await untilText(page, '.verdict--blocked', '§ 7(2) no. 2 UWG');
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = document.querySelector('.letter__address')?.textContent ?? '';
        dispatchEvent(new Event('afterprint'));
      };
    });
    await press(page, 'Print the letter');
    await waitUntil('the letter to be printed', () =>
      page.evaluate((canary) => document.body.dataset['printed']?.includes(canary), `${HELD}street 2`),
    );
    await page.evaluate(() => delete document.body.dataset['printed']);
    await press(page, 'Yes, it was sent');
    await nothingHeld(app, [page]);
    await record(page, 'No', 'Nein danke.');
    await untilText(page, '.visit__head', 'Refused');
    await press(page, 'Take it back');
    await untilText(page, '.visit__head', 'Asked');
    await record(page, 'No', 'Nein danke.');
    await untilText(page, '.visit__head', 'Refused');
    await nothingHeld(app, [page]);
    expect((await ask(page, 'visits.list', { state: 'refused', limit: 10 })).visits).toHaveLength(1);
  });

  test('what nobody did anything about is warned of, and goes by itself when its month is over', async () => {
    const app = await start(program.options);
    const { page, setUp } = await withVisits(app);
    await app.inExtension(moveDeadlines, 'held', new Date(Date.now() + 2 * 86_400_000).toISOString());
    await look(page);
    await untilText(page, '.note--error', '2 persons have to be informed within 3 days.');
    const popup = await app.openPopup(setUp);
    await untilText(popup, '.held--due', '2 persons have to be informed within 3 days');
    await app.closePopup();

    expect(await app.inExtension(moveDeadlines, 'held', new Date(Date.now() - 1000).toISOString())).toBe(2);
    await app.fireAlarm('download:visits');
    await waitUntil('both to have expired', async () => {
      const { counts } = await ask(page, 'visits.list', { state: null, limit: 10 });
      return counts.expired === 2;
    });
    await look(page);
    await untilText(page, '.visit-rows', /Expired[^]*Expired/);
    await page.bringToFront();
    await page.click('.visit-row');
    await untilText(page, '.visit', 'the last that is left of this visit is erased');
    await nothingHeld(app, [page, setUp]);
  });

  test('the popup leads to the page, and back leads from a visit to the list', async () => {
    const app = await start(program.options);
    const { page, setUp } = await withVisits(app);
    await page.close();
    const popup = await app.openPopup(setUp);
    await untilText(popup, '.held', 'Held back: 2 visits');
    await press(popup, 'Visits and consent');
    await waitUntil('the page of visits', async () =>
      (await app.inExtension(openTabs)).some((url) => url.endsWith('/visits.html')),
    );
    const opened = await app.openExtensionPage('visits.html');
    await opened.waitForSelector('.visit-row');
    await opened.click('.visit-row');
    await opened.waitForSelector('.visit');
    await opened.evaluate(() => history.back());
    await waitUntil('the visit to be left', async () => (await opened.$('.visit')) === null);
    expect(await opened.evaluate(() => location.hash)).toBe('');
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in any part, and nothing is cut off, %s',
    async (colorScheme) => {
      const app = await start({ ...program.options, colorScheme });
      const { page } = await withVisits(app);
      const found: Record<string, unknown> = {};
      await openVisit(page, 'France');
      await page.waitForSelector('.verdicts');
      for (const part of ['', '#planning', '#persons', '#records', '#settings']) {
        if (part) await goTo(page, part);
        await page.waitForSelector(`.desk__main--${part.slice(1) || 'visits'}`);
        const wrong = await complaints(page);
        if (wrong.length > 0) found[part || 'visit'] = wrong;
        await page.setViewport({ width: 320, height: 640 });
        await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) found[`${part} at 320 px`] = wider;
        await page.evaluate(() => void (document.documentElement.style.fontSize = ''));
        await page.setViewport({ width: 1280, height: 900 });
      }
      expect(found).toEqual({});
    },
  );
});
