import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from './browser/find.ts';
import type { BrowserName, LaunchOptions } from './browser/launch.ts';

/** A company's policy for one browser that is about to be launched, put where administrators put it. */
export interface CompanyPolicy {
  /** How to launch the browser that it is for. */
  options: Partial<LaunchOptions>;
  set(policy: object): void;
  /** As if there had never been one. */
  unset(): void;
  /** Removes whatever was put anywhere. */
  remove(): void;
}

/** Why no policy can be set on this machine; null when one can. */
export function noPolicyBecause(browser: BrowserName): string | null {
  if (browser === 'firefox') return process.platform === 'win32' ? 'Firefox on Windows finds it by the registry' : null;
  if (process.platform !== 'linux') return 'Chromium reads policy files on Linux only';
  const made = makeFolder(chromiumFolder());
  if (typeof made === 'string') return made;
  made.undo();
  return null;
}

export const companyPolicy = (browser: BrowserName, extensionDir: string): CompanyPolicy =>
  browser === 'chromium' ? chromiumPolicy(extensionDir) : firefoxPolicy(extensionDir);

/**
 * Chromium knows no place for policies but the machine's. So the build is copied, since an unpacked extension's id
 * comes from where it lies: the policy names that id, and no other browser that runs here takes it for its own.
 */
function chromiumPolicy(extensionDir: string): CompanyPolicy {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'leadstand-managed-')));
  cpSync(extensionDir, copy, { recursive: true });
  const hash = createHash('sha256').update(copy).digest('hex').slice(0, 32);
  const id = hash.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]!);
  const made = makeFolder(chromiumFolder());
  if (typeof made === 'string') throw new Error(made);
  const file = join(chromiumFolder(), `leadstand-test-${id}.json`);
  const unset = (): void => rmSync(file, { force: true });
  return {
    options: { extensionDir: copy },
    set: (policy) => writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } })),
    unset,
    remove() {
      unset();
      made.undo();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

const chromiumFolder = (): string =>
  /google|chrome$/.test(findBrowser('chromium'))
    ? '/etc/opt/chrome/policies/managed'
    : '/etc/chromium/policies/managed';

/** Makes a folder that may be there, and what is above it; `undo` removes what was made, unless somebody uses it now. */
function makeFolder(folder: string): { undo: () => void } | string {
  try {
    const first = mkdirSync(folder, { recursive: true });
    const probe = join(folder, `leadstand-probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return { undo: () => first && removeEmpty(folder, first) };
  } catch (error) {
    return `${folder} cannot be written: ${(error as Error).message}`;
  }
}

function removeEmpty(from: string, to: string): void {
  try {
    rmdirSync(from);
    if (from !== to) removeEmpty(dirname(from), to);
  } catch {
    // Another test has its policy there.
  }
}

/** Firefox looks into the user's home as well, and that can be one of its own. */
function firefoxPolicy(extensionDir: string): CompanyPolicy {
  const homeDir = mkdtempSync(join(tmpdir(), 'leadstand-home-'));
  const { browser_specific_settings: settings } = JSON.parse(
    readFileSync(join(extensionDir, 'manifest.json'), 'utf8'),
  ) as { browser_specific_settings: { gecko: { id: string } } };
  const name = settings.gecko.id;
  const folder = join(
    homeDir,
    process.platform === 'darwin' ? 'Library/Application Support/Mozilla/ManagedStorage' : '.mozilla/managed-storage',
  );
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  return {
    options: { homeDir },
    set: (data) => writeFileSync(file, JSON.stringify({ name, description: 'Policy', type: 'storage', data })),
    unset: () => rmSync(file, { force: true }),
    remove: () => rmSync(homeDir, { recursive: true, force: true, maxRetries: 5 }),
  };
}
