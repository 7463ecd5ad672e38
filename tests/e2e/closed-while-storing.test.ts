import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { bundle } from '../support/bundle.ts';
import { openSetUp } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { temporaryProfile } from './temporary-profile.ts';

/** So many that a browser is closed while they are put, and not between two lots of them. */
const LOT = 2000;

inEachBrowser('a browser that is closed while rows are stored', (start) => {
  test('keeps each lot of them whole', async () => {
    const code = await bundle('tests/support/store-lots.ts', 'lots');
    const profileDir = temporaryProfile();
    const app = await start({ profileDir });
    const page = await openSetUp(app);
    // As a text, since the page allows no script of others.
    await page.evaluate(`${code};void lots.storeForEver(${LOT})`);
    await waitUntil('the first lot to be stored', async () => (await page.evaluate(countRows)) >= LOT);
    // Somewhere in one of the next.
    await sleep(200 + Math.random() * 800);
    await app.close();

    const again = await openSetUp(await start({ profileDir }));
    const count = await again.evaluate(countRows);
    expect(count).toBeGreaterThanOrEqual(LOT);
    expect(count % LOT).toBe(0);
  });
});

function countRows(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('lots', 1);
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('leads').objectStore('leads').count();
      counting.addEventListener('success', () => resolve(counting.result));
    });
  });
}
