import type { Page } from 'puppeteer-core';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import type { FetchReply, Reply } from '../../../lib/rpc/contract.ts';
import { type BrowserName, type ExtensionBrowser, launch } from '../../support/browser/launch.ts';
import { built } from '../../support/built.ts';
import { addFeed, openSetUp } from '../../support/leadstand.ts';
import { measure, type Measure } from '../bench.ts';
import { type BigFeedServer, serveBigFeeds } from './feed.ts';
import { addConnection, putAgain, startDownload } from './in-extension.ts';
import { watchMemory } from './memory.ts';

const SIZES = [1_000, 10_000, 100_000] as const;

/** One import takes as long as its leads need; the small ones are repeated, since a moment's disturbance is all of them. */
const ROUNDS: Readonly<Record<number, number>> = { 1_000: 5, 10_000: 3, 100_000: 1 };

/** At least six tenths of the speed of the puts alone. */
const MOST_OF_PUTS = 1.67;

/** As many megabytes as an import may need beside what the browser has when it does nothing. */
const MOST_MEGABYTES = 150;

interface Round {
  /** From the request to the last stored lead, milliseconds per 1000 leads. */
  measured: number;
  /** The same rows put into the same stores and indexes, likewise. */
  floor: number;
}

/** What a person has of the browser while an import runs. */
interface Meanwhile {
  /** How long the list of requests took to be answered, milliseconds, sorted. */
  answers: number[];
  megabytes: number;
}

/** Whole imports through the built extension in a real browser, from the request to the last stored lead. */
export async function builtImport(browser: BrowserName): Promise<Measure[]> {
  const server = await serveBigFeeds();
  const app = await launch({ browser, extensionDir: await built(browser) });
  try {
    const page = await openSetUp(app);
    // The user's answer gives access to the server; the feed itself is empty.
    await addFeed(app, page, { url: server.addressOf(0) });
    const rounds = new Map<number, Round[]>();
    for (const size of SIZES) {
      const of: Round[] = [];
      for (let n = 0; n < (ROUNDS[size] ?? 1); n += 1) of.push(await oneImport({ app, page, server }, size, n));
      rounds.set(size, of);
    }
    return measuresOf(browser, rounds, await watchedImport({ app, page, server }, 100_000));
  } finally {
    await app.close();
    await server.close();
  }
}

interface Bench {
  app: ExtensionBrowser;
  page: Page;
  server: BigFeedServer;
}

async function oneImport({ page, server }: Bench, size: number, n: number): Promise<Round> {
  const id = `bench-${size}-${n}`;
  await begin({ page, server }, size, id);
  await page.waitForFunction(() => (globalThis as { reply?: unknown }).reply !== undefined, {
    timeout: 0,
    polling: 20,
  });
  const ms = await tookOf(page, size);
  const floor = await page.evaluate(putAgain, id, `floor-${id}`);
  return { measured: (ms / size) * 1000, floor: (floor.ms / floor.rows) * 1000 };
}

/** One more import by itself, since looking at it takes its time from it. */
async function watchedImport({ app, page, server }: Bench, size: number): Promise<Meanwhile> {
  const memory = await watchMemory(app);
  await begin({ page, server }, size, `watched-${size}`);
  const answers = await listMeanwhile(page);
  const megabytes = await memory.end();
  await tookOf(page, size);
  return { answers, megabytes };
}

async function begin({ page, server }: Omit<Bench, 'app'>, size: number, id: string): Promise<void> {
  const address = server.addressOf(size);
  // The server makes the feed when it is first asked for: not while the import waits.
  await (await fetch(address)).arrayBuffer();
  await page.evaluate(addConnection, id, address, SAMPLE_MAPPING);
  await page.evaluate(startDownload, id);
}

/** Milliseconds of the import that is over. */
async function tookOf(page: Page, size: number): Promise<number> {
  const reply = (await page.evaluate(() => (globalThis as { reply?: unknown }).reply)) as Reply<FetchReply>;
  if (!reply.ok || reply.value.kind !== 'done' || reply.value.report.records !== size)
    throw new Error(`The import of ${size} leads ended as ${JSON.stringify(reply)}`);
  const { startedAt, finishedAt } = reply.value.report;
  return Date.parse(finishedAt) - Date.parse(startedAt);
}

/** Asks for the list again and again until the import is over, as an open popup does. */
const listMeanwhile = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const api = globalThis as unknown as {
      browser?: typeof chrome;
      chrome: typeof chrome;
      reply?: unknown;
    };
    const took: number[] = [];
    while (api.reply === undefined) {
      const begun = performance.now();
      await (api.browser ?? api.chrome).runtime.sendMessage({ call: 'triage.list', input: { limit: 50 } });
      took.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return took.toSorted((a, b) => a - b);
  });

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

function measuresOf(browser: BrowserName, rounds: ReadonlyMap<number, Round[]>, meanwhile: Meanwhile): Measure[] {
  const thousands = (size: number): string => `${size / 1000}k leads`;
  const speed = [...rounds].map(([size, of]) =>
    measure(
      `import, ${browser}, ${thousands(size)}: against the same puts alone`,
      'ms per 1000 leads',
      MOST_OF_PUTS,
      of,
    ),
  );
  const [few, many] = [median(rounds.get(1_000)!), median(rounds.get(100_000)!)];
  return [
    ...speed,
    measure(`import, ${browser}: a lead of 100k against one of 1k`, 'ms per 1000 leads', 1.3, [
      { measured: many, floor: few },
    ]),
    measure(`import, ${browser}, 100k leads: memory above idle, against what it may be`, 'MB', 1, [
      { measured: meanwhile.megabytes, floor: MOST_MEGABYTES },
    ]),
    // Nothing to compare with: half a second is when a person begins to wait.
    measure(`import, ${browser}, 100k leads: the list meanwhile, p95, against half a second`, 'ms', 1, [
      { measured: meanwhile.answers[Math.floor(meanwhile.answers.length * 0.95)] ?? 0, floor: 500 },
    ]),
  ];
}

const median = (rounds: readonly Round[]): number =>
  rounds.map(({ measured }) => measured).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)]!;
