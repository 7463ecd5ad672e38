import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const BUILT = '.output/chrome-mv3';
/** Of minified script, without translations. What the list can do without belongs to what comes after it. */
const MOST_BYTES = 80_000;

test('the popup loads little before its list is drawn', () => {
  const page = readFileSync(join(BUILT, 'popup.html'), 'utf8');
  const scripts = new Set([...page.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, file]) => file!));
  const bytes = [...scripts].map((file) => statSync(join(BUILT, file)).size).reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
