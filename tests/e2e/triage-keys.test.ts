import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { buyersIn, press, textOf, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** The popup's page with the sample, and the focus on its first row. */
async function openList(app: ExtensionBrowser): Promise<Page> {
  const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
  await press(page, 'Try it with sample data');
  await untilRow(page);
  await waitUntil('the whole sample to be read', async () => (await buyersIn(page)).length === 11);
  return page;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');

const untilRow = (page: Page): Promise<unknown> =>
  waitUntil('the focus to be on a row', () => page.evaluate(() => document.activeElement?.matches('.row__open')));

const untilFocusOn = (page: Page, name: string): Promise<unknown> =>
  waitUntil(`the focus to be on ${name}`, async () => (await focused(page)) === name);

const untilBuyers = (page: Page, names: string[]): Promise<unknown> =>
  waitUntil(`the list to be ${names.join()}`, async () => String(await buyersIn(page)) === String(names));

const untilClosed = (page: Page): Promise<unknown> => page.waitForFunction(() => !document.querySelector('dialog'));

async function withShift(page: Page, key: 'j' | 'k' | 'x' | 'ArrowDown'): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
}

async function choose(page: Page, ...keys: ('1' | '2' | 'a' | 'd' | 'h' | 'm' | 'c' | 'n')[]): Promise<void> {
  for (const [at, key] of keys.entries()) {
    if (at > 0) await page.waitForSelector('dialog[open] .choice-line');
    await page.keyboard.press(key);
  }
}

inEachBrowser('the keys of the list', (start) => {
  test('move, open, go on and go back', async () => {
    const page = await openList(await start());
    const names = await buyersIn(page);
    await untilFocusOn(page, names[0]!);
    for (const [key, name] of [
      ['j', names[1]],
      ['k', names[0]],
      ['ArrowDown', names[1]],
      ['ArrowUp', names[0]],
      ['End', names[10]],
      ['Home', names[0]],
    ] as const) {
      await page.keyboard.press(key);
      await untilFocusOn(page, name!);
    }
    await page.keyboard.press('Enter');
    await untilText(page, '.detail h1', names[0]!);
    await page.keyboard.press('j');
    await untilText(page, '.detail h1', names[1]!);
    await page.keyboard.press('Escape');
    await untilFocusOn(page, names[1]!);
    expect(await buyersIn(page)).toEqual(names);
  });

  test.each([
    ['a', ['a'], 'Answered', '4'],
    ['d', ['d', '2'], 'Declined', '4'],
    ['h', ['h', '1'], 'Snoozed', '2'],
    ['n', ['n'], 'No answer needed', '4'],
  ] as const)(
    '%s sees to a request, the focus goes to the next one, and z takes it back',
    async (_key, keys, said, box) => {
      const page = await openList(await start());
      const names = await buyersIn(page);
      await page.keyboard.press('j');
      await untilFocusOn(page, names[1]!);
      await choose(page, ...keys);
      await untilText(page, '.undo', said);
      await untilBuyers(page, names.toSpliced(1, 1));
      await untilFocusOn(page, names[2]!);
      await page.keyboard.press(box);
      await untilBuyers(page, [names[1]!]);
      await page.keyboard.press('1');
      await untilBuyers(page, names.toSpliced(1, 1));
      await page.keyboard.press('z');
      await untilBuyers(page, names);
      await untilFocusOn(page, names[1]!);
      expect(await page.$('.undo')).toBeNull();
    },
  );

  test('c keeps a note, and m makes it a duplicate of one that is searched for', async () => {
    const page = await openList(await start());
    const names = await buyersIn(page);
    await page.keyboard.press('c');
    await page.waitForSelector('dialog[open] textarea');
    await page.type('dialog textarea', 'jjza');
    await press(page, 'Save note');
    await page.waitForSelector('.row__notes');
    expect(await buyersIn(page)).toEqual(names);
    await untilFocusOn(page, names[0]!);

    await page.keyboard.press('m');
    await page.waitForSelector('dialog[open] input[type=search]');
    await page.type('dialog input[type=search]', 'Featherstone');
    await untilText(page, 'dialog .choices', 'Imogen Featherstone');
    await page.click('dialog .choice-line');
    await untilText(page, '.undo', 'Marked as duplicate');
    await untilBuyers(page, names.slice(1));
  });

  test('o opens again what is done, and the history takes anything back', async () => {
    const page = await openList(await start());
    const names = await buyersIn(page);
    await page.keyboard.press('a');
    await untilBuyers(page, names.slice(1));
    await page.keyboard.press('4');
    await untilBuyers(page, [names[0]!]);
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await untilText(page, '.empty h1', 'Nothing done yet');
    await page.keyboard.press('y');
    await untilText(page, '.history', 'Opened again');
    await press(page, 'Undo');
    await waitUntil('one act less', async () => (await page.$$('.history__line')).length === 1);
    await page.keyboard.press('Escape');
    await untilBuyers(page, [names[0]!]);
    expect(await textOf(page, '.box[aria-selected=true]')).toBe('Done');
  });

  test('select several, show what will be done to them, and take it back in one step', async () => {
    const page = await openList(await start());
    const names = await buyersIn(page);
    await page.keyboard.press('x');
    await withShift(page, 'j');
    await withShift(page, 'ArrowDown');
    await withShift(page, 'k');
    await untilText(page, '.list__head h1', '2 selected');
    await page.keyboard.press('n');
    expect(await textOf(page, 'dialog[open]')).toContain(names[1]);
    await press(page, 'Change 2 requests');
    await untilBuyers(page, names.slice(2));
    await untilFocusOn(page, names[2]!);
    await page.keyboard.press('z');
    await untilBuyers(page, names);
    await withShift(page, 'x');
    await untilText(page, '.list__head h1', '11 selected');
    await page.keyboard.press('Escape');
    await untilText(page, '.list__head h1', '11 open requests');
  });

  test('are letters while something is typed, and ? shows them all', async () => {
    const page = await openList(await start());
    const names = await buyersIn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('featherstone');
    await untilBuyers(page, ['Imogen Featherstone', 'Imogen Featherstone']);
    await page.keyboard.press('Enter');
    await untilFocusOn(page, 'Imogen Featherstone');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await untilBuyers(page, names);
    await page.keyboard.press('Escape');
    await untilRow(page);
    await page.keyboard.press('?');
    expect(await textOf(page, 'dialog[open]')).toMatch(/Decline, with a reason.*Keys of the browser/);
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    expect(await buyersIn(page)).toEqual(names);
  });
});
