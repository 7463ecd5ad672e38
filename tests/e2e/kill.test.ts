import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gateOf } from '../../lib/domain/consent/gate.ts';
import { classifyLead } from '../../lib/domain/lead/kinds.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { type FeedLead, makeLeads, randomFrom } from '../support/leads.ts';
import { addFeed, ask, openSetUp, untilIdle } from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { startDownload } from '../support/start-download.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { temporaryProfile } from './temporary-profile.ts';

/** How often each is killed. The twenty of a long run take some minutes. */
const KILLS = Number(process.env['LEADSTAND_KILLS'] ?? 2);

/** New in every round, beside everything that the feed had before. */
const PER_ROUND = 1000;

/** Long enough that a kill can meet the sending, short beside the reading of it. */
const SEND_MS = 600;

/** The moments differ from day to day, and are the same for whoever wants to see one again. */
const seed = Number(process.env['LEADSTAND_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));

let server: FeedServer;
beforeEach(async () => {
  server = await FeedServer.start({ intervalMs: 0 });
  server.sendMs = SEND_MS;
});
afterEach(() => server.close());

interface Stored {
  open: string[];
  held: number;
  downloads: number;
}

/** What lies in the database: the ids of open leads, each as often as it is there, and how many are held. */
async function readStored(): Promise<Stored> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const db = await done(indexedDB.open('leadstand'));
  const tx = db.transaction(['leads', 'held', 'downloads']);
  const [leads, held, downloads] = await Promise.all([
    done(tx.objectStore('leads').getAll()),
    done(tx.objectStore('held').count()),
    done(tx.objectStore('downloads').count()),
  ]);
  db.close();
  return { open: (leads as { feed: { feedId: string } }[]).map(({ feed }) => feed.feedId), held, downloads };
}

const isOpen = ({ category, type, visitorType }: FeedLead): boolean =>
  gateOf({
    ...classifyLead(category, [type]),
    person: { visitorType: visitorType === 'PRIVATE_PERSON' ? 'private' : 'professional' },
  }) === 'open';

/** Everything that was served is there, each lead once; before a whole download, some of it may be missing. */
async function expectOnce(app: ExtensionBrowser, whole: boolean, before: readonly string[]): Promise<void> {
  const { open, held } = await app.inExtension(readStored);
  const served = new Set(server.leads.filter(isOpen).map(({ id }) => id));
  expect(new Set(open).size).toBe(open.length);
  expect(open.filter((id) => !served.has(id))).toEqual([]);
  expect(before.filter((id) => !open.includes(id))).toEqual([]);
  const others = server.leads.length - served.size;
  expect(held).toBeLessThanOrEqual(others);
  if (whole) expect({ open: open.length, held }).toEqual({ open: served.size, held: others });
}

/** What a round is killed by, and how it goes on. */
interface Killing {
  kill(app: ExtensionBrowser, page: Page): Promise<[ExtensionBrowser, Page]>;
}

inEachBrowser('an import', (start, browser) => {
  const killBackground: Killing = {
    async kill(app, page) {
      // An open page would ask, and so start the background again before it is seen to be gone.
      await page.close();
      await app.stopBackground();
      return [app, await openSetUp(app)];
    },
  };

  const killBrowser: Killing = {
    async kill(app) {
      const child = app.puppeteer.process()!;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      process.kill(process.platform === 'win32' ? child.pid! : -child.pid!, 'SIGKILL');
      await gone;
      // Puppeteer puts the preferences back that it had changed in the profile, some moments after the end.
      const changed = ['prefs.js', 'user.js'].map((name) => join(app.profileDir, `${name}.puppeteer`));
      await waitUntil('the preferences to be put back', () => !changed.some((file) => existsSync(file)));
      const next = await start({ profileDir: app.profileDir });
      return [next, await openSetUp(next)];
    },
  };

  test.each([
    ['background', killBackground],
    ['browser', killBrowser],
  ])(
    'loses nothing and doubles nothing when the %s is killed in it',
    { timeout: 120_000 + KILLS * 60_000 },
    async (what, how) => {
      const random = randomFrom(seed + (browser === 'firefox' ? 1 : 0) + (what === 'browser' ? 2 : 0));
      const all = makeLeads({ count: PER_ROUND * (KILLS + 1), now: Date.now() });
      let app = await start({ profileDir: temporaryProfile() });
      let page = await openSetUp(app);
      server.leads = all.slice(0, PER_ROUND);
      const begun = performance.now();
      await addFeed(app, page, { url: `${server.origin}/feed`, key: server.key });
      const takes = performance.now() - begun;
      const [view] = await ask(page, 'connections.list', {});
      const connectionId = view!.connection.id;
      const [answered] = (await ask(page, 'triage.list', { limit: 1 })).leads;
      const popup = await app.openExtensionPage('popup.html');
      await ask(popup, 'triage.act', { leadKeys: [answered!.feed.leadKey], act: { act: 'answer' } });
      // A browser writes down after some seconds what the user has granted: that is not what is to be lost here.
      const { profileDir } = app;
      await app.close();
      app = await start({ profileDir });
      page = await openSetUp(app);

      for (let round = 1; round <= KILLS; round += 1) {
        const before = (await app.inExtension(readStored)).open;
        server.leads = all.slice(0, PER_ROUND * (round + 1));
        await due(app);
        await startDownload(page, connectionId);
        await sleep(random() * takes);
        [app, page] = await how.kill(app, page);
        await settled(page);
        await expectOnce(app, false, before);

        await due(app);
        await startDownload(page, connectionId);
        await waitUntil(
          'the whole feed to be stored',
          async () => {
            const { open } = await app.inExtension(readStored);
            return open.length === server.leads.filter(isOpen).length;
          },
          90_000,
        );
        await untilIdle(page);
        await expectOnce(app, true, before);
      }
      const { leads } = await ask(page, 'triage.list', { limit: 10_000 });
      expect(leads.some(({ feed }) => feed.leadKey === answered!.feed.leadKey)).toBe(false);
    },
  );

  /** Lets the two hours pass, for a background that does not remember by itself when it asked. */
  async function due(app: ExtensionBrowser): Promise<void> {
    await app.inExtension(makeDue);
    await app.stopBackground();
  }

  /** Until what was cut off has been brought to its end. */
  const settled = (page: Page): Promise<unknown> =>
    waitUntil(
      'what was cut off to end',
      async () => (await ask(page, 'connections.list', {})).every(({ busy }) => !busy),
      90_000,
    );
});
