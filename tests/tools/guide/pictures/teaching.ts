import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../support/browser/launch.ts';
import { correctLine, lineOf, mapLine, openRequest, openWithSample, press } from '../../../support/leadstand.ts';
import { crmPage } from './crm-page.ts';
import { PAGE, type Series } from './shot.ts';

/** A CRM that is taught a field and a word, and what the set-up then says of it. */
export const teaching: Series = {
  pictures: ['preview.png', 'correct.png', 'crms.png'],
  async take(app, shot) {
    const crm = await crmPage();
    try {
      const setUp = await openWithSample(app);
      await addCrm(app, setUp, crm.address);
      const popup = await app.openPopup(await app.openPage(crm.address));
      await openRequest(popup, 'Imogen Featherstone');
      await press(popup, 'Look first');
      await popup.waitForSelector('.preview');
      await shot(popup, 'preview.png');
      await (await (await lineOf(popup, 'Responsible for')).$('.link'))!.click();
      await popup.waitForSelector('.preview form optgroup');
      await shot(popup, 'correct.png');
      await correctLine(popup, 'Responsible for', 'organization-title');
      await mapLine(popup, 'Industry', 'Sweets and snacks');
      await press(popup, 'Fill ');
      await popup.waitForSelector('.report');
      await app.closePopup();
      await setUp.bringToFront();
      await setUp.setViewport(PAGE);
      await setUp.waitForSelector('.crm__learned');
      await setUp.$$eval('.crm__learned', (all) => all.forEach((one) => one.setAttribute('open', '')));
      await shot(setUp, 'crms.png', { of: ['section:has(> .feeds__head #crms)'] });
    } finally {
      crm.close();
    }
  },
};

async function addCrm(app: ExtensionBrowser, setUp: Page, address: string): Promise<void> {
  await press(setUp, 'Add a CRM');
  await setUp.waitForSelector('#crm-address');
  await setUp.type('#crm-name', 'Example CRM');
  await setUp.type('#crm-address', address);
  await setUp.click('#crm-submit');
  await app.answerPermissionPrompt('accept');
  await setUp.waitForSelector('.crm__sites');
}
