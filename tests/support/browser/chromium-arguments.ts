import { realpathSync } from 'node:fs';
import type { LaunchOptions } from './types.ts';

export function chromiumArguments({
  extensionDir,
  locale = 'en-US',
  deviceScaleFactor,
  allowHosts = [],
}: LaunchOptions): string[] {
  return [
    `--load-extension=${realpathSync(extensionDir)}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    `--lang=${locale}`,
    `--accept-lang=${locale}`,
    `--host-resolver-rules=${['MAP * ~NOTFOUND', ...['127.0.0.1', 'localhost', '*.localhost', ...allowHosts].map((host) => `EXCLUDE ${host}`)].join(', ')}`,
    '--disable-component-update',
    '--disable-domain-reliability',
    '--no-default-browser-check',
    // The popup may grow no larger than the screen, and the one that headless Chromium imagines is small.
    '--screen-info={3840x2400}',
    '--window-size=1600,1000',
    // The only place where the background's console can be read without a debugger, which would keep it from ever stopping.
    '--enable-logging=stderr',
    // The way to the buttons of the permission prompt: see chromium-prompt.ts.
    '--enable-ui-devtools=0',
    '--enable-features=ui-debug-tools-enable-synthetic-events',
    ...(deviceScaleFactor ? [`--force-device-scale-factor=${deviceScaleFactor}`] : []),
    // Chromium's sandbox refuses to run as root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
