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

/** The file whose name ends so, once all of it is there. */
export async function downloaded(app: ExtensionBrowser, { dir }: Downloads, end: string): Promise<Buffer> {
  return waitUntil(`a whole file of ${app.name} that ends with ${end}`, async () => {
    const names = await readdir(dir).catch(() => []);
    if (names.some((one) => /\.(?:crdownload|part)$/.test(one))) return null;
    // Firefox makes an empty file under a name of its own first, takes it away, and then one under the right name.
    const name = names.find((one) => one.endsWith(end));
    if (name === undefined) return null;
    const bytes = await readFile(join(dir, name));
    return bytes.length > 0 ? bytes : null;
  });
}
