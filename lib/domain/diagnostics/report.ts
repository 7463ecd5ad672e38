import type { Connection } from '../connection/connection.ts';
import type { DownloadReport } from '../connection/download-report.ts';
import type { Health } from '../connection/health.ts';
import type { CheckResult } from './checks.ts';
import type { NotedError } from './noted-error.ts';

/**
 * What a user can look at and send to somebody who helps. Feeds and CRMs are numbered: their names, addresses and sites
 * are the business of whoever uses them. Everything is picked field by field, so that nothing gets in by being added
 * somewhere else.
 */
export interface DiagnosticsReport {
  database: { shape: number | null; knownShape: number; error: string | null };
  permissions: { granted: string[]; otherSites: number };
  feeds: FeedFacts[];
  crms: CrmFacts[];
  alarms: { of: string; at: string }[];
  /** Null where the database cannot be read. */
  counts: LeadFacts | null;
  underWay: string[];
  policy: { parts: string[]; problems: number } | null;
  checks: CheckResult[];
  errors: NotedError[];
}

export interface FeedFacts {
  /** `feed 1`: the oldest. */
  feed: string;
  mode: Connection['mode'];
  pausedByUser: boolean;
  setByCompany: boolean;
  health: Health;
  accessGranted: boolean;
  keyRefused: boolean;
  downloadUnderWay: boolean;
  readingAgain: string | null;
  lastGoodAt: string | null;
  nextAllowedAt: string | null;
  mapping: { version: number; confirmed: boolean } | null;
  /** Records that became no lead. */
  problems: number;
  /** The newest first. */
  downloads: DownloadFacts[];
}

export type DownloadFacts = Pick<
  DownloadReport,
  | 'startedAt'
  | 'finishedAt'
  | 'outcome'
  | 'httpStatus'
  | 'bytes'
  | 'records'
  | 'added'
  | 'updated'
  | 'unchanged'
  | 'held'
  | 'problems'
> & { suppressed: number };

export interface CrmFacts {
  crm: string;
  sites: number;
  sitesGranted: number;
  opensForm: boolean;
  confirmed: boolean;
  rules: number;
}

/** How many there are, and nothing of any of them. */
export interface LeadFacts {
  waiting: { quotes: number; others: number; tests: number; samples: number };
  snoozed: number;
  done: number;
  prospects: number;
  held: Record<string, number>;
  visits: Record<string, number>;
  suppressed: number;
  records: number;
  unreadable: number;
}

/** What belongs to one download, without what its feed is made of. */
export const downloadFacts = (report: DownloadReport): DownloadFacts => ({
  startedAt: report.startedAt,
  finishedAt: report.finishedAt,
  outcome: report.outcome,
  httpStatus: report.httpStatus,
  bytes: report.bytes,
  records: report.records,
  added: report.added,
  updated: report.updated,
  unchanged: report.unchanged,
  held: report.held,
  problems: report.problems,
  suppressed: report.suppressed ?? 0,
});
