import { browser } from './browser.ts';

/** What the browser gave, by the manifest and by the user. */
export async function grantsOf() {
  const manifest = browser.runtime.getManifest();
  const { permissions = [], origins = [], ...others } = await browser.permissions.getAll();
  // Newer than the types: Firefox 140.
  const { data_collection = [] } = others as { data_collection?: readonly string[] };
  return { required: [...(manifest.permissions ?? [])], data: data_collection, permissions, origins };
}

/** Calls `listener` after each change of them, wherever it was made. */
export function onGrantsChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
