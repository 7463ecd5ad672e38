import type { Drawn } from './clocked-build.ts';

/** Scripts for pages of the extension: nothing from outside their own body is at hand there. */

/** As far as it is used here. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  action: { setPopup(details: { popup: string }): Promise<void> };
};

export async function setPopup(popup: string): Promise<void> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  await api.action.setPopup({ popup });
}

/** Fifty rows as they are drawn, as JSON: the first ones again where fewer are. Firefox hands no deep trees over. */
export function drawnRows(): string {
  const drawn = (element: Element): Drawn => [
    element.localName,
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    [...element.childNodes].map((child) => (child instanceof Element ? drawn(child) : (child.textContent ?? ''))),
  ];
  const rows = [...document.querySelectorAll('.row')].map(drawn);
  return JSON.stringify(Array.from({ length: 50 }, (_, n) => rows[n % rows.length]));
}

/** Whether the search knows everything that is stored, and how many leads there are that may be seen. */
export async function indexing(): Promise<{ left: number; chores: number; leads: number }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('leadstand');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const tx = db.transaction(['unindexed', 'leads', 'chores']);
  const count = (name: string): Promise<number> =>
    new Promise((resolve) => {
      const request = tx.objectStore(name).count();
      request.addEventListener('success', () => resolve(request.result));
    });
  const [left, leads, chores] = await Promise.all([count('unindexed'), count('leads'), count('chores')]);
  db.close();
  return { left, chores, leads };
}

export interface Answered {
  ms: number;
  reply: unknown;
}

/** How long the background takes to answer. */
export async function timed(call: string, input: unknown): Promise<Answered> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const begun = performance.now();
  const reply = await api.runtime.sendMessage({ call, input });
  return { ms: performance.now() - begun, reply };
}

/** Fifty rows got by their keys, and one put back as it was: what no search and no action can do without. */
export async function rawAccess(leadKeys: readonly string[]): Promise<{ gets: number; put: number }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('leadstand');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const begun = performance.now();
  const store = db.transaction('leads').objectStore('leads');
  const rows = await Promise.all(leadKeys.map((leadKey) => result(store.get(leadKey))));
  const gets = performance.now() - begun;
  const putting = performance.now();
  const tx = db.transaction('leads', 'readwrite', { durability: 'strict' });
  tx.objectStore('leads').put(rows[0]);
  await new Promise((resolve, reject) => {
    tx.addEventListener('complete', resolve);
    tx.addEventListener('abort', () => reject(tx.error));
  });
  const put = performance.now() - putting;
  db.close();
  return { gets, put };
}
