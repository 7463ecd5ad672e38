import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../support/browser/launch.ts';
import { FeedServer } from '../../../support/feed-server.ts';
import { type FeedLead, makeLeads } from '../../../support/leads.ts';
import { addFeed, ask, openSetUp } from '../../../support/leadstand.ts';
import { PAGE, POPUP, type Series } from './shot.ts';

const HOUR = 3_600_000;

/** From some minutes to some weeks old. */
const leads = (): FeedLead[] =>
  makeLeads({ count: 90, now: Date.now() }).map((lead, at) =>
    Object.assign(lead, { creationDate: new Date(Date.now() - (0.2 + at ** 1.8 / 8) * HOUR).toISOString() }),
  );

/** A day's work: the list, what can be done, what is found, and how fast it went. */
export const day: Series = {
  pictures: ['list.png', 'snooze.png', 'filter.png', 'insights.png'],
  async take(app, shot) {
    const server = await FeedServer.start({ leads: leads() });
    try {
      const setUp = await openSetUp(app);
      await addFeed(app, setUp, { url: server.url, key: server.key });
      await countEveryHour(setUp);
      const popup = await app.openExtensionPage('popup.html', POPUP);
      await popup.waitForSelector('.row');
      await shot(popup, 'list.png');
      await popup.focus('.row__open');
      await openByKey(popup, 'h');
      await shot(popup, 'snooze.png');
      await popup.keyboard.press('Escape');
      await popup.waitForFunction(() => !document.querySelector('dialog[open]'));
      await popup.click('.find__button');
      await popup.waitForSelector('dialog[open] .filter');
      await shot(popup, 'filter.png');
      await popup.close();
      await shot(await insightsAfterWork(app, setUp), 'insights.png', { of: ['.desk__main'], margin: 0, height: 760 });
    } finally {
      await server.close();
    }
  },
};

/** So that the pictures are the same at night and at the weekend. */
async function countEveryHour(setUp: Page): Promise<void> {
  const settings = await ask(setUp, 'triage.settings', {});
  await ask(setUp, 'triage.saveSettings', {
    settings: { ...settings, calendar: { ...settings.calendar, on: false } },
  });
}

async function openByKey(popup: Page, key: 'h'): Promise<void> {
  await popup.keyboard.press(key);
  await popup.waitForSelector('dialog[open]');
}

/** Most of what came is answered, and some declined. */
async function insightsAfterWork(app: ExtensionBrowser, setUp: Page): Promise<Page> {
  const { leads: open } = await ask(setUp, 'triage.list', { limit: 60 });
  const keys = open.map(({ feed }) => feed.leadKey);
  const of = (rest: number): string[] => keys.filter((_, at) => at % 4 === rest);
  await ask(setUp, 'triage.act', { leadKeys: [...of(0), ...of(1)], act: { act: 'answer' } });
  await ask(setUp, 'triage.act', { leadKeys: of(2), act: { act: 'decline', reason: 'not-our-region' } });
  const page = await app.openExtensionPage('insights.html', { ...PAGE, width: 1200 });
  await page.waitForSelector('.drawing svg');
  return page;
}
