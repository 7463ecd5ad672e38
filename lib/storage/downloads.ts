import type { DownloadReport } from '../domain/connection/download-report.ts';
import type { Database } from './database.ts';

/** Downloads remembered, a connection: a week of them. */
export const KEPT_DOWNLOADS = 100;

/** The newest downloads of a connection, at most `count`, newest first. */
export async function newestDownloads(db: Database, connectionId: string, count: number): Promise<DownloadReport[]> {
  const found: DownloadReport[] = [];
  const index = db.transaction('downloads').store.index('connection');
  for await (const { value } of index.iterate(connectionId, 'prev')) {
    if (found.push(value) >= count) break;
  }
  return found;
}

export const readDownload = (db: Database, id: number): Promise<DownloadReport | undefined> => db.get('downloads', id);

/** Forgets all but the newest `keep` downloads of a connection: there are twelve a day. */
export async function trimDownloads(db: Database, connectionId: string, keep: number): Promise<void> {
  const tx = db.transaction(['downloads', 'raw'], 'readwrite');
  const ids = await tx.objectStore('downloads').index('connection').getAllKeys(connectionId);
  for (const id of ids.toSorted((a, b) => b - a).slice(keep)) {
    await tx.objectStore('downloads').delete(id);
    await tx.objectStore('raw').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
  }
  await tx.done;
}
