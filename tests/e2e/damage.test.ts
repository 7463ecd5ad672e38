import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { enterKeyAgain, readDamageNote } from '../support/after-damage.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp, press, untilIdle, untilText } from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { temporaryProfile } from './temporary-profile.ts';

const HELD = 'HELDCANARY';
const SAID_NO = 'said-no@example.com';
const NOTE = 'Called, wants the blue one.';

let server: FeedServer;
beforeEach(async () => {
  const [held, no, ...others] = makeLeads({ count: 8, now: Date.now() });
  const visit = { category: 'VISIT', type: '', visitorType: 'PROFESSIONAL', phoneNumber: '' } as const;
  server = await FeedServer.start({
    intervalMs: 0,
    leads: [
      { ...held!, ...visit, id: 'V-1', lastName: HELD, company: HELD, email: 'held@example.com' },
      { ...no!, ...visit, id: 'V-2', email: SAID_NO },
      ...others.map((lead) => ({ ...lead, category: 'REQUEST', type: 'QUOTE', visitorType: 'PROFESSIONAL' })),
    ],
  });
});
afterEach(() => server.close());

/** What is there of what the user did. */
async function readDone() {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const db = await done(indexedDB.open('leadstand'));
  const all = (name: string): Promise<unknown[]> => done(db.transaction(name).objectStore(name).getAll());
  const rows = (await all('leads')) as { feed: { leadKey: string }; triage: { history: object[] } }[];
  const acts = rows.filter(({ triage }) => triage.history.length > 0).map(({ feed, triage }) => [feed.leadKey, triage]);
  const held = ((await all('held')) as { standing?: { state: string } }[]).map(({ standing }) => standing?.state);
  const found = {
    acts,
    chain: await all('chain'),
    suppressed: await all('suppressed'),
    held: held.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
  };
  const uncopied = (await all('uncopied')).length;
  db.close();
  return { ...found, uncopied, leads: rows.length };
}

/** Changes are copied a moment after they were made. */
async function untilCopied(app: ExtensionBrowser) {
  await waitUntil('everything to be copied', async () => (await app.inExtension(readDone)).uncopied === 0);
  return app.inExtension(readDone);
}

interface Local {
  storage: { local: { clear(): Promise<void>; get(keys: null): Promise<object> } };
}
declare const chrome: Local;

async function clearLocal(): Promise<void> {
  await ((globalThis as { browser?: Local }).browser ?? chrome).storage.local.clear();
}

const localText = async (): Promise<string> =>
  JSON.stringify(await ((globalThis as { browser?: Local }).browser ?? chrome).storage.local.get(null));

const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('leadstand');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error));
  });

/** Writes over every file below a folder whose path is as wanted. */
function corrupt(folder: string, isWanted: (path: string) => boolean): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path) && statSync(path).isFile() && isWanted(path));
  for (const path of files) writeFileSync(path, Buffer.alloc(Math.max(statSync(path).size, 64), 0xa5));
  return files.length;
}

inEachBrowser('damage', (start, browser) => {
  const [database, local] =
    browser === 'chromium'
      ? [
          /IndexedDB\/chrome-extension_[^/]*\.leveldb\/.*(?:log|ldb|MANIFEST)/,
          /Local Extension Settings\/.*(?:log|ldb|MANIFEST)/,
        ]
      : [
          /storage\/default\/moz-extension[^/^]*\/idb\/[^/]*$/,
          /storage\/default\/moz-extension[^/]*\^[^/]*\/idb\/[^/]*$/,
        ];

  async function use(app: ExtensionBrowser): Promise<void> {
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
    const visits = await app.openExtensionPage('visits.html');
    await ask(visits, 'consent.saveSettings', { settings: filledSettings() });
    const popup = await app.openExtensionPage('popup.html');
    const [first, second] = (await ask(popup, 'triage.list', { limit: 10 })).leads.map(({ feed }) => feed.leadKey);
    await ask(popup, 'triage.act', { leadKeys: [first!], act: { act: 'answer' } });
    await ask(popup, 'triage.act', { leadKeys: [second!], act: { act: 'note', text: NOTE } });
    const evidence = { how: 'mail', at: new Date().toISOString(), text: 'No, thank you.' } as const;
    await ask(visits, 'person.object', { email: SAID_NO, evidence });
    for (const page of [popup, visits, setUp]) await page.close();
  }

  async function downloadAgain(app: ExtensionBrowser): Promise<void> {
    const page: Page = await openSetUp(app);
    await enterKeyAgain(page, { url: `${server.origin}/feed`, key: server.key });
    await untilText(page, '.connection', 'New address and key saved.');
    await app.inExtension(makeDue);
    await press(page, 'Download now');
    await waitUntil('the leads to be here again', async () => (await app.inExtension(readDone)).leads === 6);
    await untilIdle(page);
    await page.close();
  }

  test('of either copy of what was done is told, and nothing that was done is lost', { timeout: 180_000 }, async () => {
    const profileDir = temporaryProfile();
    let app = await start({ profileDir });
    await use(app);
    const before = await untilCopied(app);
    expect(before).toMatchObject({ acts: [{}, {}], leads: 6, held: ['held', 'objected'] });
    expect(before.chain.length).toBeGreaterThan(0);
    expect(before.suppressed.length).toBeGreaterThan(0);
    const whatWasDone = { acts: before.acts, chain: before.chain, suppressed: before.suppressed };
    expect(await app.inExtension(localText)).not.toMatch(new RegExp(`${HELD}|${NOTE}|${server.key}|${SAID_NO}`, 'i'));

    // `storage.local` is lost.
    await app.inExtension(clearLocal);
    await app.stopBackground();
    await readDamageNote(app, 'The second copy');
    expect(await untilCopied(app)).toMatchObject(whatWasDone);

    // The database is deleted.
    await app.inExtension(deleteDatabase);
    await readDamageNote(app, 'consent records: ');
    expect(await app.inExtension(readDone)).toMatchObject({ ...whatWasDone, acts: [], leads: 0 });
    await downloadAgain(app);
    expect(await untilCopied(app)).toMatchObject({ ...whatWasDone, held: before.held });

    // Its files are damaged while the browser is closed, together with those of every other database.
    await app.close();
    expect(corrupt(profileDir, (path) => database.test(path) && !local.test(path))).toBeGreaterThan(0);
    app = await start({ profileDir });
    await readDamageNote(app, 'consent records: ');
    expect(await app.inExtension(readDone)).toMatchObject({ ...whatWasDone, acts: [], leads: 0 });
    await downloadAgain(app);
    expect(await untilCopied(app)).toMatchObject({ ...whatWasDone, held: before.held });

    // Firefox does not even say which databases there are as long as it has not looked at each of them.
    expect(app.log.errors.filter((error) => !/tidying backups: UnknownError/.test(error))).toEqual([]);
    app.log.clear();

    // And those of `storage.local`.
    await app.close();
    expect(corrupt(profileDir, (path) => local.test(path))).toBeGreaterThan(0);
    app = await start({ profileDir });
    await readDamageNote(app, 'The second copy');
    expect(await untilCopied(app)).toMatchObject({ ...whatWasDone, held: before.held });
  });
});
