/** Everything that the extension keeps, as text: each store of each database, with bytes as Latin-1. */
export async function storageDump(withoutStore: string): Promise<string> {
  const asText = (key: string, value: unknown): unknown => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value instanceof Uint8Array ? value : null;
    return bytes ? String.fromCodePoint(...bytes) : value;
  };
  const request = <T>(asked: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error));
    });
  const db = await request(indexedDB.open('leadstand'));
  const found: unknown[] = [];
  for (const name of db.objectStoreNames) {
    if (name !== withoutStore) found.push(name, await request(db.transaction(name).objectStore(name).getAll()));
  }
  db.close();
  type Areas = { storage: Record<string, { get(keys: null): Promise<unknown> } | undefined> };
  const { storage } =
    (globalThis as unknown as { browser?: Areas }).browser ?? (globalThis as unknown as { chrome: Areas }).chrome;
  for (const area of ['local', 'session', 'sync']) found.push(area, await storage[area]?.get(null).catch(() => null));
  return JSON.stringify(found, asText);
}
