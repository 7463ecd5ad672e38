import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChainHead } from '../../lib/domain/consent/chain-hash.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

const SAID_NO = 'canary@example.com';
const KEY = 'SECRETKEY123';
const PASSPHRASE = 'correct horse battery';
let server: FeedServer;

beforeEach(async () => {
  const [one, other, ...requests] = makeLeads({ count: 12, now: Date.now() });
  const visit = { category: 'VISIT', type: '', visitorType: 'PROFESSIONAL', phoneNumber: '' } as const;
  server = await FeedServer.start({
    key: KEY,
    leads: [
      { ...one!, ...visit, email: SAID_NO },
      { ...other!, ...visit, email: 'other@example.com' },
      ...requests.filter(({ category, type }) => category === 'REQUEST' && type !== 'CALLBACK'),
    ],
  });
});
afterEach(() => server.close());

/** In the extension: what is noted of the chain's end outside of the database. */
async function notedHead(): Promise<ChainHead | undefined> {
  type Local = { storage: { local: { get(key: string): Promise<Record<string, ChainHead>> } } };
  const api =
    (globalThis as unknown as { browser?: Local }).browser ?? (globalThis as unknown as { chrome: Local }).chrome;
  return (await api.storage.local.get('consent:chain-head'))['consent:chain-head'];
}

/** In the extension: takes an entry out of the chain, as somebody would who wants it never to have been. */
function takeOut(seq: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('leadstand');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const tx = db.transaction('chain', 'readwrite');
      tx.objectStore('chain').delete(seq);
      tx.addEventListener('complete', () => {
        db.close();
        resolve();
      });
    });
  });
}

inEachBrowser('records', (start) => {
  test('a chain verifies, and one whose end was cut off does not', async () => {
    const app = await start();
    const page = await app.openExtensionPage('visits.html');
    for (const recipients of ['one', 'two', 'three'])
      await ask(page, 'consent.saveSettings', { settings: filledSettings({ recipients }) });
    const whole = await ask(page, 'records.verify', {});
    expect(whole).toMatchObject({ ok: true, entries: 3 });
    // It is noted a moment after the change.
    await waitUntil('the end of the chain to be noted', async () => (await app.inExtension(notedHead))?.seq === 3);
    await app.inExtension(takeOut, 3);
    expect(await ask(page, 'records.verify', {})).toEqual({ ok: false, entries: 2, brokenAt: 3 });
  });

  test('who said no in one browser is kept away in another, and nobody reads from the file who that is', async () => {
    const old = await start();
    const before = await old.openExtensionPage('visits.html');
    const evidence = { how: 'mail', at: new Date().toISOString(), text: 'No, thank you.' } as const;
    await ask(before, 'person.object', { email: SAID_NO, evidence });
    const { text } = await ask(before, 'suppression.export', { passphrase: PASSPHRASE });
    expect(text).not.toContain('canary');

    const fresh = await start();
    const page = await fresh.openExtensionPage('visits.html');
    expect(await ask(page, 'suppression.import', { text, passphrase: 'something else' })).toEqual({
      kind: 'refused',
      reason: 'wrong-passphrase',
    });
    expect(await ask(page, 'suppression.import', { text, passphrase: PASSPHRASE })).toMatchObject({
      kind: 'restored',
      added: 1,
    });
    const setUp = await openSetUp(fresh);
    await addFeed(fresh, setUp, { url: `${server.origin}/feed`, key: KEY });
    const { counts } = await ask(page, 'visits.list', { state: null, limit: 10 });
    expect(counts.held).toBe(1);
  });
});
