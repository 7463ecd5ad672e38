import { realpathSync } from 'node:fs';
import { launch, TargetType, type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { accessibleInChromium } from './chromium-accessible.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import { readChromiumConsole } from './chromium-console.ts';
import { focusAsMenuDoes, tellWorker } from './chromium-page-actions.ts';
import { answerChromiumPrompt } from './chromium-prompt.ts';
import { endBrowser } from './end.ts';
import { findBrowser } from './find.ts';
import { removeHostPermission } from './in-extension.ts';
import { MessageLog } from './message-log.ts';
import { openProfile } from './profile.ts';
import type { ColorScheme, Engine, LaunchOptions } from './types.ts';
import { waitUntil } from './wait.ts';

export async function launchChromium(options: LaunchOptions): Promise<Engine> {
  const executablePath = findBrowser('chromium');
  const profile = openProfile(options.profileDir);
  let browser: Browser | undefined;
  const end = async (): Promise<void> => {
    try {
      if (browser) await endBrowser(browser);
    } finally {
      profile.discard();
    }
  };
  try {
    browser = await launch({
      executablePath,
      userDataDir: profile.dir,
      headless: options.headless ?? true,
      // Extensions can be installed and their buttons pressed over the pipe only, not over a debugging port.
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      args: chromiumArguments(options),
      // On Linux the language of extensions follows the environment, not --lang.
      env: { ...process.env, LANGUAGE: options.locale ?? 'en-US' },
    });
    return await chromiumEngine({ browser, executablePath, profileDir: profile.dir, options, end });
  } catch (error) {
    await end();
    throw error;
  }
}

/** Google's own builds lie in folders, and under names, that say so. */
const isBranded = (executablePath: string): boolean => /google[- ]?chrome|[\\/]Google[\\/]/i.test(executablePath);

/**
 * What `--load-extension` loads keeps the permissions that the user granted over a restart; what is installed over the
 * protocol does not. Branded Chrome no longer heeds that switch, and so gets it over the protocol. On a busy machine Chromium
 * needs more than seconds for it: installed a second time meanwhile, it may answer nothing, or have none of its pages.
 * (`enableExtensions: [dir]` is no way: puppeteer 25 does not wait for those to be installed.)
 */
async function installedId(browser: Browser, extensionDir: string, executablePath: string): Promise<string> {
  const dir = realpathSync(extensionDir);
  const isIt = ({ path }: Extension): boolean => path === dir;
  const loaded = async (): Promise<Extension | undefined> => [...(await browser.extensions()).values()].find(isIt);
  return isBranded(executablePath)
    ? browser.installExtension(dir)
    : waitUntil('the extension to load', loaded).then(({ id }) => id);
}

interface Begun {
  browser: Browser;
  executablePath: string;
  profileDir: string;
  options: LaunchOptions;
  end: Engine['end'];
}

async function chromiumEngine({ browser, executablePath, profileDir, options, end }: Begun): Promise<Engine> {
  const log = new MessageLog();
  const console = readChromiumConsole(browser, log);
  const id = await installedId(browser, options.extensionDir, executablePath);
  const extensionOrigin = `chrome-extension://${id}`;
  console.keepOnly(extensionOrigin);

  const ownTargets = (type: TargetType): Target[] =>
    browser.targets().filter((target) => target.type() === type && target.url().startsWith(`${extensionOrigin}/`));
  let scheme = options.colorScheme;
  const dress = async (page: Page): Promise<void> => {
    const features = [
      ...(scheme ? [{ name: 'prefers-color-scheme', value: scheme }] : []),
      ...(options.forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
    ];
    // Not by `emulateMediaFeatures`, which knows no forced colours.
    if (features.length > 0) await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
  };
  browser.on('targetcreated', (target) => {
    // A page may be gone again before it can be dressed.
    if (target.type() === TargetType.PAGE)
      void target.page().then(
        (page) => page && dress(page),
        () => undefined,
      );
  });
  const pageOf = async (target: Target): Promise<Page> => {
    const page = (await target.page()) ?? (await target.asPage());
    await waitUntil(`${target.url()} to load`, () => page.evaluate(() => document.readyState === 'complete'));
    await dress(page);
    return page;
  };

  const worker = (): Promise<Target> => waitUntil('the background', () => ownTargets(TargetType.SERVICE_WORKER)[0]);
  /** The menu and the shortcut give access to the tab; here the button does, and its popup is closed again. */
  const grantTab = async (on: Page): Promise<void> => {
    const popup = await engine.pressAction(on);
    await engine.closePopup(popup);
    await on.bringToFront();
  };

  const engine: Engine = {
    name: 'chromium',
    puppeteer: browser,
    extensionOrigin,
    profileDir,
    log,
    end,
    async visit(page, url) {
      await page.goto(url);
    },
    async pressAction(on) {
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The extension is no longer installed.');
      const before = new Set(ownTargets(TargetType.PAGE));
      await on.triggerExtensionAction(extension);
      return pageOf(
        await waitUntil('the popup', () => ownTargets(TargetType.PAGE).find((target) => !before.has(target))),
      );
    },
    async closePopup(popup) {
      await popup.evaluate(() => window.close()).catch(() => undefined);
      await waitUntil('the popup to close', () => popup.isClosed());
    },
    async waitForView(matches) {
      const isIt = (target: Target): boolean => matches(target.url());
      return pageOf(await waitUntil('a view', () => browser.targets().find(isIt)));
    },
    tabs: () => browser.pages(),
    async useMenu(on, selector, item) {
      await grantTab(on);
      await focusAsMenuDoes(on, selector);
      await tellWorker(await worker(), { item });
    },
    async useShortcut(on, command) {
      await grantTab(on);
      await tellWorker(await worker(), { command });
    },
    keepNotices: () => Promise.resolve(),
    async clickNotice({ id: notice }) {
      await tellWorker(await worker(), { notice });
    },
    answerPermissionPrompt: (answer) => answerChromiumPrompt(profileDir, answer),
    async revokeOrigin(pattern, control) {
      // Not by `permissions.remove`: an origin that the extension gave back itself is granted again without a prompt.
      await control.goto('chrome://extensions');
      await control.evaluate(removeHostPermission, id, pattern);
    },
    async stopBackground(control) {
      const session = await control.createCDPSession();
      // Not by its target: one that something starts again at once, such as an alarm that is due, keeps that.
      let stopped = false;
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        stopped ||= versions.some((one) => one.scriptURL.includes(id) && one.runningStatus === 'stopped');
      });
      await session.send('ServiceWorker.enable');
      await waitUntil('the background to stop', async () => {
        if (!stopped) await session.send('ServiceWorker.stopAllWorkers');
        return stopped;
      });
      await session.detach();
    },
    accessibleTree: accessibleInChromium,
    isBackgroundRunning: async () => ownTargets(TargetType.SERVICE_WORKER).length > 0,
    async setColorScheme(next: ColorScheme) {
      scheme = next;
      // Not `browser.pages()`: it leaves out the popup.
      const pages = browser.targets().filter((target) => target.type() === TargetType.PAGE);
      await Promise.all(pages.map(async (target) => dress(await target.asPage())));
    },
  };
  return engine;
}
