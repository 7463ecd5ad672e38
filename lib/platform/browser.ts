import type { Browser } from 'webextension-polyfill';

/**
 * The browser, the same for both: Firefox and Chrome answer the same promises. The polyfill, whose types these are, would
 * be 10 kB in every page for one thing that is done without it: a listener of messages answers by a call, not by a promise.
 */
const names = globalThis as unknown as { browser?: Browser; chrome: Browser };
export const browser: Browser = names.browser?.runtime ? names.browser : names.chrome;

export type { Notifications, Runtime, Tabs } from 'webextension-polyfill';
