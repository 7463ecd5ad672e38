import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { type ChangingForm, changingForm, formIn } from '../support/changing-form.ts';
import { buyersIn, correctLine, openRequest, openWithSample, press, textOf, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

let form: ChangingForm;

beforeAll(async () => {
  form = await changingForm();
});
afterAll(() => form.close());

/** Presses the button in the real popup over a page, and gives the real side panel. */
async function openPanel(app: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await app.openPopup(page);
  await popup.waitForSelector('.row');
  // The popup closes at the click, now and then before puppeteer has heard that there was one.
  await popup.click('[title="Keep open beside the page"]').catch((error: Error) => {
    if (!/closed/.test(error.message)) throw error;
  });
  const panel = await app.waitForView((url) => url.endsWith('/sidepanel.html'));
  await waitUntil('the popup to close', () => popup.isClosed());
  await panel.waitForSelector('.row');
  return panel;
}

inEachBrowser('the side panel', (start, browser) => {
  test('opens from the popup beside the page, fills it, and is taught by pointing', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openPage(`${form.address}/`);
    const panel = await openPanel(app, page);
    await openRequest(panel, 'Imogen Featherstone');
    await press(panel, 'Fill this form');
    await panel.waitForSelector('.preview');

    await press(panel, 'Point at a field');
    await untilText(panel, '.popup__foot', 'Now click the field');
    const sobriquet = await page.waitForSelector('label:nth-of-type(1)::-p-text(Sobriquet) + input');
    // The page begins to listen a moment after the button.
    await waitUntil('the field to be noticed', async () => {
      await sobriquet!.click();
      return panel.$('.preview form optgroup');
    });
    expect(await textOf(panel, '.preview form:has(optgroup) label')).toContain('Sobriquet');
    await correctLine(panel, 'Sobriquet', 'organization-title');
    await press(panel, 'Fill 6 fields');
    await untilText(panel, '.detail h1', '6 fields filled');
    expect(await formIn(page)).toMatchObject({ Sobriquet: 'Head of production', 'First name': 'Imogen' });
  });

  // Chromium takes no key from outside; what it does at one is in the tests of the background.
  test.runIf(browser === 'firefox')('opens by its key', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openPage(`${form.address}/`);
    await app.useShortcut(page, '_execute_sidebar_action');
    const panel = await app.waitForView((url) => url.endsWith('/sidepanel.html'));
    await panel.waitForSelector('.row');
    expect(await buyersIn(panel)).toContain('Imogen Featherstone');
  });

  test('ends pointing with Escape, and keeps nobody waiting', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openPage(`${form.address}/`);
    const panel = await openPanel(app, page);
    await openRequest(panel, 'Imogen Featherstone');
    await press(panel, 'Look first');
    await press(panel, 'Point at a field');
    await untilText(panel, '.popup__foot', 'Stop pointing');
    await panel.keyboard.press('Escape');
    await untilText(panel, '.popup__foot', 'Point at a field');
    await press(panel, 'Fill 5 fields');
    await untilText(panel, '.detail h1', '5 fields filled');
    expect(await formIn(page)).toMatchObject({ 'First name': 'Imogen' });
  });

  test('follows the tab in front, and says calmly what to do where it may not look', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openPage(`${form.address}/`);
    const panel = await openPanel(app, page);
    await openRequest(panel, 'Imogen Featherstone');
    expect(await textOf(panel, '.button--fill')).toContain(new URL(form.address).host);
    await press(panel, 'Look first');
    await panel.waitForSelector('.preview');

    const other = await app.openPage(form.address.replace('127.0.0.1', 'localhost'));
    await untilText(panel, '.actions__hint', 'does not see this page yet');
    expect(await panel.$('.preview')).toBeNull();
    await app.openPopup(other);
    await untilText(panel, '.button--fill', 'localhost');
    await app.closePopup();
    await page.bringToFront();
    await untilText(panel, '.button--fill', '127.0.0.1');
  });

  test('agrees with the popup at once', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openPage(`${form.address}/`);
    const panel = await openPanel(app, page);
    const popup = await app.openPopup(page);
    await openRequest(popup, 'Imogen Featherstone');
    await press(popup, 'Look first');
    await popup.waitForSelector('.preview');
    await press(popup, 'Fill 5 fields');
    await popup.waitForSelector('.report');
    await untilText(panel, '.note', 'This page was filled');
    const before = await buyersIn(panel);
    await press(popup, 'Answered');
    await waitUntil('the panel to follow', async () => (await buyersIn(panel)).length < before.length);
    expect(await buyersIn(panel)).toEqual(before.toSpliced(before.indexOf('Imogen Featherstone'), 1));
  });

  test('lets go of a preview when its page is loaded anew', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openPage(`${form.address}/`);
    const panel = await openPanel(app, page);
    await openRequest(panel, 'Imogen Featherstone');
    await press(panel, 'Look first');
    await panel.waitForSelector('.preview');
    await page.reload();
    await untilText(panel, '.note--error', 'The page changed');
    expect(await formIn(page)).toMatchObject({ 'First name': '' });
  });
});
