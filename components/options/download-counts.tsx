import { i18n } from '#i18n';
import type { DownloadReport } from '../../lib/domain/connection/download-report.ts';
import { count } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';

/** What became of the records of a download; what did not happen is left out. */
export function DownloadCounts({ report }: { report: DownloadReport }) {
  const language = useLanguage();
  const parts = [
    [report.added, 'connection.added'],
    [report.updated, 'connection.updated'],
    [report.unchanged, 'connection.unchanged'],
    [report.held, 'connection.heldBack'],
    [report.suppressed ?? 0, 'connection.leftOut'],
    [report.problems, 'connection.problemCount'],
  ] as const;
  return (
    <>
      {[
        i18n.t('connection.records', report.records, [count(language, report.records)]),
        ...parts.filter(([number]) => number > 0).map(([number, key]) => i18n.t(key, [count(language, number)])),
      ].join(' · ')}
    </>
  );
}
