import type { Page } from 'puppeteer-core';
import { FeedServer } from '../../../support/feed-server.ts';
import type { FeedLead } from '../../../support/leads.ts';
import { addFeed, ask, openSetUp, press } from '../../../support/leadstand.ts';
import { latinLeads } from './latin-leads.ts';
import { POPUP, type Series } from './shot.ts';

const HOUR = 3_600_000;

/** Requests of a night and a morning, of every urgency, and some visits. */
const leads = (): FeedLead[] =>
  latinLeads(40)
    .filter(({ category, type }) => category !== 'WHERE_TO_BUY' && type !== 'CALLBACK')
    .slice(0, 22)
    .map((lead, at) =>
      Object.assign(lead, { creationDate: new Date(Date.now() - (0.2 + at ** 1.5 / 3) * HOUR).toISOString() }),
    );

/** A day's work: the list, when a request is put off, and what can be looked for. */
export const day: Series = {
  pictures: ['list.png', 'snooze.png', 'filter.png'],
  async take(app, shot) {
    const server = await FeedServer.start({ leads: leads() });
    try {
      const setUp = await openSetUp(app);
      await addFeed(app, setUp, { url: server.url, key: server.key });
      await looked(setUp);
      await countEveryHour(setUp);
      const popup = await app.openExtensionPage('popup.html', POPUP);
      await popup.waitForSelector('.row');
      await shot(popup, 'list.png');
      await popup.focus('.row__open');
      await popup.keyboard.press('h');
      await popup.waitForSelector('dialog[open]');
      await shot(popup, 'snooze.png', { of: ['dialog[open]'], margin: 0 });
      await popup.keyboard.press('Escape');
      await popup.waitForFunction(() => !document.querySelector('dialog[open]'));
      await popup.click('.find__button');
      await popup.waitForSelector('dialog[open] .filter');
      await shot(popup, 'filter.png', { of: ['dialog[open]'], margin: 0 });
    } finally {
      await server.close();
    }
  },
};

/** Nothing is to be said of the feed any more. */
async function looked(setUp: Page): Promise<void> {
  await setUp.click('a[data-mapping]');
  await press(setUp, 'Looks right');
  await setUp.waitForSelector('.mapping:not(:has(.note--ask))');
}

/** So that the pictures are the same at night and at the weekend. */
async function countEveryHour(setUp: Page): Promise<void> {
  const settings = await ask(setUp, 'triage.settings', {});
  await ask(setUp, 'triage.saveSettings', {
    settings: { ...settings, calendar: { ...settings.calendar, on: false } },
  });
}
