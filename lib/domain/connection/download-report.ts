import type { Outcome } from '../schedule/outcome.ts';

/** How one download went, from the request to the last stored record. */
export interface DownloadReport {
  id: number;
  connectionId: string;
  startedAt: string;
  finishedAt: string;
  outcome: Outcome;
  /** Null when no answer came. */
  httpStatus: number | null;
  bytes: number;
  /** Records found in the body, and what became of them; they add up to `records`. */
  records: number;
  added: number;
  updated: number;
  unchanged: number;
  held: number;
  problems: number;
  /** Where the reading stopped, for an incomplete or unreadable body: line and column, both from 1. */
  stoppedAt: { line: number; column: number } | null;
}

/** Why a record of the feed became no lead. */
export type ProblemReason = 'unreadable' | 'too-large' | 'too-deep' | 'nobody' | 'forbidden-name';

/** A record that could not become a lead, kept so that nothing is lost. */
export interface RecordProblem {
  id: number;
  connectionId: string;
  downloadId: number;
  reason: ProblemReason;
  /** Which record of the body, from 1. */
  position: number;
  /** The record's own text, or null where it may be about a held-back person and is therefore sealed. */
  source: string | null;
}
