import { type Connection, type FeedAddress, isFeed } from '../domain/connection/connection.ts';
import type { DownloadReport } from '../domain/connection/download-report.ts';
import { isGood } from '../domain/schedule/outcome.ts';
import { answered, dueAt, postpone, reserve, type Schedule, settle } from '../domain/schedule/schedule.ts';
import { type Answer, download, NO_ANSWER } from '../feed/download.ts';
import { LIMITS } from '../feed/limits.ts';
import { logBug } from '../platform/log.ts';
import type { FetchReply } from '../rpc/contract.ts';
import { readAddress, readConnection } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { beginDownload, endDownload, freshFeedState, readFeedState, writeSchedule } from '../storage/feed-states.ts';
import type { FeedState } from '../storage/schema.ts';
import { deniedReport } from './denied.ts';
import { finishImport, finishStored, tidy } from './import-job.ts';
import type { Parts } from './parts.ts';
import type { Work } from './progress.ts';
import { rawWriter } from './raw-body.ts';
import { finishReading } from './read-again.ts';
import { sharedFeeds } from '../storage/shared-feeds.ts';
import { teamCode } from './team/load.ts';
import { afterImport } from './triage/after-import.ts';

/** Held while a connection is downloaded. */
export const downloadLock = (connectionId: string): string => `download:${connectionId}`;

/**
 * One download of one connection, if the two-hour rule allows it. The lock makes ten callers one request; the
 * stored schedule makes the next browser start, window or update wait for its turn.
 */
export async function runDownload(parts: Parts, connectionId: string): Promise<FetchReply> {
  return parts.locks.request(downloadLock(connectionId), { ifAvailable: true }, async (lock) =>
    lock ? underLock(parts, connectionId) : { kind: 'busy' },
  );
}

async function underLock(parts: Parts, connectionId: string): Promise<FetchReply> {
  const db = await parts.db();
  // Read here and not by the caller, who may have waited while the user changed it.
  const connection = await readConnection(db, connectionId);
  const address = await readAddress(db, connectionId);
  const state = await settledState(parts, db, connectionId);
  const now = parts.now();
  // Asking needs no slot of the schedule, so a missing permission does not cost two hours.
  if (connection && isFeed(connection) && !address)
    return { kind: 'done', report: deniedReport(connectionId, now, 'no-address') };
  if (!connection || !isFeed(connection) || !address) return { kind: 'done', report: deniedReport(connectionId, now) };
  const reachable = await parts.mayReach(connection.origin);
  // Colleagues may download what this browser may not.
  const team = await teamCode(parts);
  if (!reachable && !(team && (await sharedFeeds(db)).has(connectionId)))
    return { kind: 'done', report: deniedReport(connectionId, now) };
  const schedule = settle(state, now);
  if (schedule !== state) await writeSchedule(db, connectionId, schedule);
  const at = Math.max(dueAt(schedule, now), now + parts.recent.remainingMs(connectionId));
  if (connection.paused) return { kind: 'not-yet', nextAllowedAt: new Date(at).toISOString() };
  if (now < at) {
    await parts.wakeAt(connectionId, at);
    return { kind: 'not-yet', nextAllowedAt: new Date(at).toISOString() };
  }
  const work = async (): Promise<DownloadReport> => {
    const done = await request(parts, db, { connection, address, before: schedule });
    // A layout that was just learned reads what an earlier download had to leave unread.
    await finishReading(parts, db, connectionId);
    return done;
  };
  const turn = await parts.keepAwake(async () =>
    team ? team.inTurn(parts, connectionId, work, { reachable }) : { report: await work() },
  );
  if ('report' in turn) return { kind: 'done', report: turn.report };
  await parts.wakeAt(connectionId, turn.until);
  return { kind: 'not-yet', nextAllowedAt: new Date(turn.until).toISOString(), team: turn.waits };
}

/**
 * Brings to its end what a closing browser cut off: a reading of what is stored, a download. It needs no request, and
 * so does not ask whether one is allowed.
 */
export async function finishPending(parts: Parts, connectionId: string): Promise<void> {
  await parts.locks.request(`download:${connectionId}`, { ifAvailable: true }, async (lock) => {
    if (lock) await settledState(parts, await parts.db(), connectionId);
  });
}

/** What is known of the connection, once what was cut off has been brought to its end. */
async function settledState(parts: Parts, db: Database, connectionId: string): Promise<FeedState> {
  await finishReading(parts, db, connectionId);
  const state = (await readFeedState(db, connectionId)) ?? freshFeedState(connectionId);
  if (!state.running) return state;
  await finishStored(parts, db, connectionId, state.running.downloadId);
  await finishReading(parts, db, connectionId);
  return (await readFeedState(db, connectionId)) ?? freshFeedState(connectionId);
}

async function request(
  parts: Parts,
  db: Database,
  { connection, address, before }: { connection: Connection; address: FeedAddress; before: Schedule },
): Promise<DownloadReport> {
  const now = parts.now();
  const schedule = reserve(now, parts.random(), before);
  const { report: begun, state } = await beginDownload(db, connection.id, schedule, new Date(now).toISOString());
  await parts.wakeAt(connection.id, dueAt(schedule, now));
  parts.recent.note(connection.id);
  parts.announce();
  const work = parts.progress.begin(connection.id);
  try {
    const answer = await fetchInto(parts, db, address, state, { downloadId: begun.id, schedule, work });
    const { report, ...end } = await finishImport(parts, db, { connection, begun, answer, work });
    const next = afterAnswer(schedule, answer, parts.now());
    const change = (current: FeedState): Partial<FeedState> => ({
      ...next,
      // An address that was changed meanwhile is not judged by what happened to the old one.
      ...(current.addressRevision === state.addressRevision && learned(current, report, answer)),
    });
    const ended = await endDownload(db, report, { ...end, change });
    await tidy(db, connection.id);
    await afterImport(parts);
    if (next !== schedule) await parts.wakeAt(connection.id, dueAt(next, parts.now()));
    return ended;
  } finally {
    work.end();
    parts.announce();
  }
}

/** When it may be asked next, given an answer, or that there was none until `now`. */
function afterAnswer(schedule: Schedule, { answeredAt, servedAt, retryAfterMs }: Answer, now: number): Schedule {
  const next = answered(schedule, answeredAt ?? now, servedAt);
  return retryAfterMs === null ? next : postpone(next, answeredAt ?? now, retryAfterMs);
}

/** What an answer teaches about the address it came from. */
function learned(state: FeedState, report: DownloadReport, answer: Answer): Partial<FeedState> {
  const paused = report.outcome === 'key-refused';
  // Validators only of a body that was read to its end: those of a broken one would hide the whole one later.
  if (!isGood(report.outcome)) return { paused };
  const unchanged = answer.status === 304;
  return {
    paused,
    etag: answer.etag ?? (unchanged ? state.etag : null),
    lastModified: answer.lastModified ?? (unchanged ? state.lastModified : null),
  };
}

/** The answer, its body stored. A disk that is full is an outcome like any other. */
async function fetchInto(
  parts: Parts,
  db: Database,
  address: FeedAddress,
  state: FeedState,
  { downloadId, schedule, work }: { downloadId: number; schedule: Schedule; work: Work },
): Promise<Answer> {
  let begun = false;
  try {
    const writer = rawWriter(db, await parts.vault(), downloadId);
    const answer = await download(address, {
      fetch: parts.fetch,
      timeoutMs: LIMITS.timeoutMs,
      maxBytes: LIMITS.bodyBytes,
      now: parts.now,
      validators: { etag: state.etag, lastModified: state.lastModified },
      async onChunk(chunk, head) {
        // At once: the browser may be closed before the body has been read, and the clock put right meanwhile.
        if (!begun) await writeSchedule(db, state.connectionId, afterAnswer(schedule, head, parts.now()));
        begun = true;
        await writer.write(chunk, head.charset);
        work.addBytes(chunk.length);
      },
    });
    if (answer.outcome === 'body') await writer.close();
    return answer;
  } catch (error) {
    logBug('storing a download', error);
    return { ...NO_ANSWER, outcome: 'storage-failed' };
  }
}
