import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';
import { setTextSize } from '../../support/browser/page.ts';
import type { FeedServer } from '../../support/feed-server.ts';
import { openSetUp, untilIdle } from '../../support/leadstand.ts';
import { typeFeed } from '../../support/leadstand.ts';
import type { Look } from './looks.ts';

/** Connects the feed on the set-up page and waits until it was read, whatever came of it. The page is left open. */
export async function withFeed(app: ExtensionBrowser, server: FeedServer, key = server.key): Promise<Page> {
  const page = await openSetUp(app);
  await typeFeed(page, { url: `${server.origin}/feed`, key });
  await page.click('#feed-submit');
  await app.answerPermissionPrompt('accept');
  await untilIdle(page);
  return page;
}

/** The popup's page in the size of a look. */
export async function openView(app: ExtensionBrowser, look: Look, until: string): Promise<Page> {
  const page = await app.openExtensionPage('popup.html', { width: look.width, height: look.height });
  await page.waitForSelector(until);
  if (look.text !== 100) await setTextSize(page, look.text);
  return page;
}
