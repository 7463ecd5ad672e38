import type { BrowserName } from '../support/browser/launch.ts';

const ALL: readonly BrowserName[] = ['chromium', 'firefox'];

/** `LEADSTAND_BROWSER=firefox` runs the browser tests in one browser only. */
const chosen = process.env['LEADSTAND_BROWSER'];
export const browsers = ALL.filter((name) => !chosen || name === chosen);
