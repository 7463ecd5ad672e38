import type { Browser } from 'webextension-polyfill';

/** Scripts that run in a page of the extension: nothing from outside their own body is at hand there. */

declare const browser: Browser | undefined;
declare const chrome: Browser;

/** The browser's own notices of the extension, by id. Firefox tells what they say as well. */
export async function noticesShown(): Promise<Record<string, unknown>> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return (await api.notifications?.getAll()) ?? {};
}

/** As in the browser's settings. */
export async function takeBackNotices(): Promise<boolean> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return api.permissions.remove({ permissions: ['notifications'] });
}
