import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Insights } from '../../lib/domain/triage/insights.ts';
import { downloaded, downloadFolder, type Downloads, sendDownloadsTo } from '../support/browser/downloads.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp, openWithSample, press, textOf, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

const HELD = 'HELDCANARY';
const REQUESTS = 40;

let server: FeedServer;
let downloads: Downloads;

beforeEach(async () => {
  const [visit, ...others] = makeLeads({ count: REQUESTS + 1, now: Date.now() });
  const canaries = { lastName: HELD, company: HELD, city: HELD, comment: HELD, email: `${HELD}@example.com` };
  const product = { id: HELD, name: HELD, url: '' };
  server = await FeedServer.start({
    leads: [
      { ...visit!, ...canaries, id: 'V-1', category: 'VISIT', type: '', products: [product] },
      ...others.map((lead) => ({ ...lead, category: 'REQUEST', type: 'QUOTE', visitorType: 'PROFESSIONAL' })),
    ],
  });
  downloads = await downloadFolder();
});
afterEach(() => server.close());

/** Some are answered, and one is declined. */
async function openWithAnswers(app: ExtensionBrowser, answers: number): Promise<Page> {
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
  const popup = await app.openExtensionPage('popup.html');
  const { lines } = await ask(popup, 'triage.page', {
    limit: answers + 1,
    query: {
      box: 'waiting',
      words: '',
      marketplaces: [],
      types: [],
      countries: [],
      connections: [],
      age: 'any',
      mine: false,
    },
  });
  const [declined, ...answered] = lines.map(({ leadKey }) => leadKey);
  await ask(popup, 'triage.act', { leadKeys: [declined!], act: { act: 'decline', reason: 'competitor' } });
  await ask(popup, 'triage.act', { leadKeys: answered, act: { act: 'answer' } });
  const page = await app.openExtensionPage('insights.html', { width: 1280, height: 900 });
  await page.waitForSelector('.drawing svg');
  return page;
}

/** The table of a card, as text; and what is drawn above it. */
const cardOf = (page: Page, title: string) =>
  page.evaluate((wanted) => {
    const card = [...document.querySelectorAll('.chart')].find(
      (one) => one.querySelector('h2')?.textContent === wanted,
    )!;
    const text = (element: Element): string => element.textContent?.trim() ?? '';
    return {
      rows: [...card.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text)),
      headings: [...card.querySelectorAll('thead th')].map(text),
      bars: card.querySelectorAll('.band').length,
      drawn: [...card.querySelectorAll('.bar-words')].map(text),
      titles: [...card.querySelectorAll('.band title')].map(text),
    };
  }, title);

inEachBrowser('insights', (start) => {
  test('charts and tables say the same, and nobody who is held back is in them', async () => {
    const app = await start();
    const page = await openWithAnswers(app, 12);

    const weeks = await cardOf(page, 'What came each week');
    const total = weeks.rows.reduce((sum, row) => sum + Number(row.at(-1)), 0);
    expect(total).toBe(REQUESTS);
    const drawn = weeks.titles.reduce((sum, title) => sum + Number(title.split(': ').at(-1)), 0);
    expect(drawn).toBe(REQUESTS);
    expect(weeks.rows.flat().filter((cell) => /^[1-9]\d*$/.test(cell)).length).toBeGreaterThanOrEqual(weeks.bars);

    const waiting = await cardOf(page, 'Who waits now, by working hours');
    expect(waiting.drawn).toEqual(waiting.rows.map(([, count]) => count));
    expect(waiting.rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(REQUESTS - 13);
    const declined = await cardOf(page, 'Why requests were declined');
    expect(declined.rows).toEqual([['Competitor', '1']]);

    await press(page, 'Everything by kind');
    await untilText(page, '.legend', 'Visits');
    const kinds = await cardOf(page, 'What came each week');
    expect(kinds.headings).toEqual(['Week from', 'Requests', 'Visits, held back or with consent', 'Total']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(new RegExp(HELD, 'i'));
  });

  test('the numbers can be taken along, and follow what is answered', async () => {
    const app = await start(downloads.options);
    await sendDownloadsTo(app, downloads);
    const page = await openWithAnswers(app, 3);
    expect(await textOf(page, '.charts')).toContain('3 answers: too few to say');
    const popup = await app.openExtensionPage('popup.html');
    const { leads } = await ask(popup, 'triage.list', { limit: 9 });
    const leadKeys = leads.map(({ feed }) => feed.leadKey);
    await page.bringToFront();
    await ask(popup, 'triage.act', { leadKeys, act: { act: 'answer' } });
    await untilText(page, '.figures', 'Answered 12');

    await page.click('#save-json');
    const json = JSON.parse((await downloaded(app, downloads, '.json')).toString()) as Insights;
    expect(json).toMatchObject({ format: 'leadstand-insights', version: 1, answers: { answered: 12 } });
    await page.click('#save-csv');
    const csv = (await downloaded(app, downloads, '.csv')).toString();
    expect(csv).toContain('"Time to answer","All","","Answered","12"\r\n');
    expect(csv + JSON.stringify(json)).not.toMatch(new RegExp(HELD, 'i'));
  });

  test('tells of the sample that it is one, and of nothing that there is nothing', async () => {
    const app = await start();
    const empty = await app.openExtensionPage('insights.html');
    await untilText(empty, 'main', 'Nothing has arrived yet');
    expect(await complaints(empty)).toEqual([]);
    await openWithSample(app);
    const page = await app.openExtensionPage('insights.html');
    await untilText(page, '.note', 'invented buyers');
  });

  test('own dates are asked for, and checked', async () => {
    const app = await start();
    const page = await openWithAnswers(app, 1);
    await press(page, 'Own dates');
    await page.waitForSelector('input[type=date]');
    await page.$eval('input[type=date]', (input) => {
      input.value = '2099-01-01';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await untilText(page, '.chooser__bad', 'must not lie after');
    expect(await complaints(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, and nothing is cut off, %s', async (colorScheme) => {
    const app = await start({ colorScheme });
    const page = await openWithAnswers(app, 12);
    for (const part of await page.$$('details')) await part.evaluate((one) => one.setAttribute('open', ''));
    expect(await complaints(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
