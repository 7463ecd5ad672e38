import type { Connection } from '../domain/connection/connection.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { isGood, type Outcome } from '../domain/schedule/outcome.ts';
import type { Database } from '../storage/database.ts';
import { KEPT_DOWNLOADS, newestDownloads } from '../storage/downloads.ts';
import { amendDownload, readFeedState } from '../storage/feed-states.ts';
import { keptBodies } from '../storage/raw.ts';
import { importBody } from './import-body.ts';
import type { Parts } from './parts.ts';
import type { Work } from './progress.ts';

interface Bodies {
  connection: Connection;
  mapping: FeedMapping;
  work: Work;
  /** The last download whose body was read before the browser was closed. */
  after: string | null;
  mark: (downloadId: number) => Promise<void>;
}

/**
 * Reads the kept bodies of a connection with a mapping, the newest first. What a later download has brought is newer
 * than what is in them: then they add what is not here, and change nothing. A body that has nothing left to give is
 * dropped, and its download is as good as it should have been.
 */
export async function readBodiesAgain(
  parts: Parts,
  db: Database,
  { connection, mapping, work, after, mark }: Bodies,
): Promise<{ records: number; added: number }> {
  const sum = { records: 0, added: 0 };
  const running = (await readFeedState(db, connection.id))?.running?.downloadId;
  let newest = await newestRead(db, connection.id);
  for (const before of await keptBodies(db, connection.id)) {
    if (before.id === running || before.id >= Number(after ?? Infinity)) continue;
    const body = { connection, report: before, mapping, work, onlyNew: before.id < newest };
    const { report, keepBody } = await importBody(parts, db, body);
    if (report.records > report.problems) newest = Math.max(newest, before.id);
    const added = report.added + report.heldNew;
    const outcome = outcomeAfter(before.outcome, report.outcome);
    const changed = added > 0 || outcome !== before.outcome;
    // It ended when it ended, whatever was made of it since.
    await amendDownload(db, changed ? { ...report, outcome, finishedAt: before.finishedAt } : before, keepBody);
    await mark(before.id);
    sum.records += report.records;
    sum.added += added;
  }
  return sum;
}

/** The newest download of which leads were stored. */
async function newestRead(db: Database, connectionId: string): Promise<number> {
  const downloads = await newestDownloads(db, connectionId, KEPT_DOWNLOADS);
  return downloads.find(({ records, problems }) => records > problems)?.id ?? 0;
}

/** A body that was cut off by us or by a closing browser still was, unless it proves to be whole. */
const outcomeAfter = (before: Outcome, now: Outcome): Outcome =>
  !isGood(now) && (before === 'interrupted' || before === 'too-large') ? before : now;
