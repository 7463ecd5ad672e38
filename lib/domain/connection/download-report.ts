import type { Outcome } from '../schedule/outcome.ts';
import type { LeadKind } from '../lead/lead.ts';
import type { Target } from '../mapping/targets.ts';
import { type ImportCounts, noCounts } from './import-counts.ts';

/** How one download went, from the request to the last stored record. */
export interface DownloadReport extends ImportCounts {
  id: number;
  connectionId: string;
  startedAt: string;
  finishedAt: string;
  outcome: Outcome;
  /** Null when no answer came. */
  httpStatus: number | null;
  bytes: number;
  /** Records found in the body: added, updated, unchanged, held and problems add up to them. */
  records: number;
  /** Where the reading stopped, for an incomplete or unreadable body: line and column, both from 1. */
  stoppedAt: { line: number; column: number } | null;
  /** What of the layout was new or gone; absent where a body was not read, or is from before this was kept. */
  seen?: LayoutSeen;
}

/** What one body was made of, as far as it names nobody. */
export interface LayoutSeen {
  /** Records in which a field of the lead had a value that could be read, by target. */
  filled: Partial<Record<Target, number>>;
  /** Leads in the body by kind, held ones included; absent where that was not counted. */
  kinds?: Partial<Record<LeadKind, number>>;
  /** Places that the connection's feed never had before, and mapped places that no record had. */
  fresh: string[];
  gone: string[];
  /** Words of lists that were never seen before: kinds and types above all. */
  newWords: { target: Target; word: string; known: boolean }[];
}

/** A download that has just begun. It counts as interrupted until it is told otherwise. */
export function emptyReport(connectionId: string, startedAt: string): Omit<DownloadReport, 'id'> {
  return {
    connectionId,
    startedAt,
    finishedAt: startedAt,
    outcome: 'interrupted',
    httpStatus: null,
    bytes: 0,
    records: 0,
    ...noCounts,
    stoppedAt: null,
  };
}

/** Why a record of the feed became no lead. */
export type ProblemReason = 'unreadable' | 'too-large' | 'too-deep' | 'nobody' | 'forbidden-name' | 'unknown-record';

/** A record that could not become a lead, kept so that nothing is lost. */
export interface RecordProblem {
  /** The same record has the same id in every download, so it is listed once. */
  id: string;
  connectionId: string;
  /** The last download that held it. */
  downloadId: number;
  reason: ProblemReason;
  /** Which record of the body, from 1. */
  position: number;
  /** The record's own text, or null where it may be about a held-back person and is therefore sealed. */
  source: string | null;
}
