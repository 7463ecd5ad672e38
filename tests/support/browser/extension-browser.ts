import type { Page, Viewport } from 'puppeteer-core';
import { alarmIsDue, originsGranted } from './in-extension.ts';
import type { Engine, ExtensionBrowser } from './types.ts';

const desktop: Viewport = { width: 1280, height: 800 };

export function extensionBrowser(engine: Engine): ExtensionBrowser {
  const { puppeteer, extensionOrigin } = engine;
  let popup: Page | undefined;

  /** A tab in the background, so that it does not take the place of the active tab that the extension looks for. */
  async function withControlPage<T>(use: (control: Page) => Promise<T>): Promise<T> {
    const control = await puppeteer.newPage({ background: true });
    try {
      // The manifest is a page of the extension's origin, with its APIs, in which none of its scripts runs.
      await engine.visit(control, `${extensionOrigin}/manifest.json`);
      return await use(control);
    } finally {
      await control.close();
    }
  }

  async function closePopup(): Promise<void> {
    const open = popup;
    popup = undefined;
    if (open && !open.isClosed()) await engine.closePopup(open);
  }

  /** `setViewport` is left to `viewport ?? desktop` here, since a default of puppeteer's would resize the popup too. */
  async function newTab(viewport: Viewport = desktop): Promise<Page> {
    const page = await puppeteer.newPage();
    await page.setViewport(viewport);
    return page;
  }

  // puppeteer types arguments as handles unwrapped; there are none here.
  const inExtension: ExtensionBrowser['inExtension'] = <Args extends unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ) =>
    withControlPage(
      (control) => control.evaluate(script as (...all: unknown[]) => unknown, ...args) as Promise<Awaited<Result>>,
    );

  return {
    ...engine,
    inExtension,
    closePopup,
    async openExtensionPage(path, viewport) {
      const page = await newTab(viewport);
      await engine.visit(page, `${extensionOrigin}/${path.replace(/^\//, '')}`);
      return page;
    },
    async openPage(url, viewport) {
      const page = await newTab(viewport);
      await page.goto(url);
      return page;
    },
    async openPopup(on) {
      await closePopup();
      await on.bringToFront();
      return (popup = await engine.pressAction(on));
    },
    grantedOrigins: () => inExtension(originsGranted),
    revokeOrigin: (pattern) => withControlPage((control) => engine.revokeOrigin(pattern, control)),
    async fireAlarm(name) {
      const known = await inExtension(alarmIsDue, name);
      if (known !== true) throw new Error(`No alarm is called ${name}; there are: ${known.join(', ') || 'none'}.`);
    },
    stopBackground: () => withControlPage((control) => engine.stopBackground(control)),
    async close() {
      await engine.end();
    },
  };
}
