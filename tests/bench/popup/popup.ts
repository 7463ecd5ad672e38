import type { Page } from 'puppeteer-core';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import { type BrowserName, type ExtensionBrowser, launch } from '../../support/browser/launch.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { addFeed, openSetUp } from '../../support/leadstand.ts';
import { measure, type Measure, type Sample } from '../bench.ts';
import { type BigFeedServer, serveBigFeeds } from '../import/feed.ts';
import { addConnection, startDownload } from '../import/in-extension.ts';
import { answersOf } from './answers.ts';
import { type ClockedBuild, clockedBuild, FLOOR_PAGE } from './clocked-build.ts';
import { drawnRows, indexing, setPopup } from './in-extension.ts';

/** What is stored, one after the other: about 100, 10,000 and 100,000 records, of which some are held. */
const IMPORTS = [
  { stored: '100', records: 100 },
  { stored: '10k', records: 9_900 },
  { stored: '100k', records: 90_000 },
] as const;

const ROUNDS = 7;
const MOST_OF_FLOOR = 1.5;
const MOST_OF_FEW = 1.15;

const BROWSERS = ['chromium', 'firefox'] as const;

/** How soon the popup shows its list, and how soon it answers, with few and with very many leads stored. */
export async function popupBench(names: readonly string[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const browser of BROWSERS.filter((one) => names.length === 0 || names.includes(one)))
    measures.push(...(await inBrowser(browser)));
  return measures;
}

interface Bench {
  app: ExtensionBrowser;
  page: Page;
  server: BigFeedServer;
  build: ClockedBuild;
}

async function inBrowser(browser: BrowserName): Promise<Measure[]> {
  const [server, build] = [await serveBigFeeds(), await clockedBuild(browser)];
  const app = await launch({ browser, extensionDir: build.dir });
  try {
    const page = await openSetUp(app);
    // The user's answer gives access to the server; the feed itself is empty.
    await addFeed(app, page, { url: server.addressOf(0) });
    const bench = { app, page, server, build };
    const opened: Sample[][] = [];
    for (const { records } of IMPORTS) {
      await store(bench, records);
      if (opened.length === 0) await takeRows(bench);
      opened.push(await openings(bench));
    }
    return [...openingMeasures(browser, opened), ...(await answersOf(app, page))];
  } finally {
    await app.close();
    await server.close();
    build.remove();
  }
}

async function store({ app, page, server }: Bench, records: number): Promise<void> {
  const address = server.addressOf(records);
  await (await fetch(address)).arrayBuffer();
  const id = `bench-${records}`;
  await page.evaluate(addConnection, id, address, SAMPLE_MAPPING);
  await page.evaluate(startDownload, id);
  await page.waitForFunction(() => (globalThis as { reply?: unknown }).reply !== undefined, {
    timeout: 0,
    polling: 50,
  });
  await waitUntil(
    'the search to know everything',
    async () => {
      const { left, chores } = await app.inExtension(indexing);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return left === 0 && chores === 0;
    },
    300_000,
  );
}

async function takeRows({ app, page, build }: Bench): Promise<void> {
  const popup = await app.openPopup(page);
  await popup.waitForSelector('.row');
  build.drawRows(await popup.evaluate(drawnRows));
  await app.closePopup();
}

/** In turn, so that what else the machine does touches both. The background is asleep, as it is when somebody comes back to it. */
async function openings(bench: Bench): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let n = 0; n <= ROUNDS; n += 1) {
    const sample = { floor: await opening(bench, FLOOR_PAGE), measured: await opening(bench, 'popup.html') };
    // The first one warms up what the browser keeps.
    if (n > 0) samples.push(sample);
  }
  return samples;
}

async function opening({ app, page }: Bench, popupPage: string): Promise<number> {
  await app.inExtension(setPopup, popupPage);
  await app.stopBackground();
  const popup = await app.openPopup(page);
  const painted = await waitUntil('rows to be painted', () => popup.evaluate(() => globalThis.benchPainted));
  await app.closePopup();
  return painted;
}

function openingMeasures(browser: BrowserName, opened: readonly Sample[][]): Measure[] {
  const against = IMPORTS.map(({ stored }, n) =>
    measure(
      `popup, ${browser}, ${stored} leads: to the first rows, against constant rows`,
      'ms',
      MOST_OF_FLOOR,
      opened[n]!,
    ),
  );
  // Each in terms of its own floor: minutes lie between the two, in which a machine can become busy.
  const [few, , many] = opened.map((samples) => median(samples.map(({ measured, floor }) => measured / floor)));
  const name = `popup, ${browser}: to the first rows with 100k leads, against 100`;
  return [...against, measure(name, 'floors', MOST_OF_FEW, [{ measured: many!, floor: few! }])];
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
