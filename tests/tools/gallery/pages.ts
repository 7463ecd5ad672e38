import { FeedServer } from '../../support/feed-server.ts';
import { makeLeads } from '../../support/leads.ts';
import { withFeed } from './open.ts';
import type { Series } from './looks.ts';

/** The pages beside the popup: narrow where the look is, else as wide as a window. */
export const pages: Series = async (app, look, take) => {
  const server = await FeedServer.start({ leads: makeLeads({ count: 60, now: Date.now() }) });
  const viewport = look.width < 400 ? { width: look.width, height: 900 } : { width: 1200, height: 900 };
  try {
    const setUp = await withFeed(app, server);
    await setUp.setViewport(viewport);
    await take(setUp, 'Set-up page');
    for (const [path, until, state] of [
      ['insights.html', 'main table', 'Insights'],
      ['visits.html', '.visit-row', 'Visits and consent'],
      ['diagnostics.html', '[data-check]', 'Diagnostics'],
    ] as const) {
      const page = await app.openExtensionPage(path, viewport);
      await page.waitForSelector(until);
      await take(page, state);
      await page.close();
    }
  } finally {
    await server.close();
  }
};
