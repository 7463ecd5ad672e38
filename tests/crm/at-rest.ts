import type { Page } from 'puppeteer-core';
import { waitUntil } from '../support/browser/wait.ts';

/** So many looks in a row have to find the same. */
const LOOKS = 5;
const BETWEEN_MS = 150;

/**
 * Waits until a CRM has drawn its form. It asks its server on the way, and takes what it has drawn away again: on a busy
 * machine one moment without a change says little.
 */
export async function atRest(page: Page): Promise<void> {
  let [last, same] = ['', 0];
  await waitUntil('the form to come to rest', async () => {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    const now = await page.evaluate(() => {
      const controls = [...document.querySelectorAll<HTMLElement>('input, select, textarea')];
      const ready = controls.filter(
        (control) => control.checkVisibility() && !control.matches(':disabled, :read-only'),
      );
      return `${document.getElementsByTagName('*').length} ${ready.length}`;
    });
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= LOOKS - 1;
  });
}
