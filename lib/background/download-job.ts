import type { Connection, FeedAddress } from '../domain/connection/connection.ts';
import type { DownloadReport } from '../domain/connection/download-report.ts';
import { isGood } from '../domain/schedule/outcome.ts';
import { isDue, postpone, reserve, settle } from '../domain/schedule/schedule.ts';
import { type Answer, download } from '../feed/download.ts';
import { LIMITS } from '../feed/limits.ts';
import type { FetchReply } from '../rpc/contract.ts';
import { readAddress } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { beginDownload, endDownload, freshFeedState, readFeedState, writeSchedule } from '../storage/feed-states.ts';
import type { FeedState } from '../storage/schema.ts';
import { finishImport, importStored } from './import-job.ts';
import type { Parts } from './parts.ts';
import { rawWriter } from './raw-body.ts';
import { deniedReport } from './denied.ts';

/**
 * One download of one connection, if the two-hour rule allows it. The lock makes ten callers one request; the
 * stored schedule makes the next browser start, window or update wait for its turn.
 */
export async function runDownload(parts: Parts, connection: Connection): Promise<FetchReply> {
  return parts.locks.request(`download:${connection.id}`, { ifAvailable: true }, async (lock) =>
    lock ? underLock(parts, connection) : { kind: 'busy' },
  );
}

async function underLock(parts: Parts, connection: Connection): Promise<FetchReply> {
  const db = await parts.db();
  const stored = await settledState(parts, db, connection);
  const now = parts.now();
  const schedule = settle(stored, now);
  const state = { ...stored, ...schedule };
  if (schedule !== stored) await writeSchedule(db, state, schedule);

  const address = await readAddress(db, connection.id);
  // Asking needs no slot of the schedule, so a missing permission does not cost two hours.
  if (!address || !(await parts.mayReach(connection.origin))) {
    return { kind: 'done', report: deniedReport(connection.id, now) };
  }
  if (!isDue(state, now)) {
    await parts.wakeAt(connection.id, state.nextAllowed);
    return { kind: 'not-yet', nextAllowedAt: new Date(state.nextAllowed).toISOString() };
  }
  return { kind: 'done', report: await request(parts, db, connection, address, state) };
}

async function request(
  parts: Parts,
  db: Database,
  connection: Connection,
  address: FeedAddress,
  state: FeedState,
): Promise<DownloadReport> {
  const now = parts.now();
  const schedule = reserve(now, parts.random());
  const begun = await beginDownload(db, state, schedule, new Date(now).toISOString());
  await parts.wakeAt(connection.id, schedule.nextAllowed);
  parts.announce();
  return parts.keepAwake(async () => {
    const answer = await fetchInto(parts, db, address, state, begun.id);
    const report = await finishImport(parts, db, connection, begun, answer);
    const at = parts.now();
    const next = answer.retryAfterMs === null ? schedule : postpone(schedule, at, answer.retryAfterMs);
    await endDownload(db, report, (current) => ({
      ...current,
      ...next,
      paused: report.outcome === 'key-refused',
      lastGoodAt: isGood(report.outcome) ? report.finishedAt : current.lastGoodAt,
      // Only of a body that was read to its end: a validator of a broken one would hide the whole one later.
      etag: isGood(report.outcome) ? answer.etag : current.etag,
      lastModified: isGood(report.outcome) ? answer.lastModified : current.lastModified,
    }));
    if (next !== schedule) await parts.wakeAt(connection.id, next.nextAllowed);
    parts.announce();
    return report;
  });
}

async function fetchInto(
  parts: Parts,
  db: Database,
  address: FeedAddress,
  state: FeedState,
  downloadId: number,
): Promise<Answer> {
  const writer = rawWriter(db, await parts.vault(), downloadId);
  const answer = await download(address, {
    fetch: parts.fetch,
    timeoutMs: LIMITS.timeoutMs,
    maxBytes: LIMITS.bodyBytes,
    now: parts.now,
    validators: { etag: state.etag, lastModified: state.lastModified },
    onChunk: (chunk, { charset }) => writer.write(chunk, charset),
  });
  await writer.close();
  return answer;
}

/** What is known of the connection, once a download that was cut off has been brought to its end. */
async function settledState(parts: Parts, db: Database, connection: Connection): Promise<FeedState> {
  const state = await readFeedState(db, connection.id);
  if (!state?.running) return state ?? freshFeedState(connection.id);
  await resume(parts, db, connection, state.running.downloadId);
  return (await readFeedState(db, connection.id)) ?? freshFeedState(connection.id);
}

/** The browser was closed in the middle of a download. What had arrived by then is read after all. */
async function resume(parts: Parts, db: Database, connection: Connection, downloadId: number): Promise<void> {
  await parts.keepAwake(async () => {
    const report = await importStored(parts, db, connection, downloadId);
    await endDownload(db, report, (current) => ({
      ...current,
      lastGoodAt: isGood(report.outcome) ? report.finishedAt : current.lastGoodAt,
    }));
  });
  parts.announce();
}
