import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../support/browser/wait.ts';
import { reload } from './switched-on.ts';
import type { Cut } from './plan.ts';
import type { World } from './world.ts';

/** Cuts off whatever is under way, and leaves the extension so that it can be used again. */
export async function cutOff(world: World, cut: Cut | 'close'): Promise<void> {
  if (cut === 'background') await world.app.stopBackground();
  if (cut === 'browser') await killBrowser(world);
  if (cut === 'update') await update(world);
  if (cut === 'close') await world.app.close();
  if (cut === 'browser' || cut === 'close') await world.launch();
}

async function killBrowser({ app, profileDir }: World): Promise<void> {
  const child = app.puppeteer.process()!;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(process.platform === 'win32' ? child.pid! : -child.pid!, 'SIGKILL');
  await gone;
  // Puppeteer puts the preferences back that it had changed in the profile, some moments after the end.
  const changed = ['prefs.js', 'user.js'].map((name) => join(profileDir, `${name}.puppeteer`));
  await waitUntil('the preferences to be put back', () => !changed.some((file) => existsSync(file)));
}

/** The next version comes in at once, whatever is under way. */
async function update(world: World): Promise<void> {
  const file = join(world.extensionDir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const [major, minor, patch] = manifest.version.split('.').map(Number);
  const version = `${major}.${minor}.${patch! + 1}`;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  if (world.browser === 'firefox') await world.app.puppeteer.installExtension(world.extensionDir);
  else await reload(world.app);
  // The pages go with the version that they belong to.
  await world.closeWindows();
  const page = await world.page('popup');
  const now = await page.evaluate(ownVersion);
  if (now !== version) throw new Error(`The update to ${version} left ${now} in place.`);
}

declare const chrome: { runtime: { getManifest(): { version: string } } };

const ownVersion = (): string =>
  ((globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome).runtime.getManifest().version;
