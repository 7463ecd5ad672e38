import { filledSettings } from '../../../support/consent-settings.ts';
import { FeedServer } from '../../../support/feed-server.ts';
import { addFeed, ask, openSetUp } from '../../../support/leadstand.ts';
import { latinLeads } from './latin-leads.ts';
import { PAGE, type Series } from './shot.ts';

/** Visits by their deadlines, and whether one of their persons may be asked. */
export const visits: Series = {
  pictures: ['visits.png', 'ask.png'],
  async take(app, shot) {
    const all = latinLeads(70).filter(({ category }) => category === 'VISIT');
    const server = await FeedServer.start({ leads: all });
    try {
      const setUp = await openSetUp(app);
      await addFeed(app, setUp, { url: server.url, key: server.key });
      const page = await app.openExtensionPage('visits.html', { ...PAGE, width: 1200 });
      await ask(page, 'consent.saveSettings', { settings: filledSettings() });
      await page.reload();
      await page.waitForSelector('.visit-row');
      // A country with a rule for every way to ask.
      await page.click('.visit-rows ::-p-text(France)');
      await page.waitForSelector('.verdicts');
      await shot(page, 'visits.png', { of: ['.desk'], margin: 0, height: 700 });
      // The part to be pictured scrolls by itself where the window is low.
      await page.setViewport({ ...PAGE, width: 1200, height: 2400 });
      await shot(page, 'ask.png', { of: ['.part:has(.verdicts)'], height: 860 });
    } finally {
      await server.close();
    }
  },
};
