import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/wait.ts';
import { tap, type Tour, unfold } from './stage.ts';
import { openPopup } from './popup.ts';

/** The practice CRM, and a request filled into it. */
export const fill: Tour = async (stage, look) => {
  const page = await openPopup(stage);
  const crm = await stage.app.openExtensionPage('practice-crm.html');
  await crm.waitForSelector('form');
  await look(crm, 'practice CRM');
  await crm.bringToFront();
  await startOver(page);
  await tap(page, '.actions__fill .button:last-child');
  await waitUntil('the preview', () => page.$('.preview'));
  await page.bringToFront();
  await unfold(page);
  await look(page, 'popup, preview');
  await tap(page, '.preview__line .link', '.preview__form');
  await look(page, 'popup, correction');
  await crm.bringToFront();
  await tap(page, '.actions .button--primary');
  await waitUntil('the report', () => page.$('.report'));
  await page.bringToFront();
  await unfold(page);
  await look(page, 'popup, report');
  await crm.close();
  await page.close();
};

/** Another tab is in front, which is the page that is filled; a tab behind it draws nothing, for which a click would wait. */
async function startOver(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { old: true }));
  await page.evaluate(() => location.reload());
  await waitUntil('the popup to be loaded anew', () =>
    page.evaluate(() => !('old' in window) && document.querySelector('.row') !== null),
  );
  await page.$eval('.row__open', (row) => (row as HTMLElement).click());
  await waitUntil('the page in front to be found', () => page.$('.actions__fill'));
}
