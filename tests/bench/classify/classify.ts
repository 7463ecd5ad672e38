import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { bundle } from '../../support/bundle.ts';
import { launchPlain } from '../../support/plain-browser.ts';
import { measure, type Measure } from '../bench.ts';
import type * as InPage from './in-page.ts';
import { formPage } from './page.ts';
import { type Clock, threadClock } from './thread-clock.ts';

const ROUNDS = 9;
const SIZES = [50, 500, 2000] as const;
type Size = (typeof SIZES)[number];
/** How many times the floor a look may take: not quite twice what was measured. */
const TARGETS: Readonly<Record<Size, number>> = { 50: 160, 500: 120, 2000: 90 };
/** A field on a large page may take so much longer than one on a page of middling size. */
const GROWTH = 1.3;
/** So many fields in all are looked at for one number, and ten times as many for the floor. */
const FIELDS = 2000;

/** Milliseconds of the page's own thread, so that a busy machine counts for little. */
interface Round {
  look: number;
  floor: number;
}

/**
 * From a page that has been drawn to the types of its fields, in a real browser. The floor is what cannot be left out:
 * finding the controls, and the text that names each of them.
 */
export async function classifyBench(): Promise<Measure[]> {
  const { cold, rounds } = await inBrowser(await bundle('tests/bench/classify/in-page.ts', 'bench'));
  const middling = median(rounds.map((one) => one[500].look));
  console.log(`info a page of 500 fields takes ${middling.toFixed(1)} ms (at most 50 on a machine at rest)`);
  console.log(`info the first page of 500 fields, with nothing warm and all words to be sorted: ${cold.toFixed(1)} ms`);
  const perField = (one: Record<Size, Round>, size: Size): number => (one[size].look / size) * 1000;
  return [
    ...SIZES.map((size) =>
      measure(
        `classify: a page of ${size} fields, against labels alone`,
        'ms',
        TARGETS[size],
        rounds.map((one) => ({ measured: one[size].look, floor: one[size].floor })),
      ),
    ),
    measure(
      'classify: a field on a page of 2000, against one on a page of 500',
      'µs',
      GROWTH,
      rounds.map((one) => ({ measured: perField(one, 2000), floor: perField(one, 500) })),
    ),
  ];
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

interface Result {
  cold: number;
  rounds: Record<Size, Round>[];
}

async function inBrowser(script: string): Promise<Result> {
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<title>bench</title>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchPlain('chromium');
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const clock = await threadClock(page);
    const cold = await firstLook(page, clock, script);
    const rounds: Record<Size, Round>[] = [];
    for (let n = 0; n <= ROUNDS; n += 1) {
      const one = {
        50: await round(page, clock, 50, n),
        500: await round(page, clock, 500, n),
        2000: await round(page, clock, 2000, n),
      };
      // The first round warms up the engine.
      if (n > 0) rounds.push(one);
    }
    return { cold, rounds };
  } finally {
    await browser.close();
    server.close();
  }
}

interface Bench {
  bench: typeof InPage;
}

const show = (page: Page, body: string): Promise<void> =>
  page.evaluate((given) => (globalThis as unknown as Bench).bench.show(given), body);
const look = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as Bench).bench.look());

/** Reads the script as a browser does, and looks at a first page with it. */
async function firstLook(page: Page, clock: Clock, script: string): Promise<number> {
  const reading = await clock(() => page.evaluate(`${script};globalThis.bench = bench;`));
  await show(page, formPage(500, 0));
  return reading + (await clock(() => look(page)));
}

/** The mean of as many pages as hold the wanted number of fields, each of them new. */
async function round(page: Page, clock: Clock, size: Size, seed: number): Promise<Round> {
  const pages = FIELDS / size;
  let time = 0;
  for (let n = 0; n < pages; n += 1) {
    await show(page, formPage(size, 1 + seed * 1000 + n));
    time += await clock(async () => {
      const found = await look(page);
      if (found !== size) throw new Error(`${found} of ${size} fields were found: there is nothing to measure.`);
    });
  }
  const passes = (FIELDS * 10) / size;
  const floor = await clock(() =>
    page.evaluate((count) => (globalThis as unknown as Bench).bench.labelsOnly(count), passes),
  );
  return { look: time / pages, floor: floor / passes };
}
