import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { endBrowser } from './end.ts';
import { findBrowser } from './find.ts';
import { accessibleInFirefox } from './firefox-accessible.ts';
import { readFirefoxConsole } from './firefox-log.ts';
import { colorSchemePreferences, extensionUuid, firefoxPreferences } from './firefox-preferences.ts';
import * as privileged from './firefox-privileged.ts';
import { clickAlert, keepAlerts } from './firefox-alerts.ts';
import { FirefoxScope } from './firefox-scope.ts';
import { FirefoxViews } from './firefox-views.ts';
import { makeWarm } from './firefox-warm.ts';
import { removeOrigin } from './in-extension.ts';
import { MessageLog } from './message-log.ts';
import { openProfile } from './profile.ts';
import type { Engine, LaunchOptions } from './types.ts';
import { pressUntilGone, waitUntil } from './wait.ts';

export async function launchFirefox(options: LaunchOptions): Promise<Engine> {
  const executablePath = findBrowser('firefox');
  const addonId = readAddonId(options.extensionDir);
  const profile = openProfile(options.profileDir);
  makeWarm(profile.dir);
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
      browser: 'firefox',
      executablePath,
      userDataDir: profile.dir,
      headless: options.headless ?? true,
      defaultViewport: null,
      args: ['--remote-allow-system-access'],
      env: { ...process.env, ...(options.homeDir && { HOME: options.homeDir }) },
      extraPrefsFirefox: firefoxPreferences(options, addonId),
    });
    return await firefoxEngine(browser, profile.dir, options, addonId, end);
  } catch (error) {
    await end();
    throw error;
  }
}

function readAddonId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir}/manifest.json has no browser_specific_settings.gecko.id.`);
  return id;
}

async function firefoxEngine(
  browser: Browser,
  profileDir: string,
  options: LaunchOptions,
  addonId: string,
  end: Engine['end'],
): Promise<Engine> {
  const extensionOrigin = `moz-extension://${extensionUuid}`;
  const log = new MessageLog();
  const scope = await FirefoxScope.open(browser);
  await scope.run(privileged.setLocale, options.locale ?? 'en-US');
  readFirefoxConsole(scope, log, extensionOrigin);
  const views = await FirefoxViews.watch(browser, scope, addonId);
  await browser.installExtension(options.extensionDir);
  const backgroundIs = (state: string) => async (): Promise<boolean> =>
    (await scope.run(privileged.backgroundState, addonId)) === state;
  await waitUntil('the background to start', backgroundIs('running'));
  await scope.run(privileged.pinToToolbar, addonId);

  return {
    name: 'firefox',
    puppeteer: browser,
    extensionOrigin,
    profileDir,
    log,
    async visit(page, url) {
      // Firefox reports no navigation to extension pages, so waiting for one would never end.
      await page.goto(url, { waitUntil: [] });
      await waitUntil(`${url} to load`, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      );
      views.announceLoad(page, url);
    },
    async pressAction() {
      const before = new Set((await views.list()).map(({ context }) => context));
      await scope.run(privileged.pressToolbarButton, addonId);
      // A background that was asleep starts with the popup, and is a view as well.
      const isPopup = ({ context, url }: privileged.View): boolean =>
        !before.has(context) && !url.endsWith('/_generated_background_page.html');
      return views.pageOf(await waitUntil('the popup', async () => (await views.list()).find(isPopup)));
    },
    async closePopup(popup) {
      await scope.run(privileged.hidePopup);
      await waitUntil('the popup to close', () => popup.isClosed());
    },
    async waitForView(matches) {
      const isIt = ({ url }: privileged.View): boolean => matches(url);
      return views.pageOf(await waitUntil('a view', async () => (await views.list()).find(isIt)));
    },
    tabs: () => views.tabs(),
    async useMenu(on, selector, item) {
      await on.click(selector, { button: 'right' });
      await waitUntil(`the menu item ${item}`, () => scope.run(privileged.useMenuItem, addonId, item));
    },
    async useShortcut(on, command) {
      await on.bringToFront();
      await scope.run(privileged.useShortcut, addonId, command);
    },
    async answerPermissionPrompt(answer) {
      const text = await waitUntil('the permission prompt', () => scope.run(privileged.promptText));
      await pressUntilGone(
        'the permission prompt',
        () => scope.run(privileged.pressPromptButton, answer === 'accept' ? 'button' : 'secondaryButton'),
        async () => (await scope.run(privileged.promptText)) === undefined,
      );
      return text;
    },
    async revokeOrigin(pattern, control) {
      // about:addons does the same with the same store.
      if (!(await control.evaluate(removeOrigin, pattern))) throw new Error(`${pattern} was not granted.`);
    },
    keepNotices: () => scope.run(keepAlerts),
    async clickNotice({ title }) {
      await waitUntil(`the notice "${title}"`, () => scope.run(clickAlert, title));
    },
    async stopBackground() {
      await waitUntil('the background to stop', () => scope.run(privileged.terminateBackground, addonId));
    },
    accessibleTree: (page) => accessibleInFirefox(scope, page),
    isBackgroundRunning: backgroundIs('running'),
    async setColorScheme(scheme) {
      await scope.run(privileged.setNumberPreferences, colorSchemePreferences(scheme));
    },
    end,
  };
}
