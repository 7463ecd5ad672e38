/** Lets the two hours pass for every feed, as far as that is stored. */
export async function makeDue(): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const db = await done(indexedDB.open('leadstand'));
  const store = db.transaction('feedStates', 'readwrite').objectStore('feedStates');
  for (const state of (await done(store.getAll())) as object[]) {
    await done(store.put({ ...state, nextAllowed: 0, waitMs: 0, fallback: null, servedAt: null }));
  }
  db.close();
}
