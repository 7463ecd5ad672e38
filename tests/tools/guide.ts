import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../support/browser/launch.ts';
import { built } from '../support/built.ts';
import { readArguments, stop } from './arguments.ts';
import { GUIDE } from './guide/pages.ts';
import { SERIES } from './guide/pictures/pictures.ts';
import { type Series, shoot } from './guide/pictures/shot.ts';
import { englishTree } from './guide/texts.ts';
import { troubleshooting } from './guide/troubleshooting.ts';

const USAGE = `Usage: npm run guide [-- --words | --series ${Object.keys(SERIES).join('|')}]`;
const IMAGES = join(GUIDE, 'images');

const options = readArguments(USAGE, { words: { type: 'boolean', default: false }, series: { type: 'string' } });
const chosen = options.series === undefined ? Object.values(SERIES) : [SERIES[options.series]];

await writeFile(join(GUIDE, 'troubleshooting.md'), await troubleshooting(englishTree()));
console.log('The page of messages is made from the texts of the interface.');
if (!options.words) await takePictures();

async function takePictures(): Promise<void> {
  if (options.series === undefined) await rm(IMAGES, { recursive: true, force: true });
  await mkdir(IMAGES, { recursive: true });
  // One browser for all of them, so that they look alike wherever they are made.
  const extensionDir = await built('chromium');
  for (const series of chosen) {
    if (!series) return stop(USAGE);
    await take(series, extensionDir);
  }
}

async function take(series: Series, extensionDir: string): Promise<void> {
  const app = await launch({ browser: 'chromium', extensionDir, deviceScaleFactor: 2 });
  const taken: string[] = [];
  try {
    await series.take(app, async (page, file, cut) => {
      await shoot(page, join(IMAGES, file) as `${string}.png`, cut);
      taken.push(file);
      console.log(file);
    });
  } finally {
    await app.close();
  }
  const missing = series.pictures.filter((file) => !taken.includes(file));
  if (missing.length > 0) throw new Error(`Said to be taken, and was not: ${missing.join(', ')}.`);
}
