import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everythingWaiting } from '../../lib/domain/find/everything-waiting.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { temporaryProfile } from './temporary-profile.ts';

const PASSPHRASE = 'correct horse battery staple';
const ROUNDS = 3;
const LEADS = 600;
const ACTS = 20;
let server: FeedServer;

beforeEach(async () => {
  const leads = makeLeads({ count: LEADS, now: Date.now() });
  server = await FeedServer.start({
    leads: leads.map((lead) => ({ ...lead, category: 'REQUEST', type: 'QUOTE', visitorType: 'PROFESSIONAL' })),
  });
});
afterEach(() => server.close());

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Gives the word and does not wait for what comes of it. */
async function beginRestore(page: Page, file: string): Promise<void> {
  await page.evaluate((name) => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    void Promise.resolve(api.runtime.sendMessage({ call: 'backup.restore', input: { file: name } })).catch(
      () => undefined,
    );
  }, file);
}

/** How many requests wait, what the chain of records has, and a setting, which a backup brings back as it was. */
async function state(app: ExtensionBrowser) {
  const [popup, visits] = [await app.openExtensionPage('popup.html'), await app.openExtensionPage('visits.html')];
  const { leadKeys } = await ask(popup, 'triage.keys', { query: everythingWaiting });
  const chain = await ask(visits, 'records.verify', {});
  const { badge } = await ask(popup, 'triage.settings', {});
  await Promise.all([popup.close(), visits.close()]);
  return { waiting: leadKeys.length, chain, badge };
}

async function setBadge(page: Page, badge: boolean): Promise<void> {
  const settings = await ask(page, 'triage.settings', {});
  await ask(page, 'triage.saveSettings', { settings: { ...settings, badge } });
}

inEachBrowser('a restore', (start) => {
  async function kill(app: ExtensionBrowser): Promise<ExtensionBrowser> {
    const child = app.puppeteer.process()!;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(process.platform === 'win32' ? child.pid! : -child.pid!, 'SIGKILL');
    await gone;
    // Puppeteer puts the preferences back that it had changed in the profile, some moments after the end.
    const changed = ['prefs.js', 'user.js'].map((name) => join(app.profileDir, `${name}.puppeteer`));
    await waitUntil('the preferences to be put back', () => !changed.some((file) => existsSync(file)));
    return start({ profileDir: app.profileDir });
  }

  test('that is cut off by the end of the browser has happened or has not', { timeout: 300_000 }, async () => {
    let app = await start({ profileDir: temporaryProfile() });
    let page = await openSetUp(app);
    await addFeed(app, page, { url: `${server.origin}/feed`, key: server.key });
    let takes = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      await setBadge(page, true);
      const before = await state(app);
      // What is done after the backup stays, whether it is restored or not; a setting becomes what it was.
      const wanted = { waiting: before.waiting - ACTS, chain: { ok: true, entries: before.chain.entries + 1 } };
      const made = await ask(page, 'backup.make', { passphrase: PASSPHRASE, withAddresses: true });
      if (made.kind !== 'made') throw new Error(made.reason);
      const popup = await app.openExtensionPage('popup.html');
      const { leadKeys } = await ask(popup, 'triage.keys', { query: everythingWaiting });
      await ask(popup, 'triage.act', { leadKeys: leadKeys.slice(0, ACTS), act: { act: 'answer' } });
      await setBadge(popup, false);
      await popup.close();
      expect(await ask(page, 'backup.read', { file: made.file, passphrase: PASSPHRASE })).toMatchObject({
        kind: 'read',
      });
      if (round === 0) {
        // The first is not cut off: it says how long one takes.
        const begun = performance.now();
        await ask(page, 'backup.restore', { file: made.file });
        takes = performance.now() - begun;
        expect(await state(app)).toMatchObject({ ...wanted, badge: true });
        continue;
      }
      await beginRestore(page, made.file);
      await sleep((takes * round) / (ROUNDS + 1));
      app = await kill(app);
      page = await openSetUp(app);
      const after = await state(app);
      const happened = after.badge;
      const entries = before.chain.entries + (happened ? 1 : 0);
      expect(after).toMatchObject({ ...wanted, chain: { ok: true, entries } });
      // Nobody waits for what was unpacked: it is forgotten, or would be within the hour.
      if (!happened) await ask(page, 'backup.drop', { file: made.file });
    }
  });
});
