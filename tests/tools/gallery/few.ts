import type { Page } from 'puppeteer-core';
import { FeedServer } from '../../support/feed-server.ts';
import { makeLeads } from '../../support/leads.ts';
import { openView, withFeed } from './open.ts';
import type { Series } from './looks.ts';

/** Nothing is set up yet. */
export const atFirst: Series = async (app, look, take) => {
  const page = await openView(app, look, '.empty, .first');
  await take(page, 'First run');
};

export const one: Series = async (app, look, take) => {
  const [lead] = makeLeads({ count: 1, now: Date.now() });
  const server = await FeedServer.start({ leads: [lead!] });
  try {
    await withFeed(app, server);
    const page = await openView(app, look, '.row');
    await take(page, 'One request');
    await page.focus('.row__open');
    await page.keyboard.press('a');
    await page.waitForSelector('.undo');
    await take(page, 'All answered, with undo');
    await goOffline(page);
    await take(page, 'Offline');
  } finally {
    await server.close();
  }
};

/** Only visits came: there is nothing to answer, and something to look after. */
export const heldOnly: Series = async (app, look, take) => {
  const visits = makeLeads({ count: 40, now: Date.now() }).filter(({ category }) => category === 'VISIT');
  const server = await FeedServer.start({ leads: visits });
  try {
    await withFeed(app, server);
    const page = await openView(app, look, '.held');
    await take(page, 'Held back only');
  } finally {
    await server.close();
  }
};

/** The server refuses the key. */
export const failing: Series = async (app, look, take) => {
  const server = await FeedServer.start({ leads: makeLeads({ count: 5, now: Date.now() }) });
  try {
    await withFeed(app, server, 'WRONGKEY');
    const page = await openView(app, look, '.banner');
    await take(page, 'Feed that has stopped');
  } finally {
    await server.close();
  }
};

const goOffline = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    dispatchEvent(new Event('offline'));
  });
