import type { Page } from 'puppeteer-core';

/** Milliseconds that the main thread of a page has worked while something was done with the page. */
export type Clock = (work: () => Promise<unknown>) => Promise<number>;

const SAMPLES = 15;

/** Counts the thread's own time, not the clock on the wall: other programs run on the machine as well. Chromium only. */
export async function threadClock(page: Page): Promise<Clock> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
  };
  const gross: Clock = async (work) => {
    const start = await now();
    await work();
    return (await now()) - start;
  };
  // What it takes to ask the page for anything is not a part of what it is asked for.
  const asking: number[] = [];
  for (let n = 0; n < SAMPLES; n += 1) asking.push(await gross(() => page.evaluate(() => 1)));
  const least = Math.min(...asking);
  return async (work) => Math.max((await gross(work)) - least, 0);
}
