import { type DownloadReport, emptyReport } from '../domain/connection/download-report.ts';
import { afterBody, type BodyLayout } from '../domain/connection/layout.ts';
import { isGood } from '../domain/schedule/outcome.ts';
import type { Schedule } from '../domain/schedule/schedule.ts';
import type { Database } from './database.ts';
import { atomically } from './atomically.ts';
import type { FeedState, Reading } from './schema.ts';

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
  return atomically(db, 'strict', ['feedStates', 'downloads'], async (tx) => {
    const report = emptyReport(connectionId, startedAt);
    const id = await tx.objectStore('downloads').add(report as DownloadReport);
    const before = (await tx.objectStore('feedStates').get(connectionId)) ?? freshFeedState(connectionId);
    const state = { ...before, ...schedule, running: { downloadId: id } };
    await tx.objectStore('feedStates').put(state);
    return { report: { ...report, id }, state };
  });
}

/** What is to be remembered of a download beside its report. */
export interface DownloadEnd {
  /** What else was learned about the connection. */
  change?: (state: FeedState) => Partial<FeedState>;
  /** What its body was made of, and whether a place has a field of the lead. */
  watched?: { body: BodyLayout; isMapped: (place: string) => boolean } | undefined;
  /** Whether something in its bytes is stored nowhere else. */
  keepBody: boolean;
}

/**
 * Closes a download: its report, the connection's state, what is known of its layout, and its bytes change together.
 * What a good end means for the state follows from the report. Of a connection that was removed meanwhile, nothing is
 * kept but when its feed may be asked again. Gives the report as it is stored.
 */
export async function endDownload(
  db: Database,
  report: DownloadReport,
  { change = () => ({}), watched, keepBody }: DownloadEnd,
): Promise<DownloadReport> {
  const { connectionId, id } = report;
  return atomically(db, 'strict', ['connections', 'feedStates', 'downloads', 'raw', 'layouts'], async (tx) => {
    const known = await tx.objectStore('connections').get(connectionId);
    const state = (await tx.objectStore('feedStates').get(connectionId)) ?? freshFeedState(connectionId);
    const lastGoodAt = isGood(report.outcome) ? report.finishedAt : state.lastGoodAt;
    await tx.objectStore('feedStates').put({ ...state, ...change(state), lastGoodAt, running: null });
    let ended = report;
    if (known && watched) {
      const before = await tx.objectStore('layouts').get(connectionId);
      const { layout, seen } = afterBody(before, watched.body, watched.isMapped);
      await tx.objectStore('layouts').put({ ...layout, connectionId });
      ended = { ...report, seen };
    }
    if (known) await tx.objectStore('downloads').put(ended);
    else await tx.objectStore('downloads').delete(id);
    if (!known || !keepBody) await tx.objectStore('raw').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
    return ended;
  });
}

/**
 * Corrects the report of an earlier download, whose bytes were read again. One that has turned out good was good when
 * it was made.
 */
export async function amendDownload(db: Database, report: DownloadReport, keepBody: boolean): Promise<void> {
  return atomically(db, 'strict', ['feedStates', 'downloads', 'raw'], async (tx) => {
    if ((await tx.objectStore('downloads').getKey(report.id)) !== undefined) {
      await tx.objectStore('downloads').put(report);
      const state = await tx.objectStore('feedStates').get(report.connectionId);
      if (state && isGood(report.outcome) && (state.lastGoodAt ?? '') < report.finishedAt)
        await tx.objectStore('feedStates').put({ ...state, lastGoodAt: report.finishedAt });
    }
    if (!keepBody) await tx.objectStore('raw').delete(IDBKeyRange.bound([report.id, 0], [report.id, Infinity]));
  });
}

/** How far a reading of what is stored has got; null when it is over. */
export async function setReading(db: Database, connectionId: string, reading: Reading | null): Promise<void> {
  const tx = db.transaction('feedStates', 'readwrite');
  const state = await tx.store.get(connectionId);
  if (state?.reading) {
    const { reading: _, ...others } = state;
    await tx.store.put(reading ? { ...others, reading } : others);
  }
  await tx.done;
}

/** A colleague has downloaded it, at a time: ISO. */
export async function noteGood(db: Database, connectionId: string, at: string): Promise<void> {
  const tx = db.transaction('feedStates', 'readwrite');
  const state = (await tx.store.get(connectionId)) ?? freshFeedState(connectionId);
  if ((state.lastGoodAt ?? '') < at) await tx.store.put({ ...state, lastGoodAt: at });
  await tx.done;
}
