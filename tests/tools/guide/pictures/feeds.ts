import type { Page } from 'puppeteer-core';
import { FeedServer } from '../../../support/feed-server.ts';
import { enterFeed, openSetUp, press, sendFeed, typeFeed, untilIdle } from '../../../support/leadstand.ts';
import { latinLeads } from './latin-leads.ts';
import { PAGE, POPUP, type Series } from './shot.ts';

const EXAMPLE = {
  url: 'https://feeds.example.com/directindustry.xml',
  key: 'k3y-fr0m-the-document',
  mode: 'test',
} as const;
const WIDE = { ...PAGE, width: 1200 };

/** A feed of one's own: added as a test, looked at, and a word of it explained. */
export const ownFeed: Series = {
  pictures: ['add-feed.png', 'test.png', 'mapping.png', 'words.png', 'apply.png'],
  async take(app, shot) {
    const server = await FeedServer.start({ leads: latinLeads(40) });
    try {
      const page = await openSetUp(app, PAGE);
      await typeFeed(page, EXAMPLE);
      await shot(page, 'add-feed.png', { of: ['form.card'] });
      await enterFeed(page, { url: server.url, key: server.key, mode: 'test' });
      await sendFeed(app, page);
      await shot(page, 'test.png', { of: ['.connection'] });

      await page.setViewport(WIDE);
      await page.click('a[data-mapping]');
      await page.waitForSelector('.fields__value');
      await shot(page, 'mapping.png', { of: ['.mapping__head', '.mapping'], height: 900 });
      await shot(page, 'words.png', { of: ['.words'] });
      await explain(page, 'WHERE_TO_BUY', 'prospect');
      await press(page, 'Apply…');
      await page.waitForSelector('dialog[open] .changes, dialog[open] table');
      await shot(page, 'apply.png', { of: ['dialog[open]'], margin: 0 });
    } finally {
      await server.close();
    }
  },
};

/** Says what a word of the feed means. */
async function explain(page: Page, word: string, meaning: string): Promise<void> {
  const select = await page.waitForSelector(`::-p-xpath(//tr[contains(., '${word}')]//select)`);
  await select!.select(meaning);
}

/** A feed whose key is refused, as the list says it. */
export const stoppedFeed: Series = {
  pictures: ['stopped.png'],
  async take(app, shot) {
    const server = await FeedServer.start({ leads: latinLeads(12) });
    try {
      const setUp = await openSetUp(app);
      await typeFeed(setUp, { url: server.url, key: 'WRONG' });
      await setUp.click('#feed-submit');
      await app.answerPermissionPrompt('accept');
      await untilIdle(setUp);
      const popup = await app.openExtensionPage('popup.html', POPUP);
      await popup.waitForSelector('.banner');
      await shot(popup, 'stopped.png', { of: ['.head', '.banner'], margin: 0 });
    } finally {
      await server.close();
    }
  },
};
