import { browser } from '../platform/browser.ts';
import { logBug } from '../platform/log.ts';
import { fillFieldFromPage, fillFromPage, type Place } from './fill-from-page.ts';
import { choiceOf } from './menus.ts';
import type { Parts } from './parts.ts';

/** Must equal the command of the manifest. */
const FILL_COMMAND = 'fill-form';

/** The ways to fill a page without the popup. Both give access to the tab they are used on, and to no other. */
export function listenToPageActions(parts: Parts): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const place = placeOf(tab);
    const choice = choiceOf(menuItemId);
    if (!place || !choice) return;
    run(parts, () =>
      choice.kind === 'form' ? fillFromPage(parts, place) : fillFieldFromPage(parts, place, choice.meaning),
    );
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const place = placeOf(tab);
    if (command === FILL_COMMAND && place) run(parts, () => fillFromPage(parts, place));
  });
}

function run(parts: Parts, work: () => Promise<void>): void {
  parts.keepAwake(work).catch((error: unknown) => logBug('fill from page', error));
}

const placeOf = (tab: { id?: number | undefined; url?: string | undefined } | undefined): Place | null =>
  tab?.id !== undefined && tab.url ? { tabId: tab.id, url: tab.url } : null;
