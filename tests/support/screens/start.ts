import { enterFeed, openSetUp, untilIdle } from '../leadstand.ts';
import { tap, type Tour } from './stage.ts';

/** Before anything is set up. */
export const firstRun: Tour = async ({ app }, look) => {
  const popup = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
  await popup.waitForSelector('.empty, .first');
  await look(popup, 'popup, first run');
  await popup.close();
  const setUp = await openSetUp(app);
  await look(setUp, 'set-up, empty');
  await tap(setUp, '#add-feed', '#feed-url');
  await enterFeed(setUp, { url: 'http://feeds.example.com', key: '' });
  await tap(setUp, '#feed-submit', '.field__error');
  await look(setUp, 'set-up, form with errors');
  await setUp.close();
};

/** Connects the feed, which everything after it needs. */
export const connect: Tour = async ({ app, server }, look) => {
  const page = await openSetUp(app);
  await tap(page, '#add-feed', '#feed-url');
  await enterFeed(page, { url: `${server.origin}/feed`, key: server.key });
  // A real click: the browser's own question is asked for nobody else.
  await page.click('#feed-submit');
  await app.answerPermissionPrompt('accept');
  await untilIdle(page);
  await page.waitForSelector('.connection');
  await look(page, 'set-up, connected');
  await page.close();
};
