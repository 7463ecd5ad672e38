import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../support/browser/find.ts';
import { DRAWINGS, RECORD, recordNow } from './icons/drawings.ts';

/**
 * Draws the mark, and the icon of a stopped feed, in every size that browsers ask for. Run it after one of the SVGs has changed:
 * `node tests/tools/icons.ts`. A test compares the pictures with what they were drawn from.
 */
const browser = await launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  for (const { file, source, size, mark } of DRAWINGS) {
    const svg = `data:image/svg+xml;base64,${await readFile(source, 'base64')}`;
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:${(size - mark) / 2}px"><img src="${svg}" width="${mark}" height="${mark}" style="display:block">`,
    );
    await page.waitForFunction(() => document.querySelector('img')?.complete);
    await writeFile(file, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
await writeFile(RECORD, `${JSON.stringify(recordNow(), null, 2)}\n`);
