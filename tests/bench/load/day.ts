import type { Page } from 'puppeteer-core';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import type { FetchReply, Reply } from '../../../lib/rpc/contract.ts';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { makeDue } from '../../support/make-due.ts';
import { addConnection, startDownload } from '../import/in-extension.ts';
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
  const page = await app.openExtensionPage('manifest.json');
  for (let feed = 0; feed < FEEDS; feed += 1)
    await page.evaluate(addConnection, idOf(feed), feeds.addressOf(feed), SAMPLE_MAPPING);
  const [times, sizes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    feeds.turn(round);
    for (let feed = 0; feed < FEEDS; feed += 1) {
      // The server makes the feed when it is first asked for: not while the import waits.
      await (await fetch(feeds.addressOf(feed))).arrayBuffer();
      await page.evaluate(makeDue);
      times.push(((await downloaded(page, idOf(feed), perDownload)) / perDownload) * 1000);
      await untilIndexed(app);
    }
    sizes.push(await memory());
  }
  const stored = await page.evaluate(countRows);
  await page.close();
  return { times, sizes, stored };
}

const idOf = (feed: number): string => `load-${feed}`;

async function downloaded(page: Page, id: string, records: number): Promise<number> {
  await page.evaluate(startDownload, id);
  await page.waitForFunction(() => (globalThis as { reply?: unknown }).reply !== undefined, {
    timeout: 0,
    polling: 50,
  });
  const reply = (await page.evaluate(() => (globalThis as { reply?: unknown }).reply)) as Reply<FetchReply>;
  if (!reply.ok || reply.value.kind !== 'done' || reply.value.report.records !== records)
    throw new Error(`A download of ${records} leads ended as ${JSON.stringify(reply)}`);
  const { startedAt, finishedAt } = reply.value.report;
  return Date.parse(finishedAt) - Date.parse(startedAt);
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
