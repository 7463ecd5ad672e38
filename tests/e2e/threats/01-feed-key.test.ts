import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { downloaded, downloadFolder, type Downloads, sendDownloadsTo } from '../../support/browser/downloads.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { FeedServer } from '../../support/feed-server.ts';
import { completeLead } from '../../support/lead-file.ts';
import { makeLeads } from '../../support/leads.ts';
import { addFeed, ask, buyersIn, openRequest, openSetUp, press, typeFeed, untilIdle } from '../../support/leadstand.ts';
import type { Misbehaviour } from '../../support/misbehaviours.ts';
import { openPrefill } from '../../support/prefill-session.ts';
import { storageDump } from '../../support/storage-dump.ts';
import { inOneBrowser } from './one-browser.ts';

const KEY = 'SECRETKEY123';
const FORM =
  '<!doctype html><html lang="en"><title>CRM</title><form><label>First name <input></label><label>Last name <input></label><label>E-mail <input></label></form>';

const profiles = new Map<string, string>();
const downloads = new Map<string, Downloads>();
const servers: { close(): unknown }[] = [];

/** Answers as it is told, and remembers who asked. */
async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    if (request.url !== '/favicon.ico') seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push({ close: () => (server.close(), server.closeAllConnections()) });
  return { seen, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function feed(misbehaviour: Misbehaviour | null = null): Promise<FeedServer> {
  const server = await FeedServer.start({ leads: leads(), key: KEY });
  server.misbehave(misbehaviour);
  servers.push(server);
  return server;
}

let elsewhere: Awaited<ReturnType<typeof listen>>;
const leads = () =>
  makeLeads({ count: 12, now: Date.now() }).map((lead) => ({
    ...lead,
    products: [{ id: '1', name: 'Pump', url: `${elsewhere.origin}/product` }],
  }));

declare const chrome: {
  runtime: {
    onMessage: { addListener(hear: (message: unknown) => void): void };
    sendMessage(message: unknown): Promise<unknown>;
  };
};
declare const heard: unknown[];

/** Runs in a page of ours: it hears what the others send. */
function hearMessages(): void {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const all: unknown[] = [];
  Object.assign(globalThis, { heard: all });
  api.runtime.onMessage.addListener((message) => void all.push(message));
}

/** Runs as our own script in a page would: everything that it can get hold of. */
async function reachable(): Promise<string> {
  type Area = { get(keys: null): Promise<unknown> };
  type Api = {
    storage?: Record<string, Area | undefined>;
    runtime: { sendMessage(message: unknown): Promise<unknown>; getURL(path: string): string };
  };
  const { browser, chrome: other } = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = browser ?? other;
  const found: unknown[] = [Object.keys(api), Object.keys(api.runtime)];
  for (const area of ['local', 'session', 'sync', 'managed']) {
    const get = async (): Promise<unknown> => api.storage?.[area]?.get(null);
    found.push(area, await get().catch(String));
  }
  for (const { name } of await indexedDB.databases()) found.push(name);
  found.push(
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    await caches.keys().catch(String),
  );
  for (const call of ['connections.list', 'connections.downloads', 'triage.list', 'backup.make', 'diagnostics.look'])
    found.push(await api.runtime.sendMessage({ call, input: {} }).catch(String));
  for (const path of ['manifest.json', 'popup.html', 'background.js'])
    found.push(await fetch(api.runtime.getURL(path)).then((reply) => reply.text(), String));
  return JSON.stringify(found);
}

/** Adds a feed for whose site there is access already. */
async function addAnother(page: Page, name: string, url: string): Promise<void> {
  await page.bringToFront();
  await typeFeed(page, { url, key: KEY, name });
  await page.click('#feed-submit');
  await page.waitForFunction(() => !document.querySelector('#feed-submit'));
  await untilIdle(page);
}

beforeAll(async () => {
  elsewhere = await listen((_, response) => response.setHeader('Content-Type', 'text/html').end(FORM));
  for (const name of ['chromium', 'firefox']) {
    profiles.set(name, mkdtempSync(join(tmpdir(), 'leadstand-')));
    downloads.set(name, await downloadFolder());
  }
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  for (const folder of profiles.values()) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

inOneBrowser(
  'the feed key',
  (app, browser) => {
    let server: FeedServer;
    let setUp: Page;
    let ear: Page;
    beforeAll(async () => {
      ear = await app().openExtensionPage('manifest.json');
      await ear.evaluate(hearMessages);
      server = await feed();
      setUp = await openSetUp(app());
      await addFeed(app(), setUp, { url: `${server.origin}/feed`, key: KEY });
    });

    test('threat 1: lies in a store of its own, and no script in a page can get at it, or at a lead', async () => {
      expect(await app().inExtension(storageDump, 'addresses')).not.toContain(KEY);
      expect(await app().inExtension(storageDump, '')).toContain(KEY);
      const session = await openPrefill(app(), `${elsewhere.origin}/crm`, completeLead({}));
      await session.fill();
      const found = await session.inContentWorld(reachable, null);
      expect(found).toContain('not-allowed');
      expect(found).not.toContain(KEY);
      for (const { email, company } of server.leads) {
        expect(found).not.toContain(email);
        expect(found).not.toContain(company);
      }
      await session.close();
    });

    test('threat 2: is in no page, message, answer, file or console', async () => {
      const insights = await app().openExtensionPage('insights.html', { width: 1000, height: 800 });
      await sendDownloadsTo(app(), downloads.get(browser)!);
      for (const [format, end] of [
        ['csv', '.csv'],
        ['json', '.json'],
        ['vcard', '.vcf'],
      ] as const) {
        await insights.bringToFront();
        await press(insights, 'Export requests');
        await insights.waitForSelector('dialog[open]');
        await insights.click(`input[name=export-format][value=${format}]`);
        await press(insights, 'Make the file');
        expect((await downloaded(app(), downloads.get(browser)!, end)).toString()).not.toContain(KEY);
        await press(insights, 'Close');
      }
      const diagnostics = await app().openExtensionPage('diagnostics.html');
      const popup = await app().openPopup(setUp);
      await popup.waitForSelector('.row');
      const [view] = await ask(setUp, 'connections.list', {});
      const { connection } = view!;
      const answers = await Promise.all([
        ask(setUp, 'connections.list', {}),
        ask(setUp, 'connections.downloads', { connectionId: connection.id }),
        ask(setUp, 'connections.fetch', { connectionId: connection.id }),
        ask(setUp, 'mapping.open', { connectionId: connection.id }),
        ask(diagnostics, 'diagnostics.look', {}),
        ask(popup, 'triage.list', { limit: 100 }),
      ]);
      expect(JSON.stringify(answers)).not.toContain(KEY);
      for (const page of [setUp, insights, diagnostics, popup])
        expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(KEY);
      const messages = await ear.evaluate(() => JSON.stringify(heard));
      expect(messages).toContain('connections.');
      expect(messages).not.toContain(KEY);
      expect(JSON.stringify(app().log.messages)).not.toContain(KEY);
    });

    test('threat 2: is told to nobody by a link that is followed', async () => {
      const popup = await app().openPopup(setUp);
      await popup.waitForSelector('.row');
      await openRequest(popup, (await buyersIn(popup))[0]!);
      const before = elsewhere.seen.length;
      await popup.waitForSelector('.products a');
      // A link that is followed may close the popup.
      await popup.click('.products a').catch(() => undefined);
      await waitUntil('the link to be followed', async () => elsewhere.seen.length > before);
      for (const { url, headers } of elsewhere.seen.slice(before)) {
        expect(headers.referer).toBeUndefined();
        expect(`${url}${JSON.stringify(headers)}`).not.toContain(KEY);
      }
      await app().closePopup();
    });

    test.each(['403', 'reset', 'login-page', 'redirect-elsewhere'] as const)(
      'threat 2: a download that ends with %s tells nobody the key',
      async (kind) => {
        const bad = await feed(kind);
        await addAnother(setUp, kind, `${bad.origin}/feed`);
        expect(bad.requests.length).toBeGreaterThan(0);
        expect(bad.astray).toEqual([]);
        expect(await setUp.evaluate(() => document.documentElement.outerHTML)).not.toContain(KEY);
        expect(await app().inExtension(storageDump, 'addresses')).not.toContain(KEY);
        expect(JSON.stringify(app().log.messages)).not.toContain(KEY);
      },
    );

    test('threat 3: however a server sends a download on, no other one is asked', async () => {
      const before = elsewhere.seen.length;
      const to = `${elsewhere.origin}/feed?key=${KEY}`;
      const away: [string, (response: ServerResponse) => void][] = [
        ...[301, 302, 303, 307, 308].map((status): [string, (response: ServerResponse) => void] => [
          String(status),
          (response) => response.writeHead(status, { Location: to }).end(),
        ]),
        [
          'refresh',
          (response) =>
            response.writeHead(200, { Refresh: `0; url=${to}`, 'Content-Type': 'application/xml' }).end('<leads/>'),
        ],
        [
          'meta',
          (response) =>
            response
              .writeHead(200, { 'Content-Type': 'text/html' })
              .end(`<meta http-equiv="refresh" content="0; url=${to}"><img src="${to}">`),
        ],
        [
          'link',
          (response) =>
            response
              .writeHead(200, { Link: `<${to}>; rel=preload; as=fetch`, 'Content-Type': 'application/xml' })
              .end('<leads/>'),
        ],
      ];
      for (const [name, answer] of away) {
        const { origin, seen } = await listen((_, response) => answer(response));
        await addAnother(setUp, name, `${origin}/feed`);
        expect([name, seen.length]).toEqual([name, 1]);
        expect(seen[0]!.headers.referer).toBeUndefined();
      }
      expect(elsewhere.seen.slice(before).map(({ url }) => url)).toEqual([]);
    });

    test('threat 21: what a browser hands on to other computers is empty', async () => {
      expect(await app().inExtension(syncedKeys)).toEqual([]);
    });

    test('threat 2: is in no address that the browser remembers', async () => {
      for (const page of await app().tabs()) expect(page.url()).not.toContain(KEY);
      await app().puppeteer.close();
      const history = historyOf(profiles.get(browser)!);
      // A page that was visited is there, or nothing would be shown by this.
      expect(history).toContain(`${elsewhere.origin}/crm`);
      expect(history).not.toContain(KEY);
    });
  },
  (browser) => ({ profileDir: profiles.get(browser)!, ...downloads.get(browser)!.options }),
);

async function syncedKeys(): Promise<string[]> {
  type Api = { storage: { sync: { get(keys: null): Promise<object> } } };
  const { browser, chrome: other } = globalThis as unknown as { browser?: Api; chrome: Api };
  return Object.keys(await (browser ?? other).storage.sync.get(null));
}

/** The bytes of the files in which a browser notes what was visited. */
function historyOf(profile: string): string {
  const files = [
    'Default/History',
    'Default/History-journal',
    'Default/History-wal',
    'places.sqlite',
    'places.sqlite-wal',
  ];
  return files
    .map((name) => join(profile, name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file).toString('latin1'))
    .join('\n');
}
