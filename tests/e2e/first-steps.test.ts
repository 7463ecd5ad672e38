import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { ask, buyersIn, enterFeed, openSetUp, press, sendFeed, textOf, untilText } from '../support/leadstand.ts';
import { focused, tabTo } from '../support/tab-to.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { temporaryProfile } from './temporary-profile.ts';

const STEP = '#guide-step';
const NEW_CONTACT = 'http://127.0.0.1:9/contacts/new';

async function pressOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** The step is at hand and has the focus: who works by keys goes on from there. */
async function untilAt(page: Page, title: string): Promise<void> {
  await untilText(page, STEP, title);
  await waitUntil(`the focus on ${title}`, async () => (await focused(page)).startsWith('#guide-step'));
}

/** How each step stands, as a screen reader says it. */
const stepsOf = (page: Page): Promise<string[]> =>
  page.$$eval('.guide__step', (steps) =>
    steps.map(
      (step) => `${step.hasAttribute('aria-current') ? '> ' : ''}${step.querySelector('.hidden-text')?.textContent}`,
    ),
  );

inEachBrowser('the first steps', (start) => {
  test('lead through the sample by the keyboard alone, from what Leadstand is to what happens from then on', async () => {
    const app = await start();
    const page = await openSetUp(app);
    await page.waitForSelector('.guide');
    expect(await textOf(page, '.guide h2')).toBe('Welcome to Leadstand');
    expect(await stepsOf(page)).toEqual(['> Requests: Now', 'CRM: Open', 'First fill: Open', 'Ready']);
    await pressOn(page, 'Where do I find address and key?');
    await untilText(page, '.guide .help p', 'PDF');
    await page.keyboard.down('Shift');
    await tabTo(page, 'Try it with sample data');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await untilAt(page, 'Which CRM do you use?');
    await pressOn(page, 'I open forms myself');
    await untilAt(page, 'Fill your first form');
    expect(await stepsOf(page)).toEqual(['Requests: Done', 'CRM: Skipped', '> First fill: Now', 'Ready']);

    const crm = await app.openExtensionPage('practice-crm.html');
    await untilText(crm, '.practice-help', 'Three moves fill this form');
    const popup = await app.openPopup(crm);
    await waitUntil('the whole sample to be read', async () => (await buyersIn(popup)).length === 11);
    await popup.focus('.row__open');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.detail');
    await popup.keyboard.press('f');
    await untilText(popup, '.detail h1', /fields? filled/);
    await app.closePopup();
    await crm.bringToFront();
    await untilText(crm, '.practice-help h2', /\d+ fields? (is|are) filled/);
    expect(await textOf(crm, '.left-alone')).toContain('Contact owner');
    expect(await textOf(crm, '.practice-help')).toContain('See what was filled');

    await page.bringToFront();
    await untilText(page, STEP, 'From now on');
    expect(await stepsOf(page)).toEqual(['Requests: Done', 'CRM: Skipped', 'First fill: Done', '> Ready: Now']);
    expect(await complaints(page)).toEqual([]);
    await page.focus(STEP);
    await pressOn(page, 'Close the first steps');
    await waitUntil('the focus where they are found again', async () => (await focused(page)).includes('First steps'));
    expect(await page.$('.guide')).toBeNull();
  });

  test('say on the practice page that a fill was taken back', async () => {
    const app = await start();
    const page = await openSetUp(app);
    await press(page, 'Try it with sample data');
    await untilText(page, STEP, 'Which CRM');
    const crm = await app.openExtensionPage('practice-crm.html');
    const popup = await app.openPopup(crm);
    await popup.waitForSelector('.row__open');
    await press(popup, 'Imogen Featherstone');
    await press(popup, 'Fill this form');
    await untilText(popup, '.detail h1', /fields filled/);
    await press(popup, 'Undo');
    await untilText(popup, '.detail h1', 'Undone');
    await app.closePopup();
    await untilText(crm, '.practice-help h2', 'Taken back');
    expect(await textOf(crm, '.practice-help')).toContain('Three moves fill this form');
    // Loaded anew, the page has nothing to tell of what was before.
    await crm.evaluate(() => location.reload());
    await untilText(crm, '.practice-help h2', 'Three moves');
    expect(await complaints(crm)).toEqual([]);
  });

  test('can be left, closed, and gone on with another day, by all that was skipped', async () => {
    const profileDir = temporaryProfile();
    const first = await start({ profileDir });
    const page = await openSetUp(first);
    await press(page, 'Skip this step');
    await untilAt(page, 'Which CRM do you use?');
    await first.close();

    const second = await start({ profileDir });
    const again = await openSetUp(second);
    await untilText(again, STEP, 'Which CRM do you use?');
    expect(await stepsOf(again)).toEqual(['Requests: Skipped', '> CRM: Now', 'First fill: Open', 'Ready']);
    await press(again, 'I open forms myself');
    await untilAt(again, 'Fill your first form');
    // Without any request there is nothing to fill in: the sample is offered again.
    expect(await textOf(again, '.guide__panel')).toContain('Try it with sample data');
    await press(again, 'Skip this step');
    await untilAt(again, 'From now on');
    await press(again, 'Close the first steps');
    await again.waitForSelector('.page__guide');
    await second.close();

    const third = await start({ profileDir });
    const later = await openSetUp(third);
    await later.waitForSelector('.page__guide');
    expect(await later.$('.guide')).toBeNull();
    await later.click('.page__guide');
    await untilAt(later, 'From now on');
    await press(later, 'Requests');
    await untilAt(later, 'Where do your requests come from?');
  });
});

inEachBrowser('the first steps with a feed of one’s own', (start) => {
  let server: FeedServer;
  beforeEach(async () => {
    server = await FeedServer.start({ leads: makeLeads({ count: 12, now: Date.now() }) });
  });
  afterEach(() => server.close());

  test('take the feed, the check of its layout and the CRM in their place, and come back from each', async () => {
    const app = await start();
    const page = await openSetUp(app);
    await press(page, 'Add my feed');
    await page.waitForSelector('.guide form #feed-url');
    expect(await complaints(page)).toEqual([]);
    await press(page, 'Cancel');
    await untilAt(page, 'Where do your requests come from?');
    await press(page, 'Add my feed');
    await enterFeed(page, { url: `${server.origin}/feed`, key: server.key });
    expect(await sendFeed(app, page)).toContain('127.0.0.1');
    await untilAt(page, 'Check how your feed is read');

    await press(page, 'Check it');
    await page.waitForSelector('.mapping__fields');
    await press(page, 'Looks right');
    await waitUntil('it to be confirmed', async () => {
      const [view] = await ask(page, 'connections.list', {});
      return view?.mapping?.confirmed;
    });
    await press(page, 'Set-up');
    await untilAt(page, 'Which CRM do you use?');

    await page.$eval('.guide__panel .button--primary', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.guide form #crm-address');
    await page.type('#crm-address', NEW_CONTACT);
    await page.click('#crm-submit');
    // In Chromium the feed's host was granted a moment ago, so nothing is asked.
    if (app.name === 'firefox')
      await waitUntil('the CRM', async () => (await ask(page, 'profiles.list', {})).profiles[0]);
    await untilAt(page, 'Fill your first form');
    expect(await textOf(page, '.guide__panel')).toContain('Open the “new contact” form in your CRM');
    expect(await stepsOf(page)).toEqual(['Requests: Done', 'Reading: Done', 'CRM: Done', '> First fill: Now', 'Ready']);
  });
});
