import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHECKS } from '../../lib/domain/diagnostics/checks.ts';
import { downloaded, downloadFolder, sendDownloadsTo } from '../support/browser/downloads.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, badgeOf, openSetUp, press, untilText } from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { brokenFeed, clearAlarms, makeNewer, noBadge } from '../support/make-wrong.ts';
import { inEachBrowser } from './in-each-browser.ts';

const CANARY = 'Zcanary';
let server: FeedServer;

beforeEach(async () => {
  const leads = makeLeads({ count: 12, now: Date.now() }).map((lead) => ({
    ...lead,
    firstName: CANARY,
    lastName: CANARY,
    company: CANARY,
    email: `${CANARY}@example.com`,
    comment: CANARY,
  }));
  server = await FeedServer.start({ leads });
});
afterEach(() => server.close());

async function withFeed(app: ExtensionBrowser): Promise<Page> {
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key, name: CANARY });
  return setUp;
}

async function openDiagnostics(app: ExtensionBrowser): Promise<Page> {
  const page = await app.openExtensionPage('diagnostics.html', { width: 900, height: 900 });
  await page.waitForSelector('[data-check]');
  return page;
}

/** The background may still look into the access that was given a moment ago, and set the alarm again; then there is no page. */
async function openWithoutAlarm(app: ExtensionBrowser): Promise<Page | undefined> {
  await app.inExtension(clearAlarms);
  const page = await openDiagnostics(app);
  if ((await verdictOf(page, 'alarms')) === 'wrong') return page;
  await page.close();
  return undefined;
}

const checkOf = (check: string): string => `[data-check=${check}]`;
const verdictOf = (page: Page, check: string): Promise<string | null> =>
  page.$eval(checkOf(check), (item) => item.getAttribute('data-verdict'));
const untilVerdict = (page: Page, check: string, verdict: string): Promise<unknown> =>
  page.waitForSelector(`${checkOf(check)}[data-verdict=${verdict}]`);

inEachBrowser('diagnostics', (start) => {
  test.each(['light', 'dark'] as const)(
    'find nothing wrong where nothing is, nor does axe, %s',
    async (colorScheme) => {
      const app = await start({ colorScheme });
      await withFeed(app);
      const page = await openDiagnostics(app);
      const verdicts = await page.$$eval('[data-check]', (all) => all.map((one) => one.getAttribute('data-verdict')));
      expect(verdicts).toEqual(Array.from({ length: CHECKS.length }, () => 'ok'));
      await page.$eval('details', (details) => details.setAttribute('open', ''));
      expect(await complaints(page)).toEqual([]);
      await page.setViewport({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );

  test('are saved as a file that can be read, with nothing in it of any lead, feed or key', async () => {
    const downloads = await downloadFolder();
    const app = await start(downloads.options);
    await sendDownloadsTo(app, downloads);
    const setUp = await withFeed(app);
    await app.inExtension(brokenFeed, CANARY);
    await expect(ask(setUp, 'connections.list', {})).rejects.toThrow('internal');
    await app.inExtension(brokenFeed, null);
    // The console has it as well, and what is noted outlasts the background.
    await waitUntil('the console to have it', async () =>
      app.log.messages.some(({ text }) => text.startsWith('Leadstand: message')),
    );
    app.log.clear();
    await app.stopBackground();
    const page = await openDiagnostics(app);
    await page.click('#save-file');
    const text = (await downloaded(app, downloads, '.json')).toString('utf8');
    const file = JSON.parse(text) as Record<string, unknown>;
    expect(file).toMatchObject({
      version: '0.1.0',
      feeds: [{ feed: 'feed 1', health: 'good', downloads: [{ outcome: 'ok-new', records: 12 }] }],
      database: { error: null },
    });
    expect(file['checks']).toHaveLength(CHECKS.length);
    expect(file['errors']).toContainEqual(expect.objectContaining({ where: 'message', name: 'TypeError' }));
    expect(text).not.toMatch(new RegExp(`${CANARY}|${server.key}|127\\.0\\.0\\.1|https?:|@`, 'i'));
    // What is saved is what could be read before.
    expect(await page.$eval('.file__text', (shown) => shown.textContent)).toBe(text);
    await untilText(page, '.summary output', 'handed to your browser');
  });

  test('set an alarm anew that was lost, and nothing is downloaded by that', async () => {
    const app = await start();
    await withFeed(app);
    const page = await waitUntil('an alarm that is missing', () => openWithoutAlarm(app));
    expect(await verdictOf(page, 'alarms')).toBe('wrong');
    expect(await complaints(page)).toEqual([]);
    await press(page, 'Set the alarms anew');
    await untilVerdict(page, 'alarms', 'ok');
    await untilText(page, '.summary output', 'Done');
    expect(server.requests).toHaveLength(1);
  });

  test('count again where the icon shows another number', async () => {
    const app = await start();
    await withFeed(app);
    await waitUntil('a number', async () => Number(await badgeOf(app)) > 0);
    const number = await badgeOf(app);
    await app.inExtension(noBadge);
    const page = await openDiagnostics(app);
    expect(await verdictOf(page, 'badge')).toBe('attention');
    await press(page, 'Count again');
    await untilVerdict(page, 'badge', 'ok');
    expect(await badgeOf(app)).toBe(number);
  });

  test('ask for an access that was taken back, and a feed that is due goes on at once', async () => {
    const app = await start();
    await withFeed(app);
    await app.revokeOrigin('http://127.0.0.1/*');
    await app.inExtension(makeDue);
    await app.stopBackground();
    server.resetInterval();
    const page = await openDiagnostics(app);
    expect(await verdictOf(page, 'feed-access')).toBe('wrong');
    await press(page, 'Allow access');
    await app.answerPermissionPrompt('accept');
    await untilVerdict(page, 'feed-access', 'ok');
    await waitUntil('the next download', async () => server.requests.length === 2);
  });

  test('explain themselves where the database is of a newer version', async () => {
    const app = await start();
    await withFeed(app);
    await app.inExtension(makeNewer);
    const page = await openDiagnostics(app);
    await untilText(page, checkOf('database'), 'update Leadstand');
    expect(await verdictOf(page, 'database')).toBe('wrong');
    expect(await verdictOf(page, 'keys')).toBe('unknown');
    expect(await verdictOf(page, 'disk')).toBe('ok');
    expect(await complaints(page)).toEqual([]);
    // That it cannot be opened is said in the console as well, each time that somebody tries.
    expect(app.log.errors.filter((error) => !/version|database/i.test(error))).toEqual([]);
    app.log.clear();
  });
});
