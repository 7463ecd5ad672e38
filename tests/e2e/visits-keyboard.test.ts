import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp, untilText } from '../support/leadstand.ts';
import { MailProgram } from '../support/mail-program.ts';
import { focused, tabTo } from '../support/tab-to.ts';
import { inEachBrowser } from './in-each-browser.ts';

let server: FeedServer;
let program: MailProgram;

beforeEach(async () => {
  const [lead] = makeLeads({ count: 1, now: Date.now() });
  const visit = { category: 'VISIT', type: '', visitorType: 'PROFESSIONAL', country: 'FR', language: 'fr' } as const;
  server = await FeedServer.start({ leads: [{ ...lead!, ...visit }] });
  program = MailProgram.install();
});
afterEach(async () => {
  program.remove();
  await server.close();
});

async function pressOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** After an action the focus is somewhere: who works by keys would else begin at the top again. */
const untilFocus = (page: Page): Promise<unknown> =>
  waitUntil('the focus to be somewhere', async () => (await focused(page)) !== '');

const untilFocused = (page: Page, name: string): Promise<unknown> =>
  waitUntil(`the focus on ${name}`, async () => (await focused(page)).includes(name));

const SETTINGS = [
  ['set-controller-name', 'Muster Pumpen GmbH'],
  ['set-controller-address', 'Werkstraße 4, 70173 Stuttgart'],
  ['set-controller-email', 'privacy@muster.example'],
  ['set-recipients', 'None'],
  ['set-transfers', 'None'],
  ['set-authority', 'LfDI Baden-Württemberg'],
  ['set-recorder', 'K. S.'],
] as const;

inEachBrowser('visits by keyboard alone', (start) => {
  test('the settings are filled in, a visitor is asked, and the answer is recorded', async () => {
    const app = await start(program.options);
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
    const page = await app.openExtensionPage('visits.html', { width: 1280, height: 900 });
    await page.waitForSelector('.visit-row');

    await pressOn(page, 'Settings');
    await untilFocused(page, 'Settings');
    for (const [id, text] of SETTINGS) {
      await tabTo(page, `#${id} `);
      await page.keyboard.type(text);
    }
    await pressOn(page, 'Save');
    await untilText(page, '.save-bar', 'Saved.');
    await untilFocus(page);

    await pressOn(page, 'Visits');
    await page.waitForSelector('.visit-row');
    await pressOn(page, 'France');
    await page.waitForSelector('.notice__text');
    await pressOn(page, 'Open in my mail program');
    await waitUntil('the mail program to be asked', () => program.mails[0]);
    await pressOn(page, 'Yes, it was sent');
    await untilText(page, '.visit__head', 'Asked');
    await untilFocus(page);

    await pressOn(page, 'Yes');
    await page.waitForSelector('#said-text');
    const boxes = await page.$$('.visit .form input[type=checkbox]');
    for (const box of boxes) {
      await tabTo(page, await box.evaluate((one) => one.labels![0]!.textContent));
      await page.keyboard.press(' ');
    }
    await tabTo(page, '#said-text ');
    await page.keyboard.type('Oui, volontiers.');
    await pressOn(page, 'Record');
    await untilText(page, '.visit__head', 'Consented');
    await untilFocus(page);
    expect((await ask(page, 'visits.list', { state: 'consented', limit: 10 })).visits).toHaveLength(1);
  });
});
