import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, badgeOf, hits, openSetUp, textOf, untilIdle, untilText } from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { noticesShown, takeBackNotices } from '../support/notices-shown.ts';
import { inEachBrowser } from './in-each-browser.ts';

const HELD = 'HELDCANARY';
let server: FeedServer;
const [visit, ...others] = makeLeads({ count: 5, now: Date.now() });
const requests = others.map((lead, n) => ({ ...lead, id: `R-${n}`, category: 'REQUEST', type: 'QUOTE' }));
const held = {
  ...visit!,
  id: 'V-1',
  category: 'VISIT',
  type: '',
  firstName: HELD,
  lastName: HELD,
  company: HELD,
  email: `${HELD}@example.com`,
};

beforeEach(async () => {
  server = await FeedServer.start({ leads: requests.slice(0, 2), intervalMs: 0 });
});
afterEach(() => server.close());

async function set(page: Page, selector: string, value: string): Promise<void> {
  await page.$eval(
    selector,
    (input, text) => {
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
}
const settingsOf = (page: Page) => ask(page, 'triage.settings', {});
const HOURS = 'section[aria-labelledby=hours]';
const NOTICES = 'section[aria-labelledby=notices]';

/** Downloads once more, as the alarm would. */
async function downloadAgain(app: ExtensionBrowser, setUp: Page): Promise<void> {
  const before = server.requests.length;
  await app.inExtension(makeDue);
  await app.stopBackground();
  const [feed] = await ask(setUp, 'connections.list', {});
  await ask(setUp, 'connections.fetch', { connectionId: feed!.connection.id });
  await waitUntil('the next download', async () => server.requests.length > before);
  await untilIdle(setUp);
}

/** The page may grow between the look for a box and the click. */
async function uncheck(page: Page, box: string): Promise<void> {
  await waitUntil(`${box} to be unchecked`, async () => {
    if (await page.$eval(box, (input) => (input as HTMLInputElement).checked)) await hits(page, box);
    return page.$eval(box, (input) => !(input as HTMLInputElement).checked);
  });
}

/** Notices on, at any time of the day and week. */
async function allowNotices(app: ExtensionBrowser, setUp: Page): Promise<string> {
  await setUp.click('#notices-on');
  const asked = await app.answerPermissionPrompt('accept');
  await app.keepNotices();
  await setUp.waitForSelector('#quiet-on');
  await uncheck(setUp, '#quiet-on');
  await uncheck(setUp, '#notices-workdays');
  await waitUntil('the settings to be stored', async () => !(await settingsOf(setUp)).notices.workingDaysOnly);
  return asked;
}

inEachBrowser('working hours and targets', (start) => {
  test('are stored as they are changed, said to be, and still there afterwards', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await setUp.waitForSelector('#hours-from');
    await set(setUp, '#hours-from', '09:30');
    await untilText(setUp, `${HOURS} .card output`, 'Saved');
    await set(setUp, '#day-off', '2026-12-25');
    await setUp.click('.days-off__add button');
    await setUp.waitForSelector('.days-off li');
    await set(setUp, '#own-addresses', ' Me@Pumps.Example\nme@pumps.example');
    await setUp.$eval('#own-addresses', (field) => field.dispatchEvent(new FocusEvent('blur')));
    await waitUntil('all of it to be stored', async () => (await settingsOf(setUp)).mine.length > 0);
    expect(await settingsOf(setUp)).toMatchObject({
      calendar: { from: '09:30', holidays: ['2026-12-25'] },
      mine: ['me@pumps.example'],
    });
    const again = await openSetUp(app);
    await again.waitForSelector('.days-off li');
    expect(await again.$eval('#hours-from', (field) => (field as HTMLInputElement).value)).toBe('09:30');
    expect(await complaints(again)).toEqual([]);
  });

  test('that nobody can work by are said to be wrong, and not stored', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await setUp.waitForSelector('#hours-to');
    await set(setUp, '#hours-to', '07:00');
    expect(await textOf(setUp, '#hours-error')).toContain('later than it begins');
    await set(setUp, '.targets tbody tr:first-child td:nth-child(2) input', '100');
    expect(await textOf(setUp, '#targets-error')).toContain('more hours than the one before');
    expect(await complaints(setUp)).toEqual([]);
    expect((await settingsOf(setUp)).calendar.to).toBe('18:00');
    await set(setUp, '.targets tbody tr:first-child td:nth-child(2) input', '4');
    await set(setUp, '#hours-to', '17:00');
    await waitUntil('it to be stored', async () => (await settingsOf(setUp)).calendar.to === '17:00');
    expect(await setUp.$('.field__error')).toBeNull();
  });
});

inEachBrowser('badge and notices', (start, browser) => {
  test('the number can be switched off, and a feed that has stopped is seen all the same, with since when', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
    await waitUntil('the number', async () => (await badgeOf(app)) === '2');
    await setUp.click('#badge-on');
    await waitUntil('no number', async () => (await badgeOf(app)) === '');
    const [origin] = await app.grantedOrigins();
    await app.revokeOrigin(origin!);
    await waitUntil('the sign', async () => (await badgeOf(app)) === '!');
    const title = (await app.inExtension(iconTitle)).replaceAll(/[\u2068\u2069]/g, '');
    expect(title).toMatch(/DirectIndustry has stopped\nLast good download: .*20\d\d.*\n.*access/is);
  });

  test('are not on because the browser said no, and say so', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await setUp.waitForSelector('#notices-on');
    await setUp.click('#notices-on');
    await app.answerPermissionPrompt('decline');
    await untilText(setUp, `${NOTICES} output`, 'did not allow');
    expect(await setUp.$eval('#notices-on', (box) => (box as HTMLInputElement).checked)).toBe(false);
    expect((await settingsOf(setUp)).notices.on).toBe(false);
  });

  test('tell of a download once, without a word of who is held back, and no more once they are not allowed', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
    await allowNotices(app, setUp);
    expect(await app.inExtension(noticesShown)).toEqual({});

    server.leads = [...requests.slice(0, 3), held];
    await downloadAgain(app, setUp);
    const shown = await waitUntil('the notice', async () => {
      const all = await app.inExtension(noticesShown);
      return Object.keys(all).length > 0 && all;
    });
    expect(Object.keys(shown)).toEqual(['requests']);
    if (browser === 'firefox') {
      expect(shown['requests']).toMatchObject({ title: '1 new request' });
      expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${HELD}|${requests[2]!.lastName}`, 'i'));
    }

    await app.clickNotice({ id: 'requests', title: '1 new request' });
    // In Chromium the real popup, in Firefox, which opens one at a click on its button only, its page in a tab.
    const popup = await app.waitForView((url) => url.endsWith('/popup.html'));
    await popup.waitForSelector('main, [role=main], #app > *');
    await popup.close();
    await waitUntil('the notice to go', async () => Object.keys(await app.inExtension(noticesShown)).length === 0);

    await downloadAgain(app, setUp);
    expect(await app.inExtension(noticesShown)).toEqual({});

    expect(await app.inExtension(takeBackNotices)).toBe(true);
    await setUp.waitForSelector(`${NOTICES} [role=alert]`);
    expect(await complaints(setUp)).toEqual([]);
    server.leads = requests;
    await downloadAgain(app, setUp);
    expect(await app.inExtension(noticesShown)).toEqual({});
  });
});

function iconTitle(): Promise<string> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  return api.action.getTitle({});
}
declare const chrome: { action: { getTitle(details: object): Promise<string> } };
