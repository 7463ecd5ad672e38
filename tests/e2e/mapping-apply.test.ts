import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';
import type { ConnectionView, TriageList } from '../../lib/rpc/contract.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { type FeedLead, makeLeads } from '../support/leads.ts';
import { addFeed, ask, badgeOf, openSetUp, untilIdle } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { temporaryProfile } from './temporary-profile.ts';

let server: FeedServer;
beforeEach(async () => {
  server = await FeedServer.start();
});
afterEach(() => server.close());

/** Kinds and types in words that nobody knows. */
const strange = (lead: FeedLead): FeedLead =>
  lead.category === 'VISIT' ? lead : { ...lead, category: 'ZIELONY', type: 'TAK' };

const serveStrange = (count: number): number => {
  server.leads = makeLeads({ count, now: Date.now() }).map(strange);
  return server.leads.filter(({ category }) => category !== 'VISIT').length;
};

const feed = () => ({ url: `${server.origin}/feed`, key: server.key });
const viewOf = async (page: Page): Promise<ConnectionView> => (await ask(page, 'connections.list', {}))[0]!;
const list = (page: Page): Promise<TriageList> => ask(page, 'triage.list', { limit: 10_000 });

/** The mapping in use, with what the strange words mean. */
async function explained(page: Page, connectionId: string): Promise<FeedMapping> {
  const { mapping } = await ask(page, 'mapping.open', { connectionId });
  return { ...mapping!, kinds: { ZIELONY: 'request' }, types: { TAK: ['quote'] } };
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Sends a message and leaves before the answer. */
async function sendOff(page: Page, call: string, input: object): Promise<void> {
  await page.evaluate(
    (name, sent) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      void Promise.resolve(api.runtime.sendMessage({ call: name, input: sent })).catch(() => undefined);
    },
    call,
    input,
  );
}

/** Saves the explanation, and gives back as soon as some leads have been read with it, and not all. */
async function saveHalfway(page: Page, connectionId: string): Promise<number> {
  await sendOff(page, 'mapping.save', { connectionId, mapping: await explained(page, connectionId) });
  return waitUntil('the reading to be under way', async () => (await viewOf(page)).progress?.records, 60_000);
}

/** Waits until so many requests are open, and none is held that could be. Right after a start, nothing says yet that it is read. */
const untilOpen = (page: Page, requests: number): Promise<TriageList> =>
  waitUntil(
    'the reading to end',
    async () => {
      const found = await list(page);
      return found.leads.length === requests && found.held.unknown === 0 && found;
    },
    150_000,
  );

inEachBrowser('a feed in words that nobody knows', (start) => {
  test('is held as a whole, and opened by a mapping that explains them, without a new download', async () => {
    const requests = serveStrange(40);
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed());
    const { connection, mapping, notices } = await viewOf(setUp);
    expect(mapping).toMatchObject({ version: 1, confirmed: false });
    expect(notices).toContainEqual({ kind: 'unknown-words', target: 'kind', words: ['ZIELONY'] });
    expect(await list(setUp)).toMatchObject({ leads: [], held: { visit: 40 - requests, unknown: requests } });
    expect(await badgeOf(app)).toBe('');

    const better = await explained(setUp, connection.id);
    const preview = await ask(setUp, 'mapping.preview', { connectionId: connection.id, mapping: better });
    expect(preview).toMatchObject({ read: 40, opened: requests, failed: 0, examples: [] });
    expect(await list(setUp)).toMatchObject({ leads: [] });

    expect(await ask(setUp, 'mapping.save', { connectionId: connection.id, mapping: better })).toEqual(preview);
    const after = await list(setUp);
    expect(after.leads).toHaveLength(requests);
    expect(after.held).toEqual({ visit: 40 - requests, unknown: 0 });
    await waitUntil('the badge to count them', async () => (await badgeOf(app)) === String(requests));
    expect((await viewOf(setUp)).notices).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

inEachBrowser('a reading of what is stored', (start) => {
  const COUNT = 2500;

  test.each([
    ['background', 'background'],
    ['browser', 'browser'],
  ] as const)('goes on where a %s that was closed left it', { timeout: 180_000 }, async (_, what) => {
    const requests = serveStrange(COUNT);
    const profileDir = temporaryProfile();
    const app = await start({ profileDir });
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, feed());
    const { connection } = await viewOf(setUp);
    expect(await saveHalfway(setUp, connection.id)).toBeLessThan(COUNT);
    const page = await (what === 'background' ? restartBackground(app, setUp) : restartBrowser(app, profileDir));
    const { leads, held } = await untilOpen(page, requests);
    expect(new Set(leads.map(({ feed: { feedId } }) => feedId)).size).toBe(requests);
    expect(held).toEqual({ visit: COUNT - requests, unknown: 0 });
    await untilIdle(page);
    expect((await viewOf(page)).mapping).toMatchObject({ version: 2, confirmed: true });
    expect(server.requests).toHaveLength(1);
  });

  async function restartBackground(app: ExtensionBrowser, page: Page): Promise<Page> {
    // A page that is open asks again, and so starts it again before it is seen to be gone.
    await page.close();
    await app.stopBackground();
    return openSetUp(app);
  }

  async function restartBrowser(app: ExtensionBrowser, profileDir: string): Promise<Page> {
    await app.close();
    return openSetUp(await start({ profileDir }));
  }
});
