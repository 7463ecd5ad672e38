import type { Connection } from '../domain/connection/connection.ts';
import type { DownloadReport } from '../domain/connection/download-report.ts';
import { addCounts, type ImportCounts, noCounts } from '../domain/lead/import-item.ts';
import { isGood, type Outcome } from '../domain/schedule/outcome.ts';
import type { Answer } from '../feed/download.ts';
import { importRecords } from '../feed/import.ts';
import { type FeedEnd, readFeed } from '../feed/read-feed.ts';
import { SAMPLE_MAPPING } from '../feed/sample-mapping.ts';
import { logBug } from '../platform/log.ts';
import type { Database } from '../storage/database.ts';
import { readDownload } from '../storage/downloads.ts';
import { storeBatch } from '../storage/import-store.ts';
import { deleteRaw, rawCharset, trimRaw } from '../storage/raw.ts';
import type { Parts } from './parts.ts';
import { rawBody } from './raw-body.ts';

/** Bodies kept of downloads that were not read to their end, a connection. */
const KEPT_BODIES = 5;

/** Feeds write local times without a zone; VirtualExpo is at home in Marseille. */
const ZONE = 'Europe/Paris';

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

/** Reads what a download that was cut off had stored. It counts as good only if the body proves to be whole. */
export async function importStored(
  parts: Parts,
  db: Database,
  connection: Connection,
  downloadId: number,
): Promise<DownloadReport> {
  const report = (await readDownload(db, downloadId)) as DownloadReport;
  const read = await importBody(parts, db, connection, report);
  return isGood(read.outcome) ? read : { ...read, outcome: 'interrupted' };
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
    end = yield* readFeed(rawBody(db, vault, report.id), { httpCharset, mapping: SAMPLE_MAPPING, zone: ZONE });
  };
  const store = async (items: Parameters<typeof storeBatch>[1]): Promise<void> => {
    counts = addCounts(counts, await storeBatch(db, items));
  };
  const context = { connection, downloadId: report.id, receivedAt: report.startedAt };
  try {
    await importRecords(batches(), context, { ...vault, store });
  } catch (error) {
    // A full disk, most likely. The bytes that could be stored stay, and the next import repeats all of it.
    logBug('import', error);
    return finished(parts, withCounts(report, counts), 'storage-failed');
  }
  const done = finished(
    parts,
    { ...withCounts(report, counts), stoppedAt: end?.stoppedAt ?? null },
    outcomeOf(end, counts),
  );
  await (isGood(done.outcome) ? deleteRaw(db, report.id) : trimRaw(db, connection.id, KEPT_BODIES));
  return done;
}

function outcomeOf(end: FeedEnd | undefined, counts: ImportCounts): Outcome {
  if (!end) return 'incomplete';
  if (end.end !== 'complete') return end.end;
  if (counts.added + counts.updated + counts.heldNew > 0) return 'ok-new';
  return counts.unchanged + counts.held + counts.problems > 0 ? 'ok-same' : 'ok-none';
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
