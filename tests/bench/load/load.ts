import { readFileSync } from 'node:fs';
import { type BrowserName, launch } from '../../support/browser/launch.ts';
import { addFeed, openSetUp } from '../../support/leadstand.ts';
import type { Measure } from '../bench.ts';
import { memorySizes, totalOf } from '../import/memory.ts';
import { clockedBuild } from '../popup/clocked-build.ts';
import { timed } from '../popup/in-extension.ts';
import { fills, openings, type Series } from './again.ts';
import { dayOf } from './day.ts';
import { serveDay } from './feeds.ts';
import { flat } from './tenths.ts';

/** A day with 100,000 leads, of which 10,000 are held; and one that shows within minutes whether anything grows at once. */
const WHOLE = { rounds: 20, perDownload: 1_000, fills: 1_000, openings: 500 };
const QUICK = { rounds: 20, perDownload: 100, fills: 100, openings: 50 };

/** What a thousand times the same may cost more at its end. Memory is told coarsely: a leak would be a multiple. */
const MOST_TIME = 1.3;
const MOST_MEMORY = 1.3;

const FORM = 'tests/e2e/pages/crm-form.html';
const MEGABYTE = 1024 * 1024;

const BROWSERS = ['chromium', 'firefox'] as const;

/** Much of everything, one after the other in one browser: whether times and memory stay flat. */
export async function loadBench(parts: readonly string[]): Promise<Measure[]> {
  const wanted = BROWSERS.filter((one) => parts.includes(one));
  const measures: Measure[] = [];
  for (const browser of wanted.length > 0 ? wanted : BROWSERS)
    measures.push(...(await inBrowser(browser, parts.includes('quick') ? QUICK : WHOLE)));
  return measures;
}

async function inBrowser(browser: BrowserName, much: typeof WHOLE): Promise<Measure[]> {
  const [feeds, build] = [await serveDay(much.perDownload, readFileSync(FORM, 'utf8')), await clockedBuild(browser)];
  const app = await launch({ browser, extensionDir: build.dir });
  try {
    const setUp = await openSetUp(app);
    // The user's answer gives access to the server, of feeds and CRM alike; this feed is empty.
    await addFeed(app, setUp, { url: `${feeds.origin}/none` });
    await setUp.close();
    const crm = await app.openPage(`${feeds.origin}/crm`);
    const memory = async (): Promise<number> => {
      // A background that was asleep has no memory to be read.
      await app.inExtension(timed, 'triage.list', { limit: 1 });
      const sizes = await memorySizes(app, 'collected');
      return totalOf(await sizes()) / MEGABYTE;
    };
    const day = await dayOf({ app, feeds, rounds: much.rounds, perDownload: much.perDownload, memory });
    const { leads, held } = day.stored;
    const filled = await fills({ app, crm, times: much.fills, memory });
    const opened = await openings({ app, crm, times: much.openings, memory });
    const name = (what: string): string => `load, ${browser}, ${what}`;
    return [
      ...bothOf(name(`5 feeds up to ${leads} leads and ${held} held`), 'ms per 1000 leads', day),
      ...bothOf(name(`${much.fills} fills`), 'ms', filled),
      ...bothOf(name(`the popup opened ${much.openings} times`), 'ms', opened),
    ];
  } finally {
    await app.close();
    await feeds.close();
    build.remove();
  }
}

const bothOf = (name: string, unit: string, { times, sizes }: Series): Measure[] => [
  flat(`${name}: the last tenth against the first`, unit, MOST_TIME, times),
  flat(`${name}: memory likewise`, 'MB', MOST_MEMORY, sizes),
];
