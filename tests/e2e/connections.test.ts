import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads, type FeedLead } from '../support/leads.ts';
import {
  addFeed,
  ask,
  badgeOf,
  openSetUp,
  press,
  textOf,
  typeFeed,
  untilIdle,
  untilText,
} from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { inEachBrowser } from './in-each-browser.ts';

let server: FeedServer;
let other: FeedServer;

beforeEach(async () => {
  const now = Date.now();
  server = await FeedServer.start({ leads: makeLeads({ count: 20, now }), intervalMs: 0 });
  other = await FeedServer.start({ leads: makeLeads({ count: 12, now, seed: 2 }), intervalMs: 0 });
});
afterEach(() => Promise.all([server.close(), other.close()]));

const feed = (at: FeedServer, name: string, mode: 'live' | 'test' = 'live') => ({
  url: `${at.origin}/feed`,
  key: at.key,
  name,
  mode,
});

/** Adds one more feed of a site that may be reached already, so that the browser asks nothing. */
async function addAnother(page: Page, given: ReturnType<typeof feed>): Promise<void> {
  await typeFeed(page, given);
  await page.click('#feed-submit');
  await page.waitForFunction(() => !document.querySelector('#feed-submit'));
  await untilIdle(page);
}

/** Downloads once more, by the button on the card. */
async function downloadAgain(app: ExtensionBrowser, page: Page): Promise<void> {
  const before = server.requests.length;
  await app.inExtension(makeDue);
  // While it runs, the background remembers by itself when it has asked.
  await app.stopBackground();
  await page.bringToFront();
  await press(page, 'Download now');
  await waitUntil('the next download', async () => server.requests.length > before);
  await untilIdle(page);
}

const idsIn = async (page: Page): Promise<string[]> =>
  (await ask(page, 'connections.list', {})).map(({ connection }) => connection.id);

/** Waits until the focus is in what it should be in: it follows what is drawn, a moment later. */
const untilFocusIn = (page: Page, selector: string): Promise<unknown> =>
  waitUntil(`the focus to be in ${selector}`, () =>
    page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector),
  );

inEachBrowser('several feeds', (start) => {
  test('have different colours beside their names, wherever their requests are seen', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry'));
    await addAnother(setUp, feed(other, 'MedicalExpo'));
    const heads = await setUp.$$eval('.connection h3', (all) =>
      all.map((head) => [head.querySelector('.swatch')!.className, (head as HTMLElement).innerText.split('\n')[0]]),
    );
    expect(new Set(heads.map(([colour]) => colour)).size).toBe(2);
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.row');
    const rows = await popup.$$eval('.row', (all) =>
      all.map((row) => {
        const named = row.querySelector('button')!.getAttribute('aria-describedby')!.split(' ');
        return {
          mark: row.querySelector('.feed-mark')!.textContent,
          colour: row.querySelector('.swatch')!.className,
          said: named.map((id) => document.getElementById(id)?.textContent).join(' '),
        };
      }),
    );
    expect(new Set(rows.map(({ mark }) => mark))).toEqual(new Set(['DirectIndustry', 'MedicalExpo']));
    expect(new Set(rows.map(({ mark, colour }) => `${colour} ${mark}`)).size).toBe(2);
    for (const { mark, said } of rows) expect(said).toContain(mark);
  });

  test('the same feed is recognised, and a second one at its address is taken for what it is', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'Requests'));
    await typeFeed(setUp, feed(server, 'Once more'));
    await setUp.click('#feed-submit');
    await untilText(setUp, '#feed-url-error', 'is here already');
    await press(setUp, 'Go to ');
    await setUp.waitForSelector('.connection');
    await untilFocusIn(setUp, '.connection');
    await typeFeed(setUp, { ...feed(server, 'Visits'), key: 'ANOTHERKEY' });
    await setUp.click('#feed-submit');
    await untilText(setUp, '#feed-url-error', 'another key');
    await setUp.click('input[name=another]');
    await setUp.click('#feed-submit');
    await waitUntil('the second feed', async () => (await idsIn(setUp)).length === 2);
    expect(new Set(await idsIn(setUp)).size).toBe(2);
  });
});

inEachBrowser('a feed', (start) => {
  test('that is paused is left alone, and asked when it is due once it is resumed', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry'));
    const [id] = await idsIn(setUp);
    await press(setUp, 'Pause');
    await untilText(setUp, '.health', 'Paused');
    await untilFocusIn(setUp, '.connection__do');
    await app.inExtension(makeDue);
    await app.stopBackground();
    // Starting anew, it looks after its feeds itself first.
    await waitUntil(
      'an answer to being asked for a download',
      async () => (await ask(setUp, 'connections.fetch', { connectionId: id! })).kind !== 'busy',
    );
    expect(server.requests).toHaveLength(1);
    expect(await badgeOf(app)).not.toContain('!');
    const popup = await app.openPopup(setUp);
    await untilText(popup, '.head__feed', 'Paused');
    await untilText(popup, '.feed-lines', /DirectIndustry.? is paused/);
    await app.closePopup();
    await setUp.bringToFront();
    await press(setUp, 'Resume');
    await waitUntil('the download that was due', async () => server.requests.length === 2);
    await untilIdle(setUp);
    await untilText(setUp, '.health', 'Works');
  });

  test('that went through a test counts its leads from then on, when they are kept', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry', 'test'));
    expect(await badgeOf(app)).toBe('');
    await press(setUp, 'Go live');
    await setUp.waitForSelector('dialog[open]');
    await setUp.click('dialog[open] .button--primary');
    await setUp.waitForFunction(() => !document.querySelector('.test'));
    await waitUntil('the icon to count', async () => Number(await badgeOf(app)) > 5);
    await untilFocusIn(setUp, '.connection');
    expect(server.requests).toHaveLength(1);
  });

  test('that went through a test starts with nothing, when they are erased', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry', 'test'));
    await press(setUp, 'Go live');
    await setUp.waitForSelector('dialog[open]');
    await setUp.click('dialog input[value=erase]');
    await press(setUp, 'Erase and go live');
    await untilText(setUp, '.connection', 'leads of the test were erased');
    expect(await ask(setUp, 'triage.list', { limit: 10 })).toMatchObject({ leads: [], held: { visit: 0, unknown: 0 } });
    // What the feed still has comes back, and counts.
    await downloadAgain(app, setUp);
    await waitUntil('the icon to count', async () => Number(await badgeOf(app)) > 5);
  });

  test('shows day by day what its test has brought', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry', 'test'));
    await setUp.click('.test summary');
    await untilText(setUp, '.test__days', /E-mail \d+%/);
    const report = await textOf(setUp, '.test__report');
    expect(report).toMatch(/\d+ requests · \d+ prospects? · \d+ visits?, held back/);
    expect(report).toMatch(/WHERE_TO_BUY \w+, \w+ \d+ unknown, held back/);
  });

  test('says what is new in it, at its card and in one line of the popup, until that was seen', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry'));
    await untilText(setUp, '.feed-notices', /“.?WHERE_TO_BUY.?”/);
    server.leads = server.leads.map((lead) => Object.assign({}, lead, { incoterm: 'EXW' }) as FeedLead);
    await downloadAgain(app, setUp);
    await untilText(setUp, '.feed-notices', 'layout has changed');
    await untilText(setUp, '.feed-notices', 'incoterm');
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.feed-line');
    expect(await popup.$$('.feed-line')).toHaveLength(1);
    await app.closePopup();
    await setUp.bringToFront();
    await press(setUp, 'Seen');
    await waitUntil(
      'the notice to go',
      async () => !(await textOf(setUp, '.connection')).includes('layout has changed'),
    );
    await untilFocusIn(setUp, '.connection');
  });

  test('leads from what is unknown in it to where it gets a meaning, and back', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry'));
    await press(setUp, 'Say what it means');
    await setUp.waitForSelector('.mapping__head h1');
    expect(await textOf(setUp, '.mapping__head h1')).toContain('DirectIndustry');
    await setUp.evaluate(() => history.back());
    await untilFocusIn(setUp, '.connection');
  });

  test('has a log of its downloads and how they ended', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry'));
    await setUp.click('.log summary');
    await untilText(setUp, '.log tbody tr:first-child', 'New leads arrived.');
    server.misbehave('500');
    await downloadAgain(app, setUp);
    await untilText(setUp, '.log tbody tr:first-child', 'server has a fault. (HTTP 500)');
    expect(await textOf(setUp, '.log tbody tr:nth-child(2)')).toContain('New leads arrived.');
  });
});

inEachBrowser('the feeds on the set-up page', (start) => {
  test.each(['light', 'dark'] as const)('are without fault for axe, unfolded, %s', async (colorScheme) => {
    const app = await start({ colorScheme });
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed(server, 'DirectIndustry', 'test'));
    await addAnother(setUp, feed(other, 'MedicalExpo'));
    await setUp.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
    await untilText(setUp, '.test__days', /E-mail/);
    await untilText(setUp, '.log tbody', /New leads/);
    expect(await complaints(setUp)).toEqual([]);
    await setUp.setViewport({ width: 320, height: 640 });
    await setUp.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await setUp.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
