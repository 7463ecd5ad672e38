/** Lets the time pass until every request that is put off comes back, as far as that is stored. Runs in a page of the extension. */
export async function snoozesAreOver(): Promise<number> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  interface Row {
    shelf?: [string, string];
    triage: { until?: string };
  }
  const past = new Date(Date.now() - 1000).toISOString();
  const db = await done(indexedDB.open('leadstand'));
  const store = db.transaction('leads', 'readwrite').objectStore('leads');
  let moved = 0;
  for (const row of (await done(store.getAll())) as Row[]) {
    if (row.shelf?.[0] !== 'snoozed') continue;
    await done(store.put({ ...row, shelf: ['snoozed', past], triage: { ...row.triage, until: past } }));
    moved += 1;
  }
  db.close();
  return moved;
}
