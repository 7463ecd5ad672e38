import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { complaints } from '../support/complaints.ts';
import { buyersIn, openWithSample, press, textOf, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

const untilCount = (page: Page, count: number): Promise<unknown> =>
  waitUntil(`${count} rows`, async () => (await buyersIn(page)).length === count);
const untilClosed = (page: Page): Promise<unknown> => page.waitForFunction(() => !document.querySelector('dialog'));

inEachBrowser('looking for requests', (start) => {
  test('narrows them by filters that can be taken away, and keeps that as a view', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
    await untilCount(page, 11);
    await press(page, 'Filter');
    await page.waitForSelector('.chip--choice .chip__count');
    await press(page, 'Quote');
    await press(page, 'Show');
    await untilClosed(page);
    const quotes = await buyersIn(page);
    expect(quotes.length).toBeGreaterThan(1);
    expect(quotes.length).toBeLessThan(11);
    expect(await page.$$eval('.row .tags', (all) => all.every((tags) => tags.textContent?.includes('Quote')))).toBe(
      true,
    );

    await press(page, 'Views');
    await page.type('dialog input', 'Quotes only');
    await press(page, 'Save this view');
    await untilText(page, 'dialog .view', 'Quotes only');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await press(page, 'Quote');
    await untilCount(page, 11);

    const other = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
    await untilCount(other, 11);
    await press(other, 'Views');
    await press(other, 'Quotes only');
    await untilCount(other, quotes.length);
    await press(other, 'Views');
    await other.click('dialog [aria-label="Delete the view Quotes only"]');
    await untilText(other, 'dialog', 'No saved views yet');
  });

  test('says in every empty box what to do', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
    await untilCount(page, 11);
    await page.keyboard.press('2');
    await untilText(page, '.empty', 'Press H on a request');
    await page.keyboard.press('3');
    await untilCount(page, 2);
    await page.keyboard.press('4');
    await untilText(page, '.empty', 'is kept here');
    await press(page, 'Show open requests');
    await untilCount(page, 11);
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
    await untilText(page, '.empty', 'Nothing found');
    await press(page, 'Clear search and filters');
    await untilCount(page, 11);
    expect(await page.$('.empty')).toBeNull();
  });

  test('shows a request beside the list where there is room', async () => {
    const app = await start();
    await openWithSample(app);
    const page = await app.openExtensionPage('popup.html', { width: 1280, height: 800 });
    await untilText(page, '.popup__body--open', 'Choose a request');
    await press(page, 'Imogen Featherstone');
    await untilText(page, '.popup__body--open .detail h1', 'Imogen Featherstone');
    expect(await textOf(page, '.row:has([aria-current=true])')).toContain('Imogen Featherstone');
    await page.keyboard.press('a');
    await untilText(page, '.popup__body--open', 'Choose a request');
    await untilCount(page, 10);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in what opens over the list, %s', async (colorScheme) => {
    const app = await start({ colorScheme });
    await openWithSample(app);
    const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
    await untilCount(page, 11);
    const found: Record<string, string[]> = {};
    const look = async (name: string): Promise<void> => {
      await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
      const wrong = await complaints(page);
      if (wrong.length > 0) found[name] = wrong;
    };
    await page.keyboard.press('j');
    for (const key of ['d', 'h', 'm', 'c', '?'] as const) {
      await page.keyboard.press(key);
      await page.waitForSelector('dialog[open]');
      await look(key);
      await page.keyboard.press('Escape');
      await untilClosed(page);
    }
    for (const name of ['Filter', 'Views']) {
      await press(page, name);
      await page.waitForSelector('dialog[open]');
      await look(name);
      await page.keyboard.press('Escape');
      await untilClosed(page);
    }
    await page.keyboard.press('2');
    await page.waitForSelector('.empty');
    await look('an empty box');
    await page.keyboard.press('1');
    await untilCount(page, 11);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.waitForSelector('.undo');
    await look('undo');
    await page.keyboard.press('x');
    await untilText(page, '.list__head h1', '1 selected');
    await look('a selection');
    await page.keyboard.press('Escape');
    await page.keyboard.press('y');
    await page.waitForSelector('.history__line');
    await look('history');
    await page.setViewport({ width: 1280, height: 800 });
    await page.waitForSelector('.popup--wide .row');
    await look('wide');
    expect(found).toEqual({});
  });
});
