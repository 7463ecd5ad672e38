import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { bundle } from '../bundle.ts';
import type * as inPage from './in-page/faults.ts';
import { MAY_BE_CUT } from './may-be-cut.ts';

/** As wide as a telephone, which is also a window at 400 %, as the popup, and as a window. */
const [NARROW, POPUP, WIDE] = [320, 400, 1280];
const HEIGHT = 800;

/** As the bundle calls it. */
declare const layout: typeof inPage;

export interface LayoutFault {
  fault: string;
  /** Of the window, in CSS pixels. */
  width: number;
}

export interface LayoutCheck {
  /**
   * What is wrong with how the texts of a screen stand, at each width that it is used in. With `known`, texts that are
   * in no locale too, other than these.
   */
  faultsOn(page: Page, screen: string, known?: readonly string[]): Promise<LayoutFault[]>;
}

export async function layoutCheck(): Promise<LayoutCheck> {
  const script = await bundle('tests/support/layout/in-page/faults.ts', 'layout', { minify: true });
  return {
    async faultsOn(page, screen, known) {
      const before = page.viewport();
      const found: LayoutFault[] = [];
      await page.evaluate(script);
      for (const width of screen.startsWith('popup') ? [NARROW, POPUP, WIDE] : [NARROW, WIDE]) {
        await page.setViewport({ width, height: HEIGHT });
        const faults = await settled(page, { mayBeCut: MAY_BE_CUT, ...(known && width === WIDE && { known }) });
        found.push(...faults.map((fault) => ({ fault, width })));
      }
      await page.setViewport(before);
      return found;
    },
  };
}

const [LOOKS, BETWEEN_MS] = [20, 100];

/** Charts are drawn again when they have a new width: what goes away by itself is no fault. */
async function settled(page: Page, asked: Parameters<typeof inPage.layoutFaults>[0]): Promise<string[]> {
  for (let look = 1; ; look += 1) {
    const faults = await page.evaluate((given) => layout.layoutFaults(given), asked);
    if (faults.length === 0 || look === LOOKS) return faults;
    await sleep(BETWEEN_MS);
  }
}
