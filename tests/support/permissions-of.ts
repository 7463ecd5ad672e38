import type { Browser } from 'webextension-polyfill';

/** A script that runs in a page of the extension: nothing from outside its own body is at hand there. */

declare const browser: Browser | undefined;
declare const chrome: Browser;

/** All that the browser gave with the installation, and what Firefox had the user agree to. */
export async function permissionsOf(): Promise<string[]> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  const { data_collection = [] } = (await api.permissions.getAll()) as { data_collection?: string[] };
  return [...(api.runtime.getManifest().permissions ?? []), ...data_collection];
}
