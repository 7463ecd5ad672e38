/** Scripts that run in a page of the extension: nothing from outside their own body is at hand there. */
import type { Browser } from 'webextension-polyfill';

declare const browser: Browser | undefined;
declare const chrome: Browser & {
  developerPrivate: { removeHostPermission(extensionId: string, pattern: string): Promise<void> };
};

export async function originsGranted(): Promise<string[]> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return (await api.permissions.getAll()).origins ?? [];
}

export async function removeOrigin(pattern: string): Promise<boolean> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return api.permissions.remove({ origins: [pattern] });
}

/**
 * Sets the alarm again with the same period, due now. The browser fires it on its own, which wakes a stopped background:
 * calling `onAlarm.dispatch` would reach listeners of one page only. Gives the names there are if this is none of them.
 */
export async function alarmIsDue(name: string): Promise<true | string[]> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  const alarms = await api.alarms.getAll();
  const alarm = alarms.find((candidate) => candidate.name === name);
  if (!alarm) return alarms.map((candidate) => candidate.name);
  const period = alarm.periodInMinutes ? { periodInMinutes: alarm.periodInMinutes } : {};
  await api.alarms.create(name, { when: Date.now(), ...period });
  return true;
}

/** Runs in chrome://extensions, and is what its "remove" button does. */
export async function removeHostPermission(extensionId: string, pattern: string): Promise<void> {
  await chrome.developerPrivate.removeHostPermission(extensionId, pattern);
}
