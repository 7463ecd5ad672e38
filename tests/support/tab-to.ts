import type { Page } from 'puppeteer-core';

/** More stops than any page has: who is not there by then is not there at all. */
const MOST_STOPS = 300;

/** What has the focus: `#` and its id, a blank, and its name as it is read out. Empty where nothing has it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return '';
    const labels = [...((at as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent).join(' ');
    return `#${at.id} ${at.getAttribute('aria-label') ?? (labels || at.textContent)}`;
  });

/** Presses Tab, as somebody without a mouse does, until the focus is on what has this in its name, or has it as `#id`. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(wanted)) return;
  }
  throw new Error(`Tab leads to no “${wanted}”.`);
}
