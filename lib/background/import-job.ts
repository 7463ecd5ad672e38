import type { Connection } from '../domain/connection/connection.ts';
import { type DownloadReport, emptyReport } from '../domain/connection/download-report.ts';
import { addCounts, type ImportCounts, noCounts } from '../domain/connection/import-counts.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import { isGood, type Outcome } from '../domain/schedule/outcome.ts';
import type { Answer } from '../feed/download.ts';
import { importRecords } from '../feed/import.ts';
import { type FeedEnd, readFeed } from '../feed/read-feed.ts';
import { SAMPLE_MAPPING } from '../feed/sample-mapping.ts';
import { logBug } from '../platform/log.ts';
import { once } from '../platform/once.ts';
import { readConnection } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { readDownload, trimDownloads } from '../storage/downloads.ts';
import { endDownload } from '../storage/feed-states.ts';
import { storeBatch } from '../storage/import-store.ts';
import { KnownKeys } from '../storage/known-keys.ts';
import { rawCharset, trimRaw } from '../storage/raw.ts';
import type { Parts } from './parts.ts';
import { rawBody } from './raw-body.ts';

/** Bodies kept of downloads that were not read to their end, a connection. */
const KEPT_BODIES = 5;

/** Downloads remembered, a connection: a week of them. */
const KEPT_DOWNLOADS = 100;

/** Turns the answer to a request into stored leads and a finished report. */
export async function finishImport(
  parts: Parts,
  db: Database,
  connection: Connection,
  begun: DownloadReport,
  answer: Answer,
): Promise<DownloadReport> {
  const report = { ...begun, httpStatus: answer.status, bytes: answer.bytes };
  if (answer.outcome !== 'body') return finished(parts, report, answer.outcome);
  const read = await importBody(parts, db, connection, report);
  // Cut off by our own limit: everything that is missing is missing for that reason.
  return answer.tooLarge && !isGood(read.outcome) ? { ...read, outcome: 'too-large' } : read;
}

/**
 * Brings a download to its end whose bytes are stored: the sample's, or one that a closing browser cut off. It
 * counts as good only if the body proves to be whole.
 */
export async function finishStored(
  parts: Parts,
  db: Database,
  connectionId: string,
  downloadId: number,
): Promise<DownloadReport> {
  const report = await parts.keepAwake(() => importStored(parts, db, connectionId, downloadId));
  await endDownload(db, report);
  await tidy(db, connectionId);
  parts.announce();
  return report;
}

async function importStored(
  parts: Parts,
  db: Database,
  connectionId: string,
  downloadId: number,
): Promise<DownloadReport> {
  const stored = await readDownload(db, downloadId);
  const connection = await readConnection(db, connectionId);
  const report = stored ?? { ...emptyReport(connectionId, new Date(parts.now()).toISOString()), id: downloadId };
  // Removed meanwhile: there is nothing that it could be read into.
  if (!connection) return report;
  const read = await importBody(parts, db, connection, report);
  // A body that was cut off can look like anything; only a disk that is full is not explained by the cut.
  return isGood(read.outcome) || read.outcome === 'storage-failed' ? read : { ...read, outcome: 'interrupted' };
}

async function importBody(
  parts: Parts,
  db: Database,
  connection: Connection,
  report: DownloadReport,
): Promise<DownloadReport> {
  const vault = await parts.vault();
  const httpCharset = await rawCharset(db, report.id);
  let counts: ImportCounts = noCounts;
  let end: FeedEnd | undefined;
  const batches = async function* () {
    end = yield* readFeed(rawBody(db, vault, report.id), { httpCharset, mapping: SAMPLE_MAPPING });
  };
  const known = once(() => KnownKeys.read(db));
  const store = async (items: readonly ImportItem[]): Promise<void> => {
    const stored = await storeBatch(db, connection.id, items, await known());
    if (stored) counts = addCounts(counts, stored);
  };
  const context = { connection, downloadId: report.id, receivedAt: report.startedAt };
  try {
    await importRecords(batches(), context, { ...vault, store });
  } catch (error) {
    // A full disk, most likely. The bytes that could be stored stay, and the next import repeats all of it.
    logBug('import', error);
    return finished(parts, withCounts(report, counts), 'storage-failed');
  }
  return finished(parts, { ...withCounts(report, counts), stoppedAt: end?.stoppedAt ?? null }, outcomeOf(end, counts));
}

/** Lets go of what nobody will look at again. */
export async function tidy(db: Database, connectionId: string): Promise<void> {
  await trimRaw(db, connectionId, KEPT_BODIES);
  await trimDownloads(db, connectionId, KEPT_DOWNLOADS);
}

function outcomeOf(end: FeedEnd | undefined, counts: ImportCounts): Outcome {
  if (!end) return 'incomplete';
  if (end.end !== 'complete') return end.end;
  if (counts.added + counts.updated + counts.heldNew > 0) return 'ok-new';
  if (counts.unchanged + counts.held > 0) return 'ok-same';
  // Records, and none of them usable: whatever this is, it must not look like a feed that works.
  return counts.problems > 0 ? 'not-a-feed' : 'ok-none';
}

const withCounts = (report: DownloadReport, counts: ImportCounts): DownloadReport => ({
  ...report,
  ...counts,
  records: counts.added + counts.updated + counts.unchanged + counts.held + counts.problems,
});

const finished = (parts: Pick<Parts, 'now'>, report: DownloadReport, outcome: Outcome): DownloadReport => ({
  ...report,
  outcome,
  finishedAt: new Date(parts.now()).toISOString(),
});
