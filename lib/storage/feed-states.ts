import { type DownloadReport, emptyReport } from '../domain/connection/download-report.ts';
import { isGood, keepsBytes } from '../domain/schedule/outcome.ts';
import type { Schedule } from '../domain/schedule/schedule.ts';
import type { Database } from './database.ts';
import type { FeedState } from './schema.ts';

export const readFeedState = (db: Database, connectionId: string): Promise<FeedState | undefined> =>
  db.get('feedStates', connectionId);

/** Notes that the clock was set back, and nothing else. */
export async function writeSchedule(db: Database, connectionId: string, schedule: Schedule): Promise<void> {
  const tx = db.transaction('feedStates', 'readwrite');
  const state = (await tx.store.get(connectionId)) ?? freshFeedState(connectionId);
  await tx.store.put({ ...state, ...schedule });
  await tx.done;
}

/** A connection that was never downloaded: due at once. */
export const freshFeedState = (connectionId: string): FeedState => ({
  connectionId,
  nextAllowed: 0,
  waitMs: 0,
  fallback: null,
  lastGoodAt: null,
  running: null,
  paused: false,
  addressRevision: 0,
  etag: null,
  lastModified: null,
});

/**
 * Reserves the next slot and opens the download's record, before any request: a browser that dies in the
 * request has still used up the slot. The record says "interrupted" until it is told otherwise.
 */
export async function beginDownload(
  db: Database,
  connectionId: string,
  schedule: Schedule,
  startedAt: string,
): Promise<{ report: DownloadReport; state: FeedState }> {
  const tx = db.transaction(['feedStates', 'downloads'], 'readwrite', { durability: 'strict' });
  const report = emptyReport(connectionId, startedAt);
  const id = await tx.objectStore('downloads').add(report as DownloadReport);
  const before = (await tx.objectStore('feedStates').get(connectionId)) ?? freshFeedState(connectionId);
  const state = { ...before, ...schedule, running: { downloadId: id } };
  await tx.objectStore('feedStates').put(state);
  await tx.done;
  return { report: { ...report, id }, state };
}

/**
 * Closes a download: its report, the connection's state and its bytes change together. What a good end means for
 * the state follows from the report; `change` is for what else was learned. Of a connection that was removed
 * meanwhile, nothing is kept but when its feed may be asked again.
 */
export async function endDownload(
  db: Database,
  report: DownloadReport,
  change: (state: FeedState) => Partial<FeedState> = () => ({}),
): Promise<void> {
  const tx = db.transaction(['connections', 'feedStates', 'downloads', 'raw'], 'readwrite', { durability: 'strict' });
  const known = await tx.objectStore('connections').get(report.connectionId);
  const state = (await tx.objectStore('feedStates').get(report.connectionId)) ?? freshFeedState(report.connectionId);
  const lastGoodAt = isGood(report.outcome) ? report.finishedAt : state.lastGoodAt;
  await tx.objectStore('feedStates').put({ ...state, ...change(state), lastGoodAt, running: null });
  if (known) await tx.objectStore('downloads').put(report);
  else await tx.objectStore('downloads').delete(report.id);
  if (!known || !keepsBytes(report.outcome)) {
    await tx.objectStore('raw').delete(IDBKeyRange.bound([report.id, 0], [report.id, Infinity]));
  }
  await tx.done;
}
