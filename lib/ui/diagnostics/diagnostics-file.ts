import { type CheckResult, verdictOf } from '../../domain/diagnostics/checks.ts';
import type { DiagnosticsReport } from '../../domain/diagnostics/report.ts';

/** What the page knows with no help from the background. */
export interface AboutPage {
  /** Of the extension. */
  version: string;
  browser: string;
  system: string;
  language: string;
  /** Of the words on the page. */
  words: string;
  /** Bytes; null where the browser does not say. */
  storage: { usage: number; quota: number } | null;
  /** When this was looked at: ISO. */
  at: string;
}

/** A file for the eye: JSON that a person can read before they send it. */
export function diagnosticsText(
  about: AboutPage,
  report: DiagnosticsReport | null,
  checks: readonly CheckResult[],
): string {
  const file = {
    file: 'Leadstand diagnostics',
    note: 'No names, no addresses, no keys, nothing of any lead. Feeds and CRMs are numbered.',
    ...about,
    checks: checks.map((result) => ({ ...result, verdict: verdictOf(result) })),
    ...(report && withoutChecks(report)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const withoutChecks = ({ checks: _, ...others }: DiagnosticsReport): Omit<DiagnosticsReport, 'checks'> => others;
