import type { DownloadReport } from '../domain/connection/download-report.ts';
import type { Database } from './database.ts';

/** The newest download of a connection, or null before the first. */
export async function lastDownload(db: Database, connectionId: string): Promise<DownloadReport | null> {
  const index = db.transaction('downloads').store.index('connection');
  const cursor = await index.openCursor(connectionId, 'prev');
  return cursor?.value ?? null;
}

export const readDownload = (db: Database, id: number): Promise<DownloadReport | undefined> => db.get('downloads', id);
