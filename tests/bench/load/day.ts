import type { Page } from 'puppeteer-core';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { ask, openSetUp } from '../../support/leadstand.ts';
import { makeDue } from '../../support/make-due.ts';
import { addConnection } from '../import/in-extension.ts';
import { indexing } from '../popup/in-extension.ts';
import type { DayOfFeeds } from './feeds.ts';

const FEEDS = 5;

interface Day {
  app: ExtensionBrowser;
  feeds: DayOfFeeds;
  rounds: number;
  perDownload: number;
  /** In bytes, of what may grow. */
  memory: () => Promise<number>;
}

/** Downloads of a day, five feeds at each turn: milliseconds for a thousand leads, and the memory after each turn. */
export async function dayOf({ app, feeds, rounds, perDownload, memory }: Day) {
  const page = await openSetUp(app);
  for (let feed = 0; feed < FEEDS; feed += 1)
    await page.evaluate(addConnection, idOf(feed), feeds.addressOf(feed), SAMPLE_MAPPING);
  const [times, sizes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    feeds.turn(round);
    // The server makes a feed when it is first asked for: not while the import waits.
    for (let feed = 0; feed < FEEDS; feed += 1) await (await fetch(feeds.addressOf(feed))).arrayBuffer();
    const since = Date.now();
    await page.evaluate(makeDue);
    // It remembers by itself what it asked in the last two hours; and when it starts, it asks for all that is due.
    await app.stopBackground();
    const ended: number[] = [];
    for (let feed = 0; feed < FEEDS; feed += 1)
      ended.push(await downloaded(page, { id: idOf(feed), perDownload, since }));
    times.push(((Math.max(...ended) - since) / (FEEDS * perDownload)) * 1000);
    await untilIndexed(app);
    sizes.push(await memory());
  }
  const stored = await page.evaluate(countRows);
  await page.close();
  return { times, sizes, stored };
}

interface Wanted {
  id: string;
  perDownload: number;
  since: number;
}

const idOf = (feed: number): string => `load-${feed}`;

/** When the download ended that began at this turn. Those of the other feeds are under way meanwhile. */
async function downloaded(page: Page, { id, perDownload, since }: Wanted): Promise<number> {
  const report = await waitUntil(
    `the download of ${id}`,
    async () => {
      const views = await ask(page, 'connections.list', {});
      const last = views.find(({ connection }) => connection.id === id)?.lastDownload;
      return last && last.finishedAt !== null && Date.parse(last.startedAt) >= since && last;
    },
    300_000,
  );
  if (report.records !== perDownload)
    throw new Error(`A download of ${perDownload} leads ended as ${JSON.stringify(report)}`);
  return Date.parse(report.finishedAt);
}

/** What is done after a download is none of the next one. */
const untilIndexed = (app: ExtensionBrowser): Promise<unknown> =>
  waitUntil(
    'the search to know everything',
    async () => {
      const { left, chores } = await app.inExtension(indexing);
      return left === 0 && chores === 0;
    },
    300_000,
  );

async function countRows(): Promise<{ leads: number; held: number }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('leadstand');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const tx = db.transaction(['leads', 'held']);
  const count = (name: string): Promise<number> =>
    new Promise((resolve) => {
      const request = tx.objectStore(name).count();
      request.addEventListener('success', () => resolve(request.result));
    });
  const [leads, held] = await Promise.all([count('leads'), count('held')]);
  db.close();
  return { leads, held };
}
