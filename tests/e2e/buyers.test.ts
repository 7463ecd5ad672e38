import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { addFeed, ask, openRequest, openSetUp, press, textOf, untilText } from '../support/leadstand.ts';
import { repeatBuyers } from '../support/repeat-buyers.ts';
import { tabTo } from '../support/tab-to.ts';
import { inEachBrowser } from './in-each-browser.ts';

let server: FeedServer;

beforeEach(async () => {
  server = await FeedServer.start({ leads: repeatBuyers(Date.now()) });
});
afterEach(() => server.close());

async function openList(app: ExtensionBrowser): Promise<Page> {
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
  await setUp.close();
  const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
  await page.waitForSelector('.row');
  return page;
}

/** What each row says of earlier requests, by the product it is about. */
const marks = (page: Page): Promise<Record<string, string>> =>
  page.$$eval('.row', (rows) =>
    Object.fromEntries(
      rows.map((row) => [
        (row.querySelector('.row__what > .feed-text') as HTMLElement).innerText,
        row.querySelector('.repeat .hidden-text')?.textContent ?? '',
      ]),
    ),
  );

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());

/** The focus follows what is drawn, a moment later. */
const untilFocused = (page: Page, text: string): Promise<unknown> =>
  waitUntil(`the focus to be on ${text}`, async () => (await focused(page)) === text);

const rowInFocus = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('li')?.innerText ?? '');

inEachBrowser('who asks again', (start) => {
  test('is marked in the list, each request by itself and the visit nowhere', async () => {
    const page = await openList(await start());
    const said = await marks(page);
    expect(Object.keys(said)).toHaveLength(5);
    expect(said['Mill and store, model 2']).toMatch(/^3rd request since \w+ \d{4}, by the same person$/);
    expect(said['Punched card reader']).toMatch(/^2nd request since \w+ \d{4}, by the same person$/);
    expect(said['Difference engine']).toMatch(/^2 earlier requests from this company since \w+ \d{4}$/);
    expect(said['Brass gear set']).toBe('');
    expect(said['Product 5']).toBe('');
  });

  test('is followed from a request to an earlier one and back with the keyboard alone', async () => {
    const page = await openList(await start());
    await page.keyboard.press('Home');
    await tabTo(page, 'Ada Lovelace');
    for (let at = await rowInFocus(page); !at.includes('Mill and store');) {
      const before = at;
      await page.keyboard.press('ArrowDown');
      // The focus follows the key a moment later.
      at = await waitUntil('the next row', async () => {
        const now = await rowInFocus(page);
        return now !== before && now;
      });
    }
    await page.keyboard.press('Enter');
    await untilText(page, '.related', 'Earlier requests');
    expect(await textOf(page, '.related')).toMatch(
      /Difference engine.*Charles Babbage Same company.*Punched card reader.*Waiting for an answer.*Brass gear set/,
    );
    expect(await page.$eval('.popup', (all) => all.textContent)).not.toContain('Secret');

    await tabTo(page, 'Brass gear set');
    await page.keyboard.press('Enter');
    await untilText(page, '.message', 'Do you build difference engines?');
    await untilFocused(page, 'Ada Lovelace');
    await page.keyboard.press('Escape');
    await untilText(page, '.products', 'Mill and store');
    await untilFocused(page, 'Brass gear set');
    await page.keyboard.press('Escape');
    await waitUntil('the focus to be where it was in the list', async () =>
      (await rowInFocus(page)).includes('Mill and store'),
    );
    await untilFocused(page, 'Ada Lovelace');
  });

  test('is seen to one request at a time: one that was answered stays among the earlier ones', async () => {
    const page = await openList(await start());
    await openRequest(page, 'Charles Babbage');
    await press(page, 'Answered');
    await page.waitForSelector('.undo');
    await openRequest(page, 'Ada Lovelace');
    await waitUntil('the answered one to be listed', async () =>
      /Difference engine[^]*Answered/.test(await page.$eval('.related', (all) => (all as HTMLElement).innerText)),
    );
    await press(page, 'Difference engine');
    await untilText(page, '.seen-to', 'Answered on');
    // Nobody waits for an answer here any more, and an undo would take back the old one.
    const buttons = await page.$$eval('.actions button', (all) =>
      all.map((one) => (one as HTMLElement).innerText.trim()),
    );
    expect(buttons).not.toContain('Answered');
    const { leads } = await ask(page, 'triage.list', { limit: 10 });
    expect(leads).toHaveLength(4);
  });
});
