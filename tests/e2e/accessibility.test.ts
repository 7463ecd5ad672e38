import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { setTextSize } from '../support/browser/page.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { ask, openSetUp, press, typeFeed } from '../support/leadstand.ts';
import { eachScreen } from '../support/screens/screens.ts';
import { type Look, tap } from '../support/screens/stage.ts';
import { strangeXml } from '../support/strange-xml.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** Every screen, and those that take something special. */
async function eachPage(app: ExtensionBrowser, look: Look): Promise<void> {
  await eachScreen({ app, server }, look);
  const panel = await app.openExtensionPage('sidepanel.html', { width: 400, height: 600 });
  await tap(panel, '.row__open', '.detail');
  await look(panel, 'side panel, over a page that it may not see');
  await panel.close();
  await refusedSample(app, look);
  await strangeMapping(app, look);
}

async function refusedSample(app: ExtensionBrowser, look: Look): Promise<void> {
  const page = await openSetUp(app);
  await tap(page, '#add-feed', '#prepare-layout');
  await tap(page, '#prepare-layout', '#mapping-sample');
  await press(page, 'Learn from this');
  await page.waitForSelector('.sample [role=alert]');
  await look(page, 'mapping, a sample that is refused');
  await page.close();
}

/** How a feed is read: as it was worked out, with a field being changed, and before that is applied. */
async function strangeMapping(app: ExtensionBrowser, look: Look): Promise<void> {
  const other = await FeedServer.start({ leads: makeLeads({ count: 20, now: Date.now() }), write: strangeXml });
  try {
    const page = await openSetUp(app);
    // No question: the first feed is on the same host.
    await typeFeed(page, { url: `${other.origin}/feed`, key: other.key, name: 'Strange' });
    await page.click('#feed-submit');
    // The other feed has long been read.
    const feed = await waitUntil('the feed to be read', async () => {
      const views = await ask(page, 'connections.list', {});
      return views.find(({ connection, mapping }) => connection.name === 'Strange' && mapping !== null);
    });
    await page.evaluate((id) => (location.hash = `#mapping/${id}`), feed.connection.id);
    await page.waitForSelector('.fields__value');
    await look(page, 'mapping');
    await page.select('select[aria-label="Place for Message"]', '');
    await page.waitForSelector('#mapping-apply');
    await press(page, 'Put into…');
    await page.waitForSelector('.put');
    await look(page, 'mapping, changed');
    await page.click('#mapping-apply');
    await page.waitForSelector('#mapping-name');
    await look(page, 'mapping, what changes');
  } finally {
    await other.close();
  }
}

/** A walk through every screen, in a browser that may have to share the machine. */
const LONG = 420_000;

let server: FeedServer;
beforeEach(async () => {
  server = await FeedServer.start({ leads: makeLeads({ count: 12, now: Date.now() }) });
});
afterEach(() => server.close());

inEachBrowser('accessibility', (start) => {
  test(
    'axe finds nothing on any page in the light',
    async () => {
      const app = await start({ colorScheme: 'light' });
      const found: Record<string, string[]> = {};
      await eachPage(app, async (page, name) => {
        const wrong = await complaints(page);
        if (wrong.length > 0) found[name] = wrong;
      });
      expect(found).toEqual({});
    },
    LONG,
  );

  test(
    'nor in the dark, where nothing is cut off at 320 px with text twice as large either',
    async () => {
      const app = await start({ colorScheme: 'dark' });
      const found: Record<string, string[]> = {};
      await eachPage(app, async (page, name) => {
        const wrong = await complaints(page);
        const wider = await widerThanWindow(page);
        if (wider > 0) wrong.push(`${wider} px wider than the window`);
        if (wrong.length > 0) found[name] = wrong;
      });
      expect(found).toEqual({});
    },
    LONG,
  );
});

async function widerThanWindow(page: Page): Promise<number> {
  const before = page.viewport();
  await page.setViewport({ width: 320, height: 640 });
  await setTextSize(page, 200);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await setTextSize(page, 100);
  await page.setViewport(before);
  return wider;
}
