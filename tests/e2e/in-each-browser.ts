import { afterEach, describe, expect } from 'vitest';
import { browsers } from './browsers.ts';
import { type BrowserName, type ExtensionBrowser, launch, type LaunchOptions } from '../support/browser/launch.ts';
import { OUTPUT } from '../support/built.ts';

export type Start = (options?: Partial<LaunchOptions>) => Promise<ExtensionBrowser>;

/**
 * Declares the same tests for both browsers. What a test starts is ended after it, and an error that the extension
 * wrote to a console fails the test, whatever else it looked at.
 */
export function inEachBrowser(name: string, declare: (start: Start, browser: BrowserName) => void): void {
  describe.each(browsers)(`${name} in %s`, (browser) => {
    const running: ExtensionBrowser[] = [];
    afterEach(async () => {
      const errors = running.flatMap((app) => app.log.errors);
      await Promise.all(running.splice(0).map((app) => app.close()));
      expect(errors).toEqual([]);
    });
    declare(async (options) => {
      const app = await launch({ browser, extensionDir: OUTPUT[browser], ...options });
      running.push(app);
      return app;
    }, browser);
  });
}
