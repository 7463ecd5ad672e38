import { browser } from './browser.ts';

/** That an update waits, for a background that was stopped meanwhile. It is forgotten with the browser, which updates first. */
const WAITING = 'updateWaits';

export const noteWaiting = (): Promise<void> => browser.storage.session.set({ [WAITING]: true });
const forgetWaiting = (): Promise<void> => browser.storage.session.remove(WAITING);
export const updateWaits = async (): Promise<boolean> => (await browser.storage.session.get(WAITING))[WAITING] === true;

/** Begins anew, with the new version if one waits. */
export async function restart(): Promise<void> {
  await forgetWaiting();
  browser.runtime.reload();
}

/** Whether a page of ours is open: in a tab, in the popup or beside a page. */
export async function isPageOpen(): Promise<boolean> {
  const pages = await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP', 'SIDE_PANEL'] });
  return pages.length > 0;
}

/** Calls `updated` with the version before, after an update; with nothing after an installation. */
export function onInstalled(installed: (before: string | undefined) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install' || reason === 'update') installed(reason === 'update' ? previousVersion : undefined);
  });
}

export const onUpdateWaiting = (waits: () => void): void => browser.runtime.onUpdateAvailable.addListener(waits);

export const ownVersion = (): string => browser.runtime.getManifest().version;
