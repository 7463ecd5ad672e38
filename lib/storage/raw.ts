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

/** One piece after another, each read when it is asked for, so that memory stays flat. */
export async function* readRaw(db: Database, downloadId: number): AsyncGenerator<RawRow> {
  for (let index = 0; ; index += 1) {
    const row = await db.get('raw', [downloadId, index]);
    if (!row) return;
    yield row;
  }
}

/**
 * Drops the kept bodies of a connection but for the newest `keep`. A feed that breaks at every download would
 * otherwise fill the disk: twelve bodies a day.
 */
export async function trimRaw(db: Database, connectionId: string, keep: number): Promise<void> {
  const tx = db.transaction(['downloads', 'raw'], 'readwrite');
  const ids = await tx.objectStore('downloads').index('connection').getAllKeys(connectionId);
  let kept = 0;
  for (const id of ids.toSorted((a, b) => b - a)) {
    if ((await tx.objectStore('raw').getKey([id, 0])) === undefined) continue;
    kept += 1;
    if (kept > keep) await tx.objectStore('raw').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
  }
  await tx.done;
}
