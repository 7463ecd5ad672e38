import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { type ChangingForm, changingForm, formIn } from '../support/changing-form.ts';
import {
  correctLine,
  fillForm,
  lineOf,
  mapLine,
  openRequest,
  openWithSample,
  press,
  textOf,
  untilText,
} from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

let form: ChangingForm;

beforeAll(async () => {
  form = await changingForm();
});
afterAll(() => form.close());

const EMPTY = {
  'First name': '',
  'Last name': '',
  'E-mail': '',
  Phone: '',
  Sobriquet: '',
  Company: '',
  Industry: 'Please choose',
};

const TAUGHT = {
  'First name': 'Imogen',
  'Last name': 'Featherstone',
  'E-mail': 'imogen.featherstone@example.com',
  Phone: '',
  Sobriquet: 'Head of production',
  Company: 'Pennine Chocolate Works Ltd',
  Industry: 'Sweets and snacks',
};

/** A request of the sample, open in the real popup over a page. */
async function requestOver(app: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await app.openPopup(page);
  await openRequest(popup, 'Imogen Featherstone');
  return popup;
}

async function openPreview(app: ExtensionBrowser): Promise<{ page: Page; popup: Page }> {
  await openWithSample(app);
  const page = await app.openPage(`${form.address}/`);
  const popup = await requestOver(app, page);
  await press(popup, 'Fill this form');
  await popup.waitForSelector('.preview');
  return { page, popup };
}

inEachBrowser('the preview', (start) => {
  test('comes before the first fill on a site, and what is corrected there holds for a page with all names changed', async () => {
    const app = await start();
    const { page, popup } = await openPreview(app);
    const focused = (): Promise<boolean> =>
      popup.evaluate(() => document.activeElement?.textContent === 'Check, then fill');
    await waitUntil('the focus to be on the heading', focused);
    expect(await textOf(popup, '.preview__group--filled')).toMatch(/First name Imogen.*Company Pennine/);
    expect(await textOf(popup, '.preview__group--unsure')).toMatch(/Food & beverage\W+ is called/);
    expect(await formIn(page)).toEqual(EMPTY);

    await mapLine(popup, 'Industry', 'Sweets and snacks');
    await correctLine(popup, 'Sobriquet', 'organization-title');
    await correctLine(popup, 'Phone', 'never');
    await untilText(popup, '.preview__group--corrected', /Phone Never fill this/);
    expect(await formIn(page)).toEqual(EMPTY);
    await press(popup, 'Fill 6 fields');
    await untilText(popup, '.detail h1', '6 fields filled');
    expect(await formIn(page)).toEqual(TAUGHT);
    await app.closePopup();

    const again = await app.openPage(`${form.address}/?again`);
    const second = await requestOver(app, again);
    await press(second, 'Fill this form');
    await untilText(second, '.detail h1', '6 fields filled');
    expect(await formIn(again)).toEqual(TAUGHT);
  });

  test('can be left without a trace, and asked for on a site that is known', async () => {
    const app = await start();
    const { page, popup } = await openPreview(app);
    await press(popup, 'Back to the request');
    await untilText(popup, '.detail h1', 'Imogen Featherstone');
    expect(await formIn(page)).toEqual(EMPTY);
    await fillForm(popup);
    await app.closePopup();

    const again = await requestOver(app, await app.openPage(`${form.address}/`));
    await press(again, 'Look first');
    await untilText(again, '.preview h1', 'Check, then fill');
  });

  test('opens from the report at the field that is wrong, and lets it be filled anew', async () => {
    const app = await start();
    const { page, popup } = await openPreview(app);
    await correctLine(popup, 'Sobriquet', 'country');
    await press(popup, 'Fill 6 fields');
    await popup.waitForSelector('.report');
    expect(await formIn(page)).toMatchObject({ Sobriquet: 'United Kingdom' });
    // The report is still growing: a mouse may come to where the button was.
    await popup.$$eval('.report--filled li', (lines) =>
      lines
        .find((line) => line.textContent.startsWith('Sobriquet'))!
        .querySelector('button')!
        .click(),
    );
    await popup.waitForSelector('.preview form optgroup');
    expect(await textOf(popup, '.preview header')).toContain('was taken back');
    expect(await formIn(page)).toEqual(EMPTY);
    await correctLine(popup, 'Sobriquet', 'organization-title');
    await press(popup, 'Fill 6 fields');
    await popup.waitForSelector('.report');
    expect(await formIn(page)).toMatchObject({
      Sobriquet: 'Head of production',
      Company: 'Pennine Chocolate Works Ltd',
    });
  });

  test('takes a correction back when told to', async () => {
    const app = await start();
    const { popup } = await openPreview(app);
    await correctLine(popup, 'Company', 'never');
    await correctLine(popup, 'Company', 'auto');
    expect(await (await lineOf(popup, 'Company')).evaluate((line) => line.textContent)).toContain('Pennine');
  });

  test.each([
    ['/none', /There is no form on this page/],
    ['/frame', /in a frame of another site/],
  ])('says why there is none: %s', async (path, words) => {
    const app = await start();
    await openWithSample(app);
    const popup = await requestOver(app, await app.openPage(form.address + path));
    await press(popup, 'Fill this form');
    await popup.waitForSelector('.note--error');
    expect(await textOf(popup, '.note--error')).toMatch(words);
  });
});
