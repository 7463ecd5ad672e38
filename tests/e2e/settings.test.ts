import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { OUTPUT } from '../support/built.ts';
import { companyPolicy, type CompanyPolicy, noPolicyBecause } from '../support/company-policy.ts';
import { complaints } from '../support/complaints.ts';
import { ask, openSetUp, textOf, untilText } from '../support/leadstand.ts';
import { focused, tabTo } from '../support/tab-to.ts';
import { inEachBrowser } from './in-each-browser.ts';

const FOUND = '.settings-found output';
const settingsOf = (page: Page) => ask(page, 'triage.settings', {});

/** Headings of the parts that are to be seen. */
const partsOf = (page: Page): Promise<string[]> =>
  page.$$eval('[data-group]', (groups) =>
    (groups as HTMLElement[]).filter(({ hidden }) => !hidden).map(({ dataset }) => dataset['group']!),
  );

const ALL = 'feeds crms hours notices templates visits team backup permissions data about'.split(' ');

inEachBrowser('the set-up page', (start) => {
  test('finds a setting by its name, by what explains it, by another word, and by what is not shown yet', async () => {
    const app = await start();
    const page = await openSetUp(app);
    await page.waitForSelector('[data-reset=notices]');
    expect(await partsOf(page)).toEqual(ALL);
    await page.focus('#settings-search');
    for (const [word, part] of [
      ['own e-mail', 'hours'],
      ['do not disturb', 'notices'],
      ['quiet hours', 'notices'],
      ['gmail', 'templates'],
      ['GDPR retention', 'visits'],
      ['CouchDB', 'team'],
    ] as const) {
      await page.keyboard.type(word);
      await untilText(page, FOUND, /\d settings? found/);
      expect([word, await partsOf(page)]).toEqual([word, [part]]);
      await page.keyboard.press('Escape');
      await waitUntil('all parts to be back', async () => (await partsOf(page)).length === ALL.length);
    }
    await page.keyboard.type('xyzzy');
    await untilText(page, FOUND, 'Nothing found for “xyzzy”.');
    expect(await partsOf(page)).toEqual([]);
    expect(await complaints(page)).toEqual([]);
    await tabTo(page, 'Show all settings');
    await page.keyboard.press('Enter');
    await waitUntil('the focus in the field again', async () => (await focused(page)).startsWith('#settings-search'));
    expect(await partsOf(page)).toEqual(ALL);
  });

  test('looks for German words in German', async () => {
    const app = await start({ locale: 'de' });
    const page = await openSetUp(app);
    await page.waitForSelector('[data-reset=notices]');
    await page.type('#settings-search', 'feiertag');
    await untilText(page, FOUND, '1 Einstellung gefunden');
    expect(await partsOf(page)).toEqual(['hours']);
  });

  test('marks where one is, and a link into it leads to the heading with the focus', async () => {
    const app = await start();
    const page = await app.openExtensionPage('options.html#about', { width: 1280, height: 800 });
    await waitUntil('the focus at the heading', async () => (await focused(page)).startsWith('#about'));
    await untilText(page, '.settings-nav [aria-current]', 'About');
    await tabTo(page, 'Working hours and targets').catch(() => page.focus('.settings-nav a[href="#hours"]'));
    await page.keyboard.press('Enter');
    await waitUntil('the focus at the heading', async () => (await focused(page)).startsWith('#hours'));
    await untilText(page, '.settings-nav [aria-current]', 'Working hours');
    const top = await page.$eval('#hours', (heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(400);
  });

  test('folds the list of its parts where there is no room beside it', async () => {
    const app = await start();
    const page = await openSetUp(app, { width: 320, height: 640 });
    await untilText(page, '.settings-nav summary', 'On this page: Feeds');
    await page.click('.settings-nav summary');
    await page.click('.settings-nav a[href="#notices"]');
    await waitUntil('the focus at the heading', async () => (await focused(page)).startsWith('#notices'));
    expect(await page.$('.settings-nav details[open]')).toBeNull();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('says what a reset will change, resets a part alone, and takes that back', async () => {
    const app = await start();
    const page = await openSetUp(app);
    await page.waitForSelector('#badge-on');
    expect(await page.$eval('[data-reset=notices]', (button) => button.getAttribute('aria-disabled'))).toBe('true');
    await page.click('#badge-on');
    await page.click('input[name=reply-via][value=gmail]');
    await waitUntil('it to be stored', async () => (await settingsOf(page)).replyVia === 'gmail');
    const before = await settingsOf(page);
    expect(before.badge).toBe(false);
    await page.click('[data-reset=notices]');
    await page.waitForSelector('dialog[open]');
    expect(await textOf(page, '.reset__changes tbody')).toBe('Number of unanswered requests on the icon Off On');
    expect(await complaints(page)).toEqual([]);
    await page.click('dialog[open] .button--primary');
    await untilText(page, '.reset:has([data-reset=notices]) output', 'Reset to the defaults.');
    await waitUntil('it to be stored', async () => (await settingsOf(page)).badge);
    expect((await settingsOf(page)).replyVia).toBe('gmail');
    await waitUntil('the focus back at the button', async () => (await focused(page)).includes('Reset to defaults'));
    await tabTo(page, 'Undo');
    await page.keyboard.press('Enter');
    await waitUntil('it to be taken back', async () => !(await settingsOf(page)).badge);
    expect(await settingsOf(page)).toEqual(before);
    await waitUntil('the focus to be somewhere', async () => (await focused(page)) !== '');
  });
});

inEachBrowser('what a policy locks', (start, browser) => {
  let policy: CompanyPolicy | null = null;
  beforeEach(({ skip }) => {
    const reason = noPolicyBecause(browser);
    if (reason !== null) skip(`no policy can be set here: ${reason}`);
    policy = companyPolicy(browser, OUTPUT[browser]);
  });
  afterEach(() => {
    policy?.remove();
    policy = null;
  });

  test('is said where it is set, and found by the search', async () => {
    policy!.set({
      lockConnections: true,
      allowedCrmOrigins: ['https://crm.example.com'],
      retentionMonths: { request: 12 },
    });
    const app = await start(policy!.options);
    const page = await openSetUp(app);
    await untilText(page, '[data-group=feeds] .lock', 'nobody can add, change or remove a feed');
    expect(await textOf(page, '[data-group=crms] .lock')).toContain('only on https://crm.example.com');
    expect(await textOf(page, '[data-group=visits] .lock')).toContain('requests: 12 months');
    await untilText(page, '.guide__panel', 'Your company sets up the feeds');
    expect(await textOf(page, '.guide__panel')).not.toContain('Add my feed');
    await page.type('#settings-search', 'administrator');
    await untilText(page, FOUND, '4 settings found');
    expect(await partsOf(page)).toEqual(['policy', 'feeds', 'crms', 'visits']);
  });
});
