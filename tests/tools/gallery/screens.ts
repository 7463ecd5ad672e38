import { FeedServer } from '../../support/feed-server.ts';
import { layoutCheck } from '../../support/layout/layout-check.ts';
import { makeLeads } from '../../support/leads.ts';
import { eachScreen } from '../../support/screens/screens.ts';
import type { Series } from './looks.ts';

/**
 * Every page and state, as the tests walk them: the popup's in its size, the others as wide as a window. What is cut or overlaps at
 * any width is told beside its picture.
 */
export const screens: Series = async (app, look, take) => {
  const check = await layoutCheck();
  const server = await FeedServer.start({ leads: makeLeads({ count: 30, now: Date.now() }) });
  const popup = { width: look.width, height: look.height };
  const window = { width: 1200, height: 900 };
  try {
    await eachScreen({ app, server }, async (page, screen) => {
      const before = page.viewport();
      await page.setViewport(screen.startsWith('popup') ? popup : window);
      await take(page, screen, await check.faultsOn(page, screen));
      await page.setViewport(before);
    });
  } finally {
    await server.close();
  }
};
