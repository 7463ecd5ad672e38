/** Scripts for a page of the extension that runs none of its own: nothing from outside their own body is at hand there. */

/** As far as it is used here. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/**
 * Adds a connection as the set-up page does, into the extension's own database, with a mapping that has been confirmed.
 * Its origin has been granted before.
 */
export async function addConnection(id: string, url: string, mapping: unknown): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('leadstand');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const tx = db.transaction(['connections', 'addresses', 'mappings'], 'readwrite');
  tx.objectStore('connections').put({
    id,
    name: id,
    mode: 'live',
    origin: new URL(url).origin,
    createdAt: new Date().toISOString(),
  });
  tx.objectStore('mappings').put({
    connectionId: id,
    version: 1,
    savedAt: new Date().toISOString(),
    confirmed: true,
    mapping,
  });
  tx.objectStore('addresses').put({ url, key: '', placement: { kind: 'in-url' } }, id);
  await new Promise((resolve, reject) => {
    tx.addEventListener('complete', resolve);
    tx.addEventListener('abort', () => reject(tx.error));
  });
  db.close();
}

/** Asks the background for a download, and puts its reply where it is looked for; so does one that the background began by itself. */
export function startDownload(connectionId: string): void {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const shelf = globalThis as unknown as { reply?: unknown };
  delete shelf.reply;
  interface Answer {
    value?: { kind: string };
  }
  interface Listed {
    value: { connection: { id: string }; lastDownload: { finishedAt: string | null } | null }[];
  }
  async function reply(): Promise<unknown> {
    const answer = (await api.runtime.sendMessage({ call: 'connections.fetch', input: { connectionId } })) as Answer;
    if (answer.value?.kind !== 'busy') return answer;
    for (;;) {
      const { value } = (await api.runtime.sendMessage({ call: 'connections.list', input: {} })) as Listed;
      const report = value.find(({ connection }) => connection.id === connectionId)?.lastDownload;
      if (report?.finishedAt) return { ok: true, value: { kind: 'done', report } };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const put = (said: unknown): void => void (shelf.reply = said);
  reply().then(put, (error: unknown) => put({ error: String(error) }));
}

/**
 * The same rows into a new database with the same stores and indexes, a thousand in a transaction, with nothing looked
 * up and nothing awaited but the end of each: milliseconds. Reading them is not in it.
 */
export async function putAgain(connectionId: string, name: string): Promise<{ ms: number; rows: number }> {
  const opened = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const source = await opened(indexedDB.open('leadstand'));
  const names = ['leads', 'held'];
  const creating = indexedDB.open(name, 1);
  creating.addEventListener('upgradeneeded', () => {
    const shape = source.transaction(names);
    for (const store of names.map((one) => shape.objectStore(one))) {
      const copy = creating.result.createObjectStore(store.name, { keyPath: store.keyPath });
      for (const index of [...store.indexNames].map((one) => store.index(one)))
        copy.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
    }
  });
  const target = await opened(creating);
  let [ms, rows] = [0, 0];
  for (const store of names) {
    const keys = await result(
      source.transaction(store).objectStore(store).index('connection').getAllKeys(connectionId),
    );
    for (let at = 0; at < keys.length; at += 1000) {
      const reading = source.transaction(store).objectStore(store);
      const batch = await Promise.all(keys.slice(at, at + 1000).map((key) => result(reading.get(key))));
      const begun = performance.now();
      const tx = target.transaction(store, 'readwrite');
      for (const row of batch) tx.objectStore(store).put(row);
      await new Promise((resolve, reject) => {
        tx.addEventListener('complete', resolve);
        tx.addEventListener('abort', () => reject(tx.error));
      });
      ms += performance.now() - begun;
      rows += batch.length;
    }
  }
  source.close();
  target.close();
  await result(indexedDB.deleteDatabase(name));
  return { ms, rows };
}
