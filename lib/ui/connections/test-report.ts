import type { DownloadReport, LayoutSeen } from '../../domain/connection/download-report.ts';
import type { LeadKind } from '../../domain/lead/lead.ts';
import { type Target, TARGETS } from '../../domain/mapping/targets.ts';
import { isGood, type Outcome } from '../../domain/schedule/outcome.ts';

/** What the downloads of one day brought. */
export interface TestDay {
  /** When its newest download began. */
  at: string;
  downloads: number;
  failed: number;
  added: number;
  held: number;
  problems: number;
  /** The part of the leads that had a value, by field; null where no body was read. */
  shares: Partial<Record<Target, number>> | null;
}

export interface TestReport {
  /** Newest first. */
  days: TestDay[];
  /** The fields that are worth a line: what is needed to answer, and whatever else was ever filled. */
  targets: Target[];
  /** Leads of the newest body, by kind; null where that was not counted. */
  kinds: Partial<Record<LeadKind, number>> | null;
  words: FoundWord[];
  failures: { outcome: Outcome; times: number; lastAt: string }[];
}

/** A word of a list that came up during the test. */
export interface FoundWord {
  target: Target;
  word: string;
  /** Somebody has said what it means, or it says so by itself. */
  known: boolean;
  at: string;
}

/** Few enough to stand side by side. */
const MOST_DAYS = 7;

/** Without these, a request can hardly be answered: that they were never filled is worth knowing. */
const NEEDED: ReadonlySet<Target> = new Set([
  'id',
  'kind',
  'type',
  'createdAt',
  'person.lastName',
  'person.email',
  'company.name',
  'address.country',
  'message',
]);

/** What a test has shown so far, from the downloads since it began. */
export function testReport(downloads: readonly DownloadReport[], since: string): TestReport {
  const newestFirst = downloads
    .filter(({ startedAt }) => startedAt >= since)
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  const byDay = Map.groupBy(newestFirst, ({ startedAt }) => new Date(startedAt).toDateString());
  const days = [...byDay.values()].map(dayOf);
  return {
    days: days.slice(0, MOST_DAYS),
    targets: TARGETS.filter((target) => isWorthALine(target, days)),
    kinds: newestFirst.find(({ seen }) => seen?.kinds)?.seen?.kinds ?? null,
    words: wordsOf(newestFirst),
    failures: failuresOf(newestFirst),
  };
}

function isWorthALine(target: Target, days: readonly TestDay[]): boolean {
  const read = days.filter(({ shares }) => shares);
  // A person's name may come in one piece, and then has no last name.
  if (target === 'person.lastName' && read.some(({ shares }) => shares?.['person.fullName'])) return false;
  return (NEEDED.has(target) && read.length > 0) || read.some(({ shares }) => (shares?.[target] ?? 0) > 0);
}

function dayOf(downloads: readonly DownloadReport[]): TestDay {
  const sum = (part: (report: DownloadReport) => number): number =>
    downloads.reduce((total, report) => total + part(report), 0);
  const bodies = downloads.filter((report): report is Read => report.seen !== undefined && leadsIn(report) > 0);
  return {
    at: downloads[0]!.startedAt,
    downloads: downloads.length,
    failed: downloads.filter(({ outcome }) => !isGood(outcome)).length,
    added: sum(({ added }) => added),
    held: sum(({ heldNew }) => heldNew),
    // A record that cannot be read is so in every download.
    problems: Math.max(...downloads.map(({ problems }) => problems)),
    shares: bodies.length ? sharesOf(bodies) : null,
  };
}

type Read = DownloadReport & { seen: LayoutSeen };

const leadsIn = ({ records, problems }: DownloadReport): number => records - problems;

function sharesOf(bodies: readonly Read[]): Partial<Record<Target, number>> {
  const leads = bodies.reduce((total, body) => total + leadsIn(body), 0);
  const shares: Partial<Record<Target, number>> = {};
  for (const target of TARGETS) {
    const filled = bodies.reduce((total, { seen }) => total + (seen.filled[target] ?? 0), 0);
    if (filled > 0) shares[target] = Math.min(1, filled / leads);
  }
  return shares;
}

/** Each word once, as the newest download knows it. */
function wordsOf(newestFirst: readonly DownloadReport[]): FoundWord[] {
  const words = new Map<string, FoundWord>();
  for (const { seen, startedAt } of newestFirst) {
    for (const { target, word, known } of seen?.newWords ?? []) {
      const key = `${target} ${word}`;
      if (!words.has(key)) words.set(key, { target, word, known, at: startedAt });
    }
  }
  // What nobody knows has to be seen to.
  return [...words.values()].toSorted((a, b) => Number(a.known) - Number(b.known));
}

function failuresOf(newestFirst: readonly DownloadReport[]): TestReport['failures'] {
  const failed = newestFirst.filter(({ outcome }) => !isGood(outcome));
  return [...Map.groupBy(failed, ({ outcome }) => outcome)].map(([outcome, all]) => ({
    outcome,
    times: all.length,
    lastAt: all[0]!.startedAt,
  }));
}
