import { browser } from './browser.ts';

/** As far as Chrome knows it and the polyfill does not. */
interface AccessLevels {
  setAccessLevel?: (to: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/**
 * What the company's policy says, as the browser hands it out. Empty where there is none, which looks the same as one
 * that is not here yet: Chrome reads it late, and again at each change; Firefox once, when it is started.
 */
export async function readManaged(): Promise<Record<string, unknown>> {
  // Firefox rejects where there is none.
  return browser.storage.managed.get(null).catch(() => ({}));
}

/** Keeps it from scripts in pages, as far as the browser can: there are keys in it. */
export async function shieldManaged(): Promise<void> {
  const area = browser.storage.managed as AccessLevels;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Calls `listener` after each change of it. To be called in a worker's first turn: a change wakes the worker. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}
