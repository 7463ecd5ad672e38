import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';

/**
 * Draws `public/icon.svg` in every size that browsers ask for. Run it after the mark has changed:
 * `node tests/tools/icons.ts`. Needs Chromium; CHROMIUM names another one than Debian's.
 */

const SIZES = [16, 32, 48, 96, 128];
const PUBLIC = new URL('../../public/', import.meta.url);

const svg = await readFile(new URL('icon.svg', PUBLIC));
const browser = await launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    const source = `data:image/svg+xml;base64,${svg.toString('base64')}`;
    await page.setContent(
      `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
    );
    await page.waitForFunction(() => document.querySelector('img')?.complete);
    await writeFile(new URL(`icon/${size}.png`, PUBLIC), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
