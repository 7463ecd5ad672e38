import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from './browser/find.ts';
import type { BrowserName } from './browser/launch.ts';

/** A browser without the extension, for code of ours that is measured or tested in a page by itself. */
export function launchPlain(name: BrowserName): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(name),
    // Chromium's sandbox refuses to run as root, as in most containers.
    args: name === 'chromium' && asRoot ? ['--no-sandbox'] : [],
  });
}
