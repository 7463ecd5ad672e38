import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch, type LaunchOptions } from '../../support/browser/launch.ts';
import { OUTPUT } from '../../support/built.ts';
import { browsers } from '../browsers.ts';

/**
 * Declares the same tests for both browsers, each set in one browser that is started once: what one test leaves there is there
 * for the next. An error that the extension wrote to a console fails the set.
 */
export function inOneBrowser(
  name: string,
  declare: (app: () => ExtensionBrowser, browser: BrowserName) => void,
  options: (browser: BrowserName) => Partial<LaunchOptions> = () => ({}),
): void {
  describe.each(browsers)(`${name} in %s`, (browser) => {
    let app: ExtensionBrowser;
    beforeAll(async () => {
      app = await launch({ browser, extensionDir: OUTPUT[browser], ...options(browser) });
    });
    afterAll(async () => {
      const errors = app?.log.errors ?? [];
      await app?.close();
      expect(errors).toEqual([]);
    });
    declare(() => app, browser);
  });
}
