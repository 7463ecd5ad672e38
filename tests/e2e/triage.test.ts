import { expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { ask, badgeOf, buyersIn, openRequest, openWithSample, press, textOf, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('triage', (start) => {
  test('an answered request leaves the list and the badge, and undo brings it back', async () => {
    const app = await start();
    const setUp = await openWithSample(app);
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.row');
    const before = await buyersIn(popup);

    await openRequest(popup, before[0]!);
    await press(popup, 'Answered');
    await popup.waitForSelector('.undo');
    expect(await buyersIn(popup)).toEqual(before.slice(1));
    await waitUntil('the badge to count one less', async () => (await badgeOf(app)) === String(before.length - 1));

    await press(popup, 'Undo');
    await waitUntil('it to be back', async () => (await buyersIn(popup)).length === before.length);
    expect(await buyersIn(popup)).toEqual(before);
    await waitUntil('the badge to count it again', async () => (await badgeOf(app)) === String(before.length));
  });

  test('what was declined stays declined when the same feed comes again', async () => {
    const app = await start();
    const setUp = await openWithSample(app);
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.row');
    const [first, ...rest] = await buyersIn(popup);
    await openRequest(popup, first!);
    await press(popup, 'Decline');
    await popup.waitForSelector('dialog[open]');
    await press(popup, '1');
    await popup.waitForSelector('.undo');
    await app.closePopup();

    await ask(setUp, 'connections.loadSample', {});
    const again = await app.openPopup(setUp);
    await again.waitForSelector('.row');
    expect(await buyersIn(again)).toEqual(rest);
  });

  test('works with the keyboard alone', async () => {
    const app = await start();
    const page = await app.openExtensionPage('popup.html');
    await press(page, 'Try it with sample data');
    // The list comes as soon as the background knows of it; the focus, once the button's own work is done.
    await waitUntil('the focus to be on a row', () =>
      page.evaluate(() => document.activeElement?.matches('.row__open')),
    );
    const [, second] = await buyersIn(page);
    // From the first row down to the second, into it, and back to where the focus was.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await untilText(page, '.detail h1', second!);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.row');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toContain(second);
  });

  test('a window that is open learns what another one did', async () => {
    const app = await start();
    const one = await app.openExtensionPage('popup.html');
    await press(one, 'Try it with sample data');
    await one.waitForSelector('.row');
    const other = await app.openExtensionPage('popup.html');
    await other.waitForSelector('.row');
    const [first, ...rest] = await buyersIn(other);
    await openRequest(other, first!);
    await press(other, 'Answered');
    await waitUntil('the first window to follow', async () => (await buyersIn(one)).length === rest.length);
    expect(await textOf(one, '.list__head h1')).toContain(String(rest.length));
  });
});
