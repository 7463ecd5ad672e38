import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';

/**
 * Draws `public/icon.svg`, and the icon of a stopped feed, in every size that browsers ask for. Run it after the mark has changed:
 * `node tests/tools/icons.ts`. Needs Chromium; CHROMIUM names another one than Debian's.
 */

const DRAWN = [
  { file: 'icon.svg', as: '', sizes: [16, 32, 48, 96, 128] },
  // Shown in a toolbar and nowhere else.
  { file: 'icon-stopped.svg', as: 'stopped-', sizes: [16, 32, 48] },
];
const PUBLIC = new URL('../../public/', import.meta.url);

const browser = await launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  for (const { file, as, sizes } of DRAWN) {
    const source = `data:image/svg+xml;base64,${await readFile(new URL(file, PUBLIC), 'base64')}`;
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
      );
      await page.waitForFunction(() => document.querySelector('img')?.complete);
      await writeFile(new URL(`icon/${as}${size}.png`, PUBLIC), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
