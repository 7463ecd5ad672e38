/** Moves the deadline of every visit in a state, as if so much time had passed. Runs in a page of the extension. */
export async function moveDeadlines(state: string, to: string): Promise<number> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  type Row = { standing?: { state: string; due: { what: string; at: string } | null } };
  const db = await done(indexedDB.open('leadstand'));
  const store = db.transaction('held', 'readwrite').objectStore('held');
  let moved = 0;
  for (const row of (await done(store.getAll())) as Row[]) {
    if (row.standing?.state !== state || !row.standing.due) continue;
    await done(store.put({ ...row, standing: { ...row.standing, due: { ...row.standing.due, at: to } } }));
    moved++;
  }
  db.close();
  return moved;
}
