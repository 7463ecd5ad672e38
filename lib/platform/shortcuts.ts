import { browser } from './browser.ts';

/** Newer than the types: Firefox 137. */
type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/**
 * Opens the page on which the browser keeps the shortcuts of extensions. Null where no extension may: there the way is
 * described in words.
 */
export function shortcutOpener(): (() => Promise<unknown>) | null {
  const commands = browser.commands as Commands;
  if ('openShortcutSettings' in commands) return async () => commands.openShortcutSettings?.();
  if (!browser.runtime.getURL('').startsWith('chrome-extension:')) return null;
  return () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
