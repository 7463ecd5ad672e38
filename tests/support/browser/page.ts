import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Pictures a page, or the popup at the size it gave itself. */
export async function screenshot(
  page: Page,
  file: `${string}.png`,
  options: { fullPage?: boolean } = {},
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file, ...options });
}

/**
 * Text at `percent` of its normal size, as a user sets it in the browser's settings: both browsers implement that setting
 * as the font size that `1rem` stands for. Whatever is sized in px does not follow, here as there.
 */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, `${percent}%`);
}
