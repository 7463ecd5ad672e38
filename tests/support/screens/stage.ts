import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/launch.ts';
import { waitUntil } from '../browser/wait.ts';
import type { FeedServer } from '../feed-server.ts';

export interface Stage {
  app: ExtensionBrowser;
  /** What the feed that is connected comes from. */
  server: FeedServer;
  /** What comes to be on screens and is no text of ours, for whoever looks for such. */
  data?: string[];
}

/** Looks at a screen as it is now. */
export type Look = (page: Page, screen: string) => Promise<void>;

/** Goes from screen to screen; nothing in here knows a language. What one leaves behind is there for the next. */
export type Tour = (stage: Stage, look: Look) => Promise<void>;

type Key = Parameters<Page['keyboard']['press']>[0];

/** Presses the first that matches as a key would, wherever it is. A tab that is not in front draws nothing for a mouse to hit. */
export async function tap(page: Page, selector: string, until?: string): Promise<void> {
  await waitUntil(selector, () => page.$(selector));
  await page.$eval(selector, (one) => {
    (one as HTMLElement).focus();
    (one as HTMLElement).click();
  });
  if (until) await page.waitForSelector(until);
}

/** Presses a key, and waits for what it opens. */
export async function key(page: Page, pressed: Key, until: string): Promise<void> {
  await page.keyboard.press(pressed);
  await page.waitForSelector(until);
}

/** What is folded is looked at as well. */
export const unfold = (page: Page): Promise<void> =>
  page.$$eval('details', (parts) => parts.forEach((part) => (part.open = true)));

/** Its page hears of it a moment after it is shut, and takes it away then. */
export async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
}
