import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../support/browser/launch.ts';
import { built } from '../../support/built.ts';
import { bundle } from '../../support/bundle.ts';

/** An element as it was drawn: its name, its attributes, and what is in it. */
export type Drawn = [name: string, attributes: Record<string, string>, children: (Drawn | string)[]];

export interface ClockedBuild {
  dir: string;
  /** What the floor draws, from now on: `Drawn[]` as JSON. */
  drawRows(rows: string): void;
  remove(): void;
}

/** The page of the floor: the head of the popup with nothing of its script. */
export const FLOOR_PAGE = 'bench-floor.html';
const [ROWS, FLOOR, CLOCK] = ['bench-rows.js', 'bench-floor.js', 'bench-clock.js'];

/**
 * A copy of the built extension with a clock in its popup, and beside it the floor: a popup with the same styles that draws
 * rows that it knows.
 */
export async function clockedBuild(browser: BrowserName): Promise<ClockedBuild> {
  const dir = mkdtempSync(join(tmpdir(), 'leadstand-bench-'));
  cpSync(await built(browser), dir, { recursive: true });
  const popup = readFileSync(join(dir, 'popup.html'), 'utf8');
  const clock = `<script src="/${CLOCK}"></script>`;
  writeFileSync(join(dir, 'popup.html'), popup.replace('<head>', `<head>${clock}`));
  const withoutScripts = popup
    .replaceAll(/<script[^>]*><\/script>/g, '')
    .replaceAll(/<link[^>]*rel="modulepreload"[^>]*>/g, '');
  const scripts = [ROWS, FLOOR].map((name) => `<script src="/${name}"></script>`).join('');
  writeFileSync(
    join(dir, FLOOR_PAGE),
    withoutScripts.replace('<head>', `<head>${clock}`).replace('</body>', `${scripts}</body>`),
  );
  writeFileSync(join(dir, ROWS), 'globalThis.benchRows = [];');
  writeFileSync(join(dir, FLOOR), await bundle('tests/bench/popup/floor.ts', 'benchFloor', { minify: true }));
  writeFileSync(join(dir, CLOCK), await bundle('tests/bench/popup/clock.ts', 'benchClock', { minify: true }));
  return {
    dir,
    drawRows: (rows) => writeFileSync(join(dir, ROWS), `globalThis.benchRows = ${rows};`),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
