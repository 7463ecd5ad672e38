import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from './browser/launch.ts';

export const OUTPUT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const;

/** What a build is made of. */
const SOURCES = ['components', 'entrypoints', 'lib', 'public', 'package-lock.json', 'wxt.config.ts', 'tsconfig.json'];

/** The folder of the build for a browser, built first if a source is newer than it. */
export async function built(browser: BrowserName): Promise<string> {
  const folder = OUTPUT[browser];
  const done = statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(...(await Promise.all(SOURCES.map(newestIn))));
  if (done > newest) return folder;
  // Its chatter goes to stderr: stdout belongs to the command that needs the build.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync('wxt', ['build', '-b', TARGET[browser]], { stdio: ['ignore', 2, 2], env });
  if (status !== 0) throw new Error('The extension could not be built; the reason stands above.');
  return folder;
}

async function newestIn(path: string): Promise<number> {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(path);
  return Math.max(info.mtimeMs, ...(await Promise.all(entries.map((entry) => newestIn(join(path, entry))))));
}
