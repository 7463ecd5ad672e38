import type { ExtensionBrowser } from '../support/browser/launch.ts';

/** As far as it is used here: what chrome://extensions can do. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(what: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, how: { failQuietly: boolean }): Promise<void>;
  };
};

/** Without this mode Chromium switches an unpacked extension off, when it is loaded anew or some time after a start. */
export const switchOn = (app: ExtensionBrowser): Promise<void> =>
  inExtensions(app, () => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));

/** What the button beside an unpacked extension does. */
export const reload = (app: ExtensionBrowser): Promise<void> =>
  inExtensions(app, (id) => chrome.developerPrivate.reload(id, { failQuietly: true }));

async function inExtensions({ puppeteer, extensionOrigin }: ExtensionBrowser, script: (id: string) => Promise<void>) {
  const page = await puppeteer.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(script, new URL(extensionOrigin).host);
  await page.close();
}
