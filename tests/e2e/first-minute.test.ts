import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import {
  badgeOf,
  buyersIn,
  openRequest,
  openSetUp,
  press,
  textOf,
  untilIdle,
  untilText,
} from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** A browser sizes a popup by what is in it, each in its own way, and a moment after it was drawn. */
const untilPopupWidth = (popup: Page): Promise<boolean> =>
  waitUntil('the popup to be 400 px wide', async () => (await popup.evaluate(() => innerWidth)) === 400);

inEachBrowser('the first minute', (start) => {
  test('the sample shows who waits, counts them, and holds visits back, with no feed and no CRM', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await press(setUp, 'Try it with sample data');
    await untilText(setUp, '#guide-step', 'Which CRM');
    await untilIdle(setUp);
    expect(await badgeOf(app)).toBe('11');

    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.row');
    await untilPopupWidth(popup);
    expect(await buyersIn(popup)).toHaveLength(11);
    expect(await textOf(popup, '.held')).toMatch(/4 visits/);
    await openRequest(popup, 'Imogen Featherstone');
    expect(await textOf(popup, '.detail')).toContain('Pennine Chocolate Works Ltd');
  });

  test('a popup opened before anything is set up offers the sample', async () => {
    const app = await start();
    const popup = await app.openPopup(await app.openExtensionPage('practice-crm.html'));
    await popup.waitForSelector('.empty');
    await untilPopupWidth(popup);
    await press(popup, 'Try it with sample data');
    await popup.waitForSelector('.row');
    await untilPopupWidth(popup);
    expect((await buyersIn(popup)).length).toBeGreaterThan(5);
  });

  test('the sample can be removed again, with its leads', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await press(setUp, 'Try it with sample data');
    await setUp.waitForSelector('.connection');
    // Until it is read, what is said of it grows, and its buttons move away from under the mouse.
    await untilIdle(setUp);
    await press(setUp, 'Remove');
    await setUp.waitForSelector('dialog[open]');
    await press(setUp, 'Remove the sample');
    await untilText(setUp, '.feeds__none', /./);
    // The icon follows the list, a moment later.
    await expect.poll(() => badgeOf(app)).toBe('');
  });
});
