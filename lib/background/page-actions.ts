import { browser } from '../platform/browser.ts';
import { logBug } from '../platform/log.ts';
import { openSidePanel } from '../platform/side-panel.ts';
import { fillFieldFromPage, fillFromPage, type Place } from './fill-from-page.ts';
import { choiceOf } from './menus.ts';
import type { Parts } from './parts.ts';
import { noteOnTab } from './tab-note.ts';

/** Must equal the commands of the manifest. The second is Chrome's alone: Firefox opens its sidebar by itself. */
const FILL_COMMAND = 'fill-form';
const PANEL_COMMAND = 'open-panel';

/** The ways to fill a page without the popup. Both give access to the tab they are used on, and to no other. */
export function listenToPageActions(parts: Parts): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameUrl }, tab) => {
    const place = placeOf(tab);
    const choice = choiceOf(menuItemId);
    if (!place || !choice) return;
    run(parts, () => {
      if (isOfAnotherSite(frameUrl, place)) return noteOnTab(place.tabId, { kind: 'failed', code: 'form-in-frame' });
      return choice.kind === 'form' ? fillFromPage(parts, place) : fillFieldFromPage(parts, place, choice.meaning);
    });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === PANEL_COMMAND && tab?.windowId !== undefined) return openPanel(tab.windowId);
    const place = placeOf(tab);
    if (command === FILL_COMMAND && place) run(parts, () => fillFromPage(parts, place));
  });
}

function openPanel(windowId: number): void {
  openSidePanel(windowId).catch((error: unknown) => logBug('open panel', error));
}

function run(parts: Parts, work: () => Promise<void>): void {
  parts.keepAwake(work).catch((error: unknown) => logBug('fill from page', error));
}

/** The form that was meant is out of reach; the page around the frame may have another one. */
function isOfAnotherSite(frameUrl: string | undefined, { url }: Place): boolean {
  const frame = URL.parse(frameUrl ?? '');
  return frame !== null && /^https?:$/.test(frame.protocol) && frame.origin !== new URL(url).origin;
}

const placeOf = (tab: { id?: number | undefined; url?: string | undefined } | undefined): Place | null =>
  tab?.id !== undefined && tab.url ? { tabId: tab.id, url: tab.url } : null;
