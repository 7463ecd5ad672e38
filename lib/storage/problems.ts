import type { RecordProblem } from '../domain/connection/download-report.ts';
import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';

/** More than anybody reads; a feed of fifty thousand bad records must not fill a page. */
const MOST = 200;

/** Records of a connection that became no lead. What is sealed stays sealed. */
export async function problemsOf(db: Database, connectionId: string): Promise<RecordProblem[]> {
  const rows = await db.getAllFromIndex('problems', 'connection', connectionId, MOST);
  // The newest download first, in the order of its records.
  rows.sort((a, b) => b.downloadId - a.downloadId || a.position - b.position);
  return rows.map(({ sealed: _, record: __, path: ___, ...problem }) => problem);
}

export const hasProblems = async (db: Database, connectionId: string): Promise<boolean> =>
  (await db.getKeyFromIndex('problems', 'connection', connectionId)) !== undefined;

/** How many there are, as far as anybody wants to know. */
export const problemCount = async (db: Database, connectionId: string): Promise<number> =>
  (await db.getAllKeysFromIndex('problems', 'connection', connectionId, 1000)).length;

/**
 * Records of the first version lie under the seal of held leads, where nobody may look whether they are about somebody
 * who wants to be erased. They cannot be read again either, so nothing is lost with them.
 */
export async function shredOldSeals(tx: Transaction): Promise<void> {
  for await (const cursor of tx.objectStore('problems')) {
    if (cursor.value.sealed) await cursor.update({ ...cursor.value, sealed: null });
  }
}
