import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './browser/launch.ts';
import { waitUntil } from './browser/wait.ts';
import { enterFeed, type Feed, press, untilText } from './leadstand.ts';

/** What the popup says of damage, which goes when it was read. */
export async function readDamageNote(app: ExtensionBrowser, wanted: string): Promise<void> {
  const popup = await app.openExtensionPage('popup.html');
  await untilText(popup, '.note--damage', wanted);
  await popup.click('.note--damage button');
  await waitUntil('the note to go', async () => (await popup.$('.note--damage')) === null);
  await popup.close();
}

/** The key of a feed is in no copy: its user types it in again. */
export async function enterKeyAgain(page: Page, feed: Feed): Promise<void> {
  await press(page, 'Enter address and key');
  await enterFeed(page, feed);
  await page.click('#feed-submit');
  // What is said of it next depends on whether the feed may be asked already.
  await page.waitForFunction(() => !document.querySelector('#feed-submit'));
}
