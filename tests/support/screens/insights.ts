import { leaveDialog, tap, type Tour, unfold } from './stage.ts';

/** What came and how soon it was answered, and the way out into a file. */
export const insights: Tour = async ({ app }, look) => {
  const page = await app.openExtensionPage('insights.html');
  await page.waitForSelector('.drawing svg');
  await unfold(page);
  await look(page, 'insights');
  await tap(page, '.chooser .chip:last-child', '.chooser__days');
  await look(page, 'insights, own dates');
  await tap(page, '.desk__do > .button', 'dialog[open]');
  await unfold(page);
  await look(page, 'export');
  await leaveDialog(page);
  await page.close();
};
