import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionBrowser, LaunchOptions } from './types.ts';
import { waitUntil } from './wait.ts';

/** A folder that downloads go to, and what to start a browser with so that they do: Firefox looks for it in the user's home. */
export interface Downloads {
  dir: string;
  options: Pick<LaunchOptions, 'homeDir'>;
}

export async function downloadFolder(): Promise<Downloads> {
  const homeDir = await mkdtemp(join(tmpdir(), 'leadstand-home-'));
  return { dir: join(homeDir, 'Downloads'), options: { homeDir } };
}

/** Chromium has to be told while it runs. */
export async function sendDownloadsTo(app: ExtensionBrowser, { dir }: Downloads): Promise<void> {
  if (app.name !== 'chromium') return;
  const session = await app.puppeteer.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
}

/** The file whose name ends so, once all of it is there. Each is taken once. */
export async function downloaded(app: ExtensionBrowser, { dir }: Downloads, end: string): Promise<Buffer> {
  const name = await waitUntil(`a file that ends with ${end}`, async () => {
    const names = await readdir(dir).catch(() => []);
    if (names.some((one) => /\.(?:crdownload|part)$/.test(one))) return null;
    return names.find((one) => one.endsWith(end));
  });
  // Firefox has an empty file by that name first, until it has everything.
  return waitUntil(`${name} in ${app.name} to be whole`, async () => {
    const bytes = await readFile(join(dir, name));
    return bytes.length > 0 && bytes;
  });
}
