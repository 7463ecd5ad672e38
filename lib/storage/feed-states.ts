import { type DownloadReport, emptyReport } from '../domain/connection/download-report.ts';
import type { Schedule } from '../domain/schedule/schedule.ts';
import type { Database } from './database.ts';
import type { FeedState } from './schema.ts';

export const readFeedState = (db: Database, connectionId: string): Promise<FeedState | undefined> =>
  db.get('feedStates', connectionId);

export const writeSchedule = (db: Database, state: FeedState, schedule: Schedule): Promise<unknown> =>
  db.put('feedStates', { ...state, ...schedule });

/** A connection that was never downloaded: due at once. */
export const freshFeedState = (connectionId: string): FeedState => ({
  connectionId,
  nextAllowed: 0,
  waitMs: 0,
  lastGoodAt: null,
  running: null,
  paused: false,
  etag: null,
  lastModified: null,
});

/**
 * Reserves the next slot and opens the download's record, before any request: a browser that dies in the
 * request has still used up the slot. The record says "interrupted" until it is told otherwise.
 */
export async function beginDownload(
  db: Database,
  state: FeedState,
  schedule: Schedule,
  startedAt: string,
): Promise<DownloadReport> {
  const tx = db.transaction(['feedStates', 'downloads'], 'readwrite', { durability: 'strict' });
  const report = emptyReport(state.connectionId, startedAt);
  const id = await tx.objectStore('downloads').add(report as DownloadReport);
  await tx.objectStore('feedStates').put({ ...state, ...schedule, running: { downloadId: id } });
  await tx.done;
  return { ...report, id };
}

/** Closes a download: its report and the connection's state change together. */
export async function endDownload(
  db: Database,
  report: DownloadReport,
  change: (state: FeedState) => FeedState,
): Promise<void> {
  const tx = db.transaction(['feedStates', 'downloads'], 'readwrite', { durability: 'strict' });
  await tx.objectStore('downloads').put(report);
  const state = (await tx.objectStore('feedStates').get(report.connectionId)) ?? freshFeedState(report.connectionId);
  await tx.objectStore('feedStates').put({ ...change(state), running: null });
  await tx.done;
}
