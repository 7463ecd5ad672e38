import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launch } from '../support/browser/launch.ts';
import { screenshot } from '../support/browser/page.ts';
import { built } from '../support/built.ts';
import type { LayoutFault } from '../support/layout/layout-check.ts';
import { browserNamed, readArguments, stop } from './arguments.ts';
import { indexPage, type Picture } from './gallery/index-page.ts';
import { LOOKS, type Look } from './gallery/looks.ts';

const USAGE = 'Usage: npm run gallery [-- --browser chromium|firefox] [--look NAME]';

const options = readArguments(USAGE, { browser: { type: 'string' }, look: { type: 'string' } });
const browser = browserNamed(options.browser);
const looks = options.look === undefined ? LOOKS : LOOKS.filter(({ name }) => name === options.look);
if (!looks.length) stop(`--look ${options.look}: this can be ${LOOKS.map(({ name }) => name).join(', ')}.`);

const folder = join('.output/gallery', browser);
if (options.look === undefined) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const extensionDir = await built(browser);
const pictures: Picture[] = [];
const wrong: string[] = [];

/** Each series of states in a browser of its own: what one leaves behind is not in the picture of another. */
for (const look of looks) {
  for (const series of look.series) {
    const app = await launch({ browser, extensionDir, ...look.launch });
    try {
      await series(app, look, (page, state, faults = []) => take(app, look, { page, state, faults }));
    } finally {
      await app.close();
    }
  }
}
await writeFile(join(folder, 'index.html'), indexPage(browser, pictures));
console.log(`${pictures.length} pictures and index.html are in ${folder}/`);
for (const one of new Set(wrong)) console.error(one);
console.log(`${new Set(wrong).size} texts are cut or overlap`);
process.exitCode = wrong.length > 0 ? 1 : 0;

interface Shown {
  page: Page;
  state: string;
  faults: readonly LayoutFault[];
}

async function take(app: ExtensionBrowser, { name }: Look, { page, state, faults }: Shown): Promise<void> {
  wrong.push(...faults.map(({ fault, width }) => `${name}: ${state}, ${width} px: ${fault}`));
  const file = `${name}-${state.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
  await screenshot(page, join(folder, file) as `${string}.png`);
  pictures.push({ look: name, state, file });
  const { errors } = app.log;
  console.log(`${name}: ${state}${errors.length > 0 ? `, with an error: ${errors.at(-1)}` : ''}`);
}
