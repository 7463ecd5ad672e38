import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, buyersIn, openRequest, openSetUp, press, typeFeed } from '../support/leadstand.ts';
import { strangeXml } from '../support/strange-xml.ts';
import { inEachBrowser } from './in-each-browser.ts';

async function eachScreen(app: ExtensionBrowser, look: (page: Page, name: string) => Promise<void>): Promise<void> {
  const setUp = await openSetUp(app);
  await look(setUp, 'set-up, empty');
  await typeFeed(setUp, { url: 'http://feeds.example.com', key: '' });
  await press(setUp, 'Save and download');
  await setUp.waitForSelector('.field__error');
  await look(setUp, 'set-up, form with an error');
  await setUp.click('#prepare-layout');
  await setUp.waitForSelector('#mapping-sample');
  await press(setUp, 'Learn from this');
  await setUp.waitForSelector('.sample [role=alert]');
  await look(setUp, 'mapping, a sample that is refused');
  const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
  await page.waitForSelector('h1');
  await look(page, 'popup, first run');
  await press(page, 'Try it with sample data');
  // As long as more come, rows move under the mouse.
  await waitUntil('the whole sample to be read', async () => (await buyersIn(page)).length === 11);
  await look(page, 'popup, list');
  await openRequest(page, 'Imogen Featherstone');
  await look(page, 'popup, request');
  const crm = await app.openExtensionPage('practice-crm.html');
  await look(crm, 'practice CRM');
  await startOver(page, crm, 'Imogen Featherstone');
  await press(page, 'Look first');
  await page.waitForSelector('.preview');
  await page.$eval('details', (part) => part.setAttribute('open', ''));
  // High enough that the buttons at its end, which stay in sight, lie over no line of it.
  await page.setViewport({ width: 400, height: 2400 });
  await look(page, 'popup, preview');
  await press(page, 'Correct…');
  await page.waitForSelector('.preview form:has(optgroup)');
  await look(page, 'popup, correction');
  const panel = await app.openExtensionPage('sidepanel.html', { width: 400, height: 600 });
  await openRequest(panel, 'Imogen Featherstone');
  await look(panel, 'side panel, over a page that it may not see');
  await eachScreenOfInsights(app, look);
  const diagnostics = await app.openExtensionPage('diagnostics.html');
  await diagnostics.waitForSelector('[data-check]');
  await look(diagnostics, 'diagnostics');
  await eachScreenOfMapping(app, look);
}

async function eachScreenOfInsights(
  app: ExtensionBrowser,
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const page = await app.openExtensionPage('insights.html');
  await page.waitForSelector('.drawing svg');
  await look(page, 'insights, of the sample');
  await press(page, 'Export requests');
  await page.waitForSelector('dialog[open]');
  await look(page, 'export');
}

/** How a feed is read: as it was worked out, with a field being changed, and before that is applied. */
async function eachScreenOfMapping(
  app: ExtensionBrowser,
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const server = await FeedServer.start({ leads: makeLeads({ count: 20, now: Date.now() }), write: strangeXml });
  try {
    const page = await openSetUp(app);
    await addFeed(app, page, { url: `${server.origin}/feed`, key: server.key });
    // The sample is a connection as well, and has long been read.
    const feed = await waitUntil('the feed to be read', async () => {
      const views = await ask(page, 'connections.list', {});
      return views.find(({ connection, mapping }) => connection.mode === 'live' && mapping !== null);
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
    await server.close();
  }
}

/** Loads the popup's page anew while another tab is in front, which is then the page that it fills, and opens a request. */
async function startOver(page: Page, front: Page, buyer: string): Promise<void> {
  await page.evaluate(() => Object.assign(window, { old: true }));
  await front.bringToFront();
  await page.evaluate(() => location.reload());
  await waitUntil('the popup to be loaded anew', () =>
    page.evaluate(() => !('old' in window) && document.querySelector('.row') !== null),
  );
  // By script alone: a tab that is not in front draws nothing, for which clicks and `waitForSelector` would wait.
  await page.$$eval(
    '.row__open',
    (rows, name) => (rows as HTMLElement[]).find(({ textContent }) => textContent?.includes(name))?.click(),
    buyer,
  );
  // It is looked for after the list is drawn.
  await waitUntil('the page in front to be found', () => page.$('.button--fill'));
  await page.bringToFront();
}

inEachBrowser('accessibility', (start) => {
  test.each(['light', 'dark'] as const)('axe finds nothing on any page, %s', async (colorScheme) => {
    const app = await start({ colorScheme });
    const found: Record<string, string[]> = {};
    await eachScreen(app, async (page, name) => {
      const wrong = await complaints(page);
      if (wrong.length > 0) found[name] = wrong;
    });
    expect(found).toEqual({});
  });

  test('nothing is cut off at 320 px, nor with text twice as large', async () => {
    const app = await start();
    const found: string[] = [];
    await eachScreen(app, async (page, name) => {
      await page.setViewport({ width: 320, height: 640 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wider > 0) found.push(`${name}: ${wider} px wider than the window`);
      await page.evaluate(() => (document.documentElement.style.fontSize = ''));
      await page.setViewport({ width: 1280, height: 800 });
    });
    expect(found).toEqual([]);
  });
});
