/**
 * Scripts for Firefox's own window, run by `FirefoxScope`. Nothing from outside a function's own body is at hand there.
 * Tested with Firefox ESR 153: what they use is internal to Firefox and may move.
 */

// Firefox publishes no types for its own modules.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Untyped = any;
declare const Cc: Untyped;
declare const ChromeUtils: Untyped;
declare const Ci: Untyped;
declare const PopupNotifications: Untyped;
declare const Services: Untyped;
declare const WebExtensionPolicy: Untyped;
declare const window: Untyped;

/** The language of extensions, with or without Firefox's language pack for it. */
export function setLocale(locale: string): void {
  Services.locale.availableLocales = [...new Set([...Services.locale.availableLocales, locale])];
  Services.locale.requestedLocales = [locale];
}

/**
 * Makes the extension's own views (popup, sidebar, background, tabs) drivable and their consoles audible. Firefox's remote
 * agent leaves out extension pages (bugs 1755014 and 1713440) although everything it needs works there, so this adds
 * them to its lists. The views themselves are not touched.
 */
export function adoptViews(addonId: string): void {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { RemoteAgent } = ChromeUtils.importESModule('chrome://remote/content/components/RemoteAgent.sys.mjs');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const views = new Set<Untyped>();

  // A popup moves from the element in which it was loaded in advance to the one that is shown, hence asked each time.
  window.leadstandBrowsers = () =>
    [...views]
      .map(({ xulBrowser }) => {
        // What the remote agent recognises a tab by; only tabs have it.
        if (xulBrowser) xulBrowser.permanentKey ??= {};
        return xulBrowser;
      })
      .filter((browser) => browser?.isConnected);

  const tabById = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (id: string) {
    const isIt = (browser: Untyped): boolean => this.getIdForBrowser(browser) === id;
    return tabById.call(this, id) ?? window.leadstandBrowsers().find(isIt) ?? null;
  };

  const events: Record<string, string[]> = {
    log: ['log.entryAdded'],
    script: ['script.realmCreated', 'script.realmDestroyed'],
    browsingContext: ['browsingContext.domContentLoaded', 'browsingContext.load'],
  };
  ExtensionParent.apiManager.on('proxy-context-load', async (_: string, view: Untyped) => {
    if (view.extension?.id !== addonId || view.envType !== 'addon_parent' || !view.xulBrowser) return;
    views.add(view);
    view.callOnClose({ close: () => views.delete(view) });
    const context = view.xulBrowser.browsingContext;
    const actor = context.currentWindowGlobal.getActor('MessageHandlerFrame');
    for (const [moduleName, values] of Object.entries(events)) {
      const sessionData = values.map((value) => ({
        category: 'event',
        contextDescriptor: { type: 'All' },
        moduleName,
        value,
      }));
      const command = {
        moduleName,
        commandName: '_applySessionData',
        params: { category: 'event', sessionData },
        destination: { type: 'WINDOW_GLOBAL', id: context.id },
      };
      // The view may be closed already.
      await actor.sendCommand(command, RemoteAgent.webDriverBiDi.session.id).catch(() => undefined);
    }
  });
}

export interface View {
  context: string;
  url: string;
}

/** The views there are now. A popup counts once its panel is open: before that it is only loaded in advance. */
export function listViews(): View[] {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return window
    .leadstandBrowsers()
    .filter((view: Untyped) => (view.closest('panel')?.state ?? 'open') === 'open')
    .map((view: Untyped) => ({ context: NavigableManager.getIdForBrowser(view), url: view.currentURI.spec }));
}

/** As a user does with "Pin to toolbar". */
export function pinToToolbar(addonId: string): void {
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
  );
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  const widget = `${ExtensionCommon.makeWidgetId(addonId)}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
}

/** Moves the mouse onto the button and clicks, as the operating system would report it. */
export async function pressToolbarButton(addonId: string): Promise<void> {
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const widget = `${ExtensionCommon.makeWidgetId(addonId)}-browser-action`;
  const button = window.document.querySelector(`#${widget} .unified-extensions-item-action-button`);
  const { x, y, width, height } = button.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const details = { type, button: 0, buttons: type === 'mousedown' ? 1 : 0, clickCount: 1, asyncEnabled: true };
    await event.synthesizeMouseAtPoint(x + width / 2, y + height / 2, details, window);
  }
}

export function isViewOpen(context: string): boolean {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const isIt = (view: Untyped): boolean => NavigableManager.getIdForBrowser(view) === context;
  const view = window.leadstandBrowsers().find(isIt);
  return Boolean(view) && view.closest('panel')?.state !== 'closed';
}

export function hidePopup(): void {
  for (const view of window.leadstandBrowsers()) view.closest('panel')?.hidePopup();
}

export function promptText(): string | undefined {
  const { panel } = PopupNotifications;
  const prompt = panel.querySelector('#addon-webext-permissions-notification');
  return panel.state === 'open' && prompt ? prompt.textContent.trim() : undefined;
}

/** Clicks with the mouse: like a user's, the click counts for nothing while Firefox still guards the new prompt. */
export async function pressPromptButton(name: 'button' | 'secondaryButton'): Promise<void> {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const button = PopupNotifications.panel.querySelector('#addon-webext-permissions-notification')?.[name];
  if (!button) return;
  const { x, y, width, height } = button.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const details = { type, button: 0, buttons: type === 'mousedown' ? 1 : 0, clickCount: 1, asyncEnabled: true };
    await event.synthesizeMouseAtPoint(x + width / 2, y + height / 2, details, window);
  }
}

/**
 * Ends the background as a crash would: work that is under way does not put it off. False if none has ended. Another may
 * have been started since by an alarm.
 */
export async function terminateBackground(addonId: string): Promise<boolean> {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  if (extension.backgroundState === 'stopped') return true;
  const { backgroundContext } = extension;
  await extension.terminateBackground({ disableResetIdleForTest: true });
  return extension.backgroundState === 'stopped' || extension.backgroundContext !== backgroundContext;
}

export function backgroundState(addonId: string): string {
  return WebExtensionPolicy.getByID(addonId).extension.backgroundState;
}

export function setNumberPreferences(preferences: Record<string, number>): void {
  for (const [name, value] of Object.entries(preferences)) Services.prefs.setIntPref(name, value);
}

/** Chooses an item of the page's menu, which is open. False as long as it does not show. */
export async function useMenuItem(addonId: string, item: string): Promise<boolean> {
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  const menu = window.document.getElementById('contentAreaContextMenu');
  const entry = window.document.getElementById(`${ExtensionCommon.makeWidgetId(addonId)}-menuitem-_${item}`);
  if (menu.state !== 'open' || !entry) return false;
  entry.dispatchEvent(new window.Event('command', { bubbles: true }));
  menu.hidePopup();
  return true;
}

/** Fires the key of a command, as Firefox does when it is pressed. */
export async function useShortcut(addonId: string, command: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  const { shortcut } = (await extension.shortcuts.commands).get(command);
  const key = shortcut.split('+').at(-1);
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  const keys = window.document.getElementById(`ext-keyset-id-${ExtensionCommon.makeWidgetId(addonId)}`);
  const isIt = (candidate: Untyped): boolean => candidate.getAttribute('key')?.toLowerCase() === key.toLowerCase();
  [...keys.children].find(isIt).dispatchEvent(new window.Event('command', { bubbles: true }));
}

/** What the button of about:memory does: every process gives back what it does not need, this window's before it resolves. */
export async function minimizeMemory(): Promise<void> {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
}
