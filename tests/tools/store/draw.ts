import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { type Frame, framePage, SCREENSHOT } from './frame.ts';
import { type Promo, promoPage } from './promo.ts';

interface Drawing {
  html: string;
  width: number;
  height: number;
}

/** Photographs a page that is given as text, once all of its pictures are there. */
async function draw(browser: Browser, { html, width, height }: Drawing): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height });
    await page.setContent(html);
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    return Buffer.from(await page.screenshot());
  } finally {
    await page.close();
  }
}

export const drawFrame = (browser: Browser, frame: Frame): Promise<Buffer> =>
  draw(browser, { html: framePage(frame), ...SCREENSHOT });

export async function drawPromo(browser: Browser, promo: Promo): Promise<Buffer> {
  const icon = await readFile('public/icon.svg', 'utf8');
  return draw(browser, { html: promoPage(promo, icon), width: promo.width, height: promo.height });
}
