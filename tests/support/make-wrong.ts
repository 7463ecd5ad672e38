import type { Browser } from 'webextension-polyfill';

/** Scripts that run in a page of the extension and bring it out of order: nothing from outside their own body is at hand there. */

declare const browser: Browser | undefined;
declare const chrome: Browser;

export async function clearAlarms(): Promise<void> {
  await (typeof browser === 'undefined' ? chrome : browser).alarms.clearAll();
}

export async function noBadge(): Promise<void> {
  await (typeof browser === 'undefined' ? chrome : browser).action.setBadgeText({ text: '' });
}

/** As a newer version would have left it. */
export async function makeNewer(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('leadstand', 999);
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error));
  });
}

/** A feed whose origin is none, over which the background stumbles; with null it is taken away again. */
export async function brokenFeed(origin: string | null): Promise<void> {
  const done = (request: IDBRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const db = (await done(indexedDB.open('leadstand'))) as IDBDatabase;
  const store = db.transaction('connections', 'readwrite').objectStore('connections');
  const feed = { id: 'broken', name: 'broken', mode: 'live', origin, createdAt: '2026-11-23T12:00:00.000Z' };
  await done(origin === null ? store.delete('broken') : store.put(feed));
  db.close();
}
