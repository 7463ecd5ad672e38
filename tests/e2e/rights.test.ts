import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { addFeed, ask, openRequest, openSetUp, press, textOf, untilIdle, untilText } from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { repeatBuyers } from '../support/repeat-buyers.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** She asks three times and visits once. */
const ADA = 'ada@engines.example';
const EVIDENCE = { how: 'mail' as const, at: '2026-11-23T12:00:00.000Z', text: 'Please stop writing to me.' };

let server: FeedServer;

beforeEach(async () => {
  server = await FeedServer.start({ leads: repeatBuyers(Date.now()) });
});
afterEach(() => server.close());

async function openAll(app: ExtensionBrowser): Promise<{ list: Page; visits: Page }> {
  const setUp = await openSetUp(app);
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
  const visits = await app.openExtensionPage('visits.html');
  const list = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
  await list.waitForSelector('.row');
  return { list, visits };
}

/** Everything that a page of ours could read of what is stored, in whatever area. */
const storedIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const texts = [JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])];
    for (const area of ['local', 'session', 'sync'])
      texts.push(JSON.stringify((await api.storage[area]?.get(null).catch(() => null)) ?? null));
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise((resolve) => {
          const reading = db.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
        });
        texts.push(JSON.stringify(rows));
      }
      db.close();
    }
    return texts.join('\n');
  });
declare const chrome: { storage: Record<string, { get(key: null): Promise<unknown> }> };

inEachBrowser('rights of a person', (start) => {
  test('who is erased is nowhere any more, and comes back by a new request only, with a banner', async () => {
    const app = await start();
    const { list, visits } = await openAll(app);
    await openRequest(list, 'Ada Lovelace');
    expect(await storedIn(visits)).toContain('Lovelace');
    const erased = await ask(visits, 'person.erase', { email: ADA, reason: 'asked' });
    expect(erased.erased).toMatchObject({ leads: 3, visits: 1 });
    const left = await storedIn(visits);
    expect(left.includes('Lovelace')).toBe(false);
    expect(left.toLowerCase().includes(ADA)).toBe(false);
    await press(list, 'All requests');
    const inList = async (): Promise<string[]> =>
      (await list.$$eval('.row', (rows) => rows.map((row) => row.textContent ?? ''))).filter((text) =>
        text.includes('Lovelace'),
      );
    await waitUntil('her to be gone from the list', async () => (await inList()).length === 0);

    const [first] = repeatBuyers(Date.now());
    server.leads = [...server.leads, { ...first!, id: 'R-new', creationDate: new Date().toISOString() }];
    server.resetInterval();
    await app.inExtension(makeDue);
    // While it runs, the background remembers by itself when it has asked.
    await app.stopBackground();
    const setUp = await openSetUp(app);
    await untilIdle(setUp);
    await list.bringToFront();
    await waitUntil('her new request', async () => (await inList()).length === 1);
    await openRequest(list, 'Ada Lovelace');
    await untilText(list, '.suppressed', /data was erased on .*, at their wish/);
  });

  test('who objected is answered, and marked where they asked', async () => {
    const { list, visits } = await openAll(await start());
    const before = await list.$$eval('.row', (rows) => rows.length);
    await ask(visits, 'person.object', { email: ADA, evidence: EVIDENCE });
    await waitUntil('her requests to be marked', async () =>
      (await list.$$eval('.row', (rows) => rows.map((row) => row.textContent ?? '')))
        .filter((text) => text.includes('Lovelace'))
        .every((text) => text.includes('Answer only')),
    );
    expect(await list.$$eval('.row', (rows) => rows.length)).toBe(before);
    await openRequest(list, 'Ada Lovelace');
    await untilText(list, '.suppressed', /objected to marketing on .*Answer what they ask here/s);
  });

  test('what was put right stays so, is said beside it, and can be taken back', async () => {
    const { list } = await openAll(await start());
    await openRequest(list, 'Ada Lovelace');
    await list.click('.put-right > summary');
    await list.select('.put-right select', 'person.lastName');
    await list.$eval('.put-right input', (input) => {
      input.value = 'King';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(list, 'Put right');
    await untilText(list, '.detail h1', 'Ada King');
    expect(await textOf(list, '.detail')).toContain('put right');
    await press(list, 'Take back');
    await untilText(list, '.detail h1', 'Ada Lovelace');
    expect(await textOf(list, '.detail .facts')).not.toContain('put right');
  });
});
