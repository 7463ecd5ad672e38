import { openSetUp } from '../leadstand.ts';
import { leaveDialog, tap, type Tour, unfold } from './stage.ts';

/** The set-up page with each of its forms open. */
export const setUp: Tour = async (stage, look) => {
  const page = await openSetUp(stage.app);
  await page.waitForSelector('.connection');
  await unfold(page);
  await tap(page, '#add-crm', '#crm-address');
  await tap(page, '.templates__do .button', '#template-body');
  await tap(page, '[data-edit]', '.connection form, form #feed-name');
  await look(page, 'set-up, forms');
  await tap(page, '#crm-submit');
  await page.$eval('.templates form [type=submit]', (one) => (one as HTMLElement).click());
  await page.waitForSelector('.field__error');
  await look(page, 'set-up, forms with errors');
  await page.close();
  await questions(stage, look);
};

const questions: Tour = async ({ app }, look) => {
  const page = await openSetUp(app);
  await tap(page, '.connection__do .button:last-child', 'dialog[open]');
  await look(page, 'set-up, a question');
  await leaveDialog(page);
  await page.close();
};
