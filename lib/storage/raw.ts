import type { DownloadReport } from '../domain/connection/download-report.ts';
import { atomically } from './atomically.ts';
import type { Database } from './database.ts';
import type { RawRow } from './schema.ts';

/** Raw answers in sealed pieces, in the order in which they arrived. */

export async function appendRaw(db: Database, row: RawRow): Promise<void> {
  await db.put('raw', row);
}

/** The charset that the answer named, or null. */
export async function rawCharset(db: Database, downloadId: number): Promise<string | null> {
  return (await db.get('raw', [downloadId, 0]))?.charset ?? null;
}

/** Forgets the bytes of a download; what it came to is still known. */
export const dropBody = (db: Database, downloadId: number): Promise<void> =>
  db.delete('raw', IDBKeyRange.bound([downloadId, 0], [downloadId, Infinity]));

/** Puts other pieces in the place of those that are there, all at once: a body in halves would be none. */
export async function replaceBody(db: Database, downloadId: number, pieces: readonly RawRow[]): Promise<void> {
  await atomically(db, 'strict', ['raw'], async (tx) => {
    const raw = tx.objectStore('raw');
    await raw.delete(IDBKeyRange.bound([downloadId, 0], [downloadId, Infinity]));
    for (const piece of pieces) await raw.put(piece);
  });
}

/** One piece; undefined behind the last. */
export const readRaw = (db: Database, downloadId: number, index: number): Promise<RawRow | undefined> =>
  db.get('raw', [downloadId, index]);

/** The downloads of a connection whose bytes are kept, newest first. */
export async function keptBodies(db: Database, connectionId: string): Promise<DownloadReport[]> {
  const tx = db.transaction(['downloads', 'raw']);
  const reports = await tx.objectStore('downloads').index('connection').getAll(connectionId);
  const kept = await Promise.all(
    reports.map(async (report) => ((await tx.objectStore('raw').getKey([report.id, 0])) === undefined ? [] : [report])),
  );
  return kept.flat().toSorted((a, b) => b.id - a.id);
}

/**
 * Drops the kept bodies of a connection but for the newest `count`, and those that fit into `bytes` together with all
 * newer ones. A feed that breaks at every download would otherwise fill the disk: twelve bodies a day.
 */
export async function trimRaw(
  db: Database,
  connectionId: string,
  { count, bytes }: { count: number; bytes: number },
): Promise<void> {
  let sum = 0;
  const kept = await keptBodies(db, connectionId);
  const tooMany = kept.filter((report, index) => (sum += report.bytes) > bytes && index >= count);
  for (const { id } of tooMany) await db.delete('raw', IDBKeyRange.bound([id, 0], [id, Infinity]));
}
