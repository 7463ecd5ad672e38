import type { ExtensionBrowser } from '../support/browser/launch.ts';

/** As far as it is used here: what chrome://extensions can do. */
declare const chrome: {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: {
    updateProfileConfiguration(what: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, how: { failQuietly: boolean }): Promise<void>;
  };
};

/**
 * Whatever keeps the extension off. While an unpacked one is loaded anew, Chromium writes down that it is off, and some ten seconds
 * later that it is on again: a kill in between leaves it off. So does a start without developer mode.
 */
export const switchOn = (app: ExtensionBrowser): Promise<void> =>
  inExtensions(app, async (id) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.management.setEnabled(id, true);
  });

/** What the button beside an unpacked extension does. */
export const reload = (app: ExtensionBrowser): Promise<void> =>
  inExtensions(app, (id) => chrome.developerPrivate.reload(id, { failQuietly: true }));

async function inExtensions({ puppeteer, extensionOrigin }: ExtensionBrowser, script: (id: string) => Promise<void>) {
  const page = await puppeteer.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(script, new URL(extensionOrigin).host);
  await page.close();
}
