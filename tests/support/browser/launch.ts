import { resolve } from 'node:path';
import { launchChromium } from './chromium.ts';
import { extensionBrowser } from './extension-browser.ts';
import { launchFirefox } from './firefox.ts';
import type { ExtensionBrowser, LaunchOptions } from './types.ts';

export type * from './types.ts';

/**
 * Starts the real browser with the built extension in it. It needs no display, and can reach nothing but this machine:
 * `127.0.0.1`, `localhost` and any name below it, such as `crm.localhost`.
 */
export async function launch(options: LaunchOptions): Promise<ExtensionBrowser> {
  const start = options.browser === 'chromium' ? launchChromium : launchFirefox;
  return extensionBrowser(await start({ ...options, extensionDir: resolve(options.extensionDir) }));
}
