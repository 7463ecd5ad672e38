import type { Page } from 'puppeteer-core';
import { bundle } from '../bundle.ts';
import type * as inPage from './in-page.ts';

/** More stops than any page has. */
const MOST_STOPS = 500;
/** Parts of a field for a date, each of which is a Tab and none an element. */
const MOST_PARTS = 10;

/** As the bundle calls it. */
declare const keyboard: typeof inPage;

let script: string | undefined;

/** Goes round a page by Tab, until it is where it began, and tells what is wrong with any stop. The focus is put back. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  script ??= await bundle('tests/support/keyboard/in-page.ts', 'keyboard', { minify: true });
  await page.bringToFront();
  await page.evaluate(script);
  await page.evaluate(() => {
    Object.assign(window, { focusBefore: document.activeElement });
    keyboard.begin();
  });
  const faults = await walk(page);
  await page.evaluate(() => (window as unknown as { focusBefore: HTMLElement | null }).focusBefore?.focus());
  return [...new Set(faults)];
}

async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const jumps: string[] = [];
  let [last, same, left] = [0, 0, 0];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => keyboard.stopHere());
    faults.push(...(stop?.faults ?? []));
    if (stop?.above) jumps.push(stop.above);
    // Out of the page and in again: the second time, all of it was seen.
    if (!stop || stop.id === 0) {
      if (++left === 2) return [...faults, ...jumps];
      continue;
    }
    same = stop.id === last ? same + 1 : 0;
    if (same > MOST_PARTS) return [...faults, `${stop.called}: Tab does not lead away`];
    // In a dialog, Tab goes from the last to the first.
    if (stop.id === 1 && last > 1) return [...faults, ...jumps.slice(left === 0 ? 1 : 0)];
    last = stop.id;
  }
  return [...faults, `Tab does not come round in ${MOST_STOPS} stops`];
}
