import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../support/browser/launch.ts';
import { FeedServer } from '../../../support/feed-server.ts';
import type { FeedLead } from '../../../support/leads.ts';
import { addFeed, ask, openSetUp } from '../../../support/leadstand.ts';
import { latinLeads } from './latin-leads.ts';
import { PAGE, type Series } from './shot.ts';

const HOUR = 3_600_000;

/** From some minutes to some weeks old. */
const leads = (): FeedLead[] =>
  latinLeads(120).map((lead, at) =>
    Object.assign(lead, { creationDate: new Date(Date.now() - (0.2 + at * 12) * HOUR).toISOString() }),
  );

/** What some weeks of work look like in numbers. */
export const insights: Series = {
  pictures: ['insights.png'],
  async take(app, shot) {
    const server = await FeedServer.start({ leads: leads() });
    try {
      const setUp = await openSetUp(app);
      await addFeed(app, setUp, { url: server.url, key: server.key });
      await work(app);
      const page = await app.openExtensionPage('insights.html', { ...PAGE, width: 1200 });
      await page.waitForSelector('.drawing svg');
      await shot(page, 'insights.png', { of: ['.desk__main'], margin: 0, height: 560 });
    } finally {
      await server.close();
    }
  },
};

/** Half of what came is answered, and a quarter declined. */
async function work(app: ExtensionBrowser): Promise<void> {
  const view: Page = await app.openExtensionPage('popup.html');
  const { leads: open } = await ask(view, 'triage.list', { limit: 200 });
  const keys = open.map(({ feed }) => feed.leadKey);
  const every = (...rests: number[]): string[] => keys.filter((_, at) => rests.includes(at % 4));
  await ask(view, 'triage.act', { leadKeys: every(0, 1), act: { act: 'answer' } });
  await ask(view, 'triage.act', { leadKeys: every(2), act: { act: 'decline', reason: 'not-our-region' } });
}
