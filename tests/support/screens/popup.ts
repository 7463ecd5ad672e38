import type { Page } from 'puppeteer-core';
import { key, leaveDialog, type Look, type Stage, tap, type Tour } from './stage.ts';

export async function openPopup({ app }: Stage, until = '.row'): Promise<Page> {
  const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
  await page.waitForSelector(until);
  return page;
}

/** The list, its boxes, and everything that opens over it. */
export const list: Tour = async (stage, look) => {
  const page = await openPopup(stage);
  await look(page, 'popup, list');
  await page.focus('.row__open');
  await menus(page, look);
  await selection(page, look);
  await finding(page, look);
  await page.close();
};

async function menus(page: Page, look: Look): Promise<void> {
  for (const [pressed, screen] of [
    ['d', 'decline'],
    ['h', 'snooze'],
    ['c', 'note'],
    ['m', 'duplicate of'],
    ['?', 'help'],
  ] as const) {
    await page.focus('.row__open');
    await key(page, pressed, 'dialog[open]');
    await look(page, `popup, ${screen}`);
    await leaveDialog(page);
  }
}

async function selection(page: Page, look: Look): Promise<void> {
  await page.focus('.row__open');
  for (const pressed of ['x', 'j', 'x'] as const) await page.keyboard.press(pressed);
  await page.waitForSelector('.actions--bulk');
  await look(page, 'popup, several selected');
  await key(page, 'a', 'dialog[open]');
  await look(page, 'popup, what a bulk act changes');
  await leaveDialog(page);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('.actions--bulk'));
}

async function finding(page: Page, look: Look): Promise<void> {
  await tap(page, '.find__button', 'dialog[open] .filter');
  await look(page, 'popup, filters');
  await page.$$eval('dialog .filter', (groups) =>
    groups.forEach((group) => group.querySelector<HTMLElement>('input, button')?.click()),
  );
  await leaveDialog(page);
  await page.waitForSelector('.chip, .chips');
  await look(page, 'popup, filtered');
  await tap(page, '.find__button + .find__button', 'dialog[open]');
  await look(page, 'popup, views');
  await leaveDialog(page);
  await page.type('#search', 'zzzz');
  await page.waitForSelector('.empty');
  await look(page, 'popup, nothing found');
}

/** One request, what can be done with it, and what was done. */
export const request: Tour = async (stage, look) => {
  const page = await openPopup(stage);
  await page.focus('.row__open');
  await key(page, 'Enter', '.detail');
  await page.waitForSelector('.actions');
  await look(page, 'popup, request');
  await key(page, 'r', '.reply__text');
  await look(page, 'popup, reply');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.row');
  await page.focus('.row__open');
  await key(page, 'a', '.undo');
  await look(page, 'popup, done, with undo');
  await key(page, 'y', '.history__line');
  await look(page, 'popup, history');
  await page.close();
};
