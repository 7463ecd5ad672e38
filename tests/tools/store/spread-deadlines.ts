/** Spreads the deadlines of visits over their month, as if they had come on many days. Runs in a page of the extension. */
export async function spreadDeadlines(): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  type Row = { standing?: { due: { what: string; at: string } | null } };
  const db = await done(indexedDB.open('leadstand'));
  const store = db.transaction('held', 'readwrite').objectStore('held');
  let days = 6.4;
  for (const row of (await done(store.getAll())) as Row[]) {
    if (!row.standing?.due) continue;
    const at = new Date(Date.now() + days * 86_400_000).toISOString();
    await done(store.put({ ...row, standing: { ...row.standing, due: { ...row.standing.due, at } } }));
    days += 1.6;
  }
  db.close();
}
