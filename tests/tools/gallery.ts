import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExtensionBrowser, launch } from '../support/browser/launch.ts';
import { screenshot } from '../support/browser/page.ts';
import { built } from '../support/built.ts';
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

/** Each series of states in a browser of its own: what one leaves behind is not in the picture of another. */
for (const look of looks) {
  for (const series of look.series) {
    const app = await launch({ browser, extensionDir, ...look.launch });
    try {
      await series(app, look, (page, state) => take(app, look, page, state));
    } finally {
      await app.close();
    }
  }
}
await writeFile(join(folder, 'index.html'), indexPage(browser, pictures));
console.log(`${pictures.length} pictures and index.html are in ${folder}/`);

async function take(
  app: ExtensionBrowser,
  { name }: Look,
  page: Parameters<typeof screenshot>[0],
  state: string,
): Promise<void> {
  const file = `${name}-${state.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
  await screenshot(page, join(folder, file) as `${string}.png`);
  pictures.push({ look: name, state, file });
  const { errors } = app.log;
  console.log(`${name}: ${state}${errors.length > 0 ? `, with an error: ${errors.at(-1)}` : ''}`);
}
