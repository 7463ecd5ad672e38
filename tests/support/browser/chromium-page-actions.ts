import type { Page, Target } from 'puppeteer-core';

/** As far as it is used here. */
declare const chrome: {
  tabs: { query(what: object): Promise<object[]> };
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
  notifications: { onClicked: { dispatch(id: string): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
};

type What = { item: string } | { command: string } | { notice: string };

/** Tells the extension's worker of a menu item or a shortcut that was used on the active tab, or a notice that was clicked on. */
export async function tellWorker(worker: Target, what: What): Promise<void> {
  const context = await worker.worker();
  if (!context) throw new Error('The background is not running.');
  await context.evaluate(dispatch, what);
}

async function dispatch(what: What): Promise<void> {
  if ('notice' in what) return chrome.notifications.onClicked.dispatch(what.notice);
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if ('command' in what) chrome.commands.onCommand.dispatch(what.command, tab);
  else chrome.contextMenus.onClicked.dispatch({ menuItemId: what.item }, tab);
}

/** A click with the other button gives the field the focus, besides opening the menu. */
export const focusAsMenuDoes = (page: Page, selector: string): Promise<void> => page.focus(selector);
