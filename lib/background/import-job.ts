import type { Connection } from '../domain/connection/connection.ts';
import { type DownloadReport, emptyReport } from '../domain/connection/download-report.ts';
import { isGood, keepsBytes } from '../domain/schedule/outcome.ts';
import type { Answer } from '../feed/download.ts';
import { LIMITS } from '../feed/limits.ts';
import { readConnection } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { KEPT_DOWNLOADS, readDownload, trimDownloads } from '../storage/downloads.ts';
import { endDownload } from '../storage/feed-states.ts';
import { trimRaw } from '../storage/raw.ts';
import { type BodyImport, finished, importBody, type Imported } from './import-body.ts';
import { learnAnew, mappingForBody } from './mapping-in-use.ts';
import type { Parts } from './parts.ts';
import type { Work } from './progress.ts';
import { afterImport } from './triage/after-import.ts';

/**
 * Bodies kept of downloads in which something is not stored: the two newest, in any case, and more as long as all of
 * them take no more room than one that is as large as can be. A feed that nobody can read yet may hand out each lead
 * only once.
 */
const KEPT_BODIES = { count: 2, bytes: LIMITS.bodyBytes };

/** Turns the answer to a request into stored leads and a finished report. */
export async function finishImport(
  parts: Parts,
  db: Database,
  { connection, begun, answer, work }: { connection: Connection; begun: DownloadReport; answer: Answer; work: Work },
): Promise<Imported> {
  const report = { ...begun, httpStatus: answer.status, bytes: answer.bytes };
  if (answer.outcome !== 'body')
    return { report: finished(parts, report, answer.outcome), keepBody: keepsBytes(answer.outcome) };
  const read = await readBody(parts, db, { connection, report, work });
  if (!answer.tooLarge || isGood(read.report.outcome)) return read;
  // Cut off by our own limit: everything that is missing is missing for that reason.
  return { ...read, report: { ...read.report, outcome: 'too-large' } };
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
  const work = parts.progress.begin(connectionId);
  try {
    const { report, ...end } = await parts.keepAwake(() => importStored(parts, db, connectionId, downloadId, work));
    const ended = await endDownload(db, report, end);
    await tidy(db, connectionId);
    await afterImport(parts);
    return ended;
  } finally {
    work.end();
    parts.announce();
  }
}

async function importStored(
  parts: Parts,
  db: Database,
  connectionId: string,
  downloadId: number,
  work: Work,
): Promise<Imported> {
  const stored = await readDownload(db, downloadId);
  const connection = await readConnection(db, connectionId);
  const report = stored ?? { ...emptyReport(connectionId, new Date(parts.now()).toISOString()), id: downloadId };
  // Removed meanwhile: there is nothing that it could be read into.
  if (!connection) return { report, keepBody: false };
  const body = await readBody(parts, db, { connection, report, work });
  // Nobody was left to say how much had arrived.
  const bytes = report.bytes || (parts.progress.of(connectionId)?.bytes ?? 0);
  const read = { ...body, report: { ...body.report, bytes } };
  // A body that was cut off can look like anything; only a disk that is full is not explained by the cut.
  if (isGood(read.report.outcome) || read.report.outcome === 'storage-failed') return read;
  return { ...read, report: { ...read.report, outcome: 'interrupted' }, keepBody: true };
}

/** Reads a body by the mapping of its connection, which the body itself teaches if there is none that fits. */
async function readBody(parts: Parts, db: Database, body: Omit<BodyImport, 'mapping'>): Promise<Imported> {
  const { connection, report } = body;
  const mapping = await mappingForBody(parts, db, connection, report.id);
  const read = await importBody(parts, db, { ...body, mapping });
  const { outcome, records, problems } = read.report;
  if ((outcome !== 'not-a-feed' && outcome !== 'incomplete') || records > problems) return read;
  const other = await learnAnew(parts, db, connection, report.id);
  return other ? importBody(parts, db, { ...body, mapping: other }) : read;
}

/** Lets go of what nobody will look at again. */
export async function tidy(db: Database, connectionId: string): Promise<void> {
  await trimRaw(db, connectionId, KEPT_BODIES);
  await trimDownloads(db, connectionId, KEPT_DOWNLOADS);
}
