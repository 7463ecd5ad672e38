import { i18n } from '#i18n';
import type { DownloadReport } from '../../lib/domain/connection/download-report.ts';
import { isGood } from '../../lib/domain/schedule/outcome.ts';
import { duration, fileSize } from '../../lib/i18n/format-amounts.ts';
import { count } from '../../lib/i18n/format.ts';
import { logTime } from '../../lib/i18n/log-time.ts';
import { outcomeWords } from '../../lib/i18n/words.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';

/** What is counted of a download, in the order of the table. */
export const NUMBER_COLUMNS = ['added', 'updated', 'held', 'suppressed', 'problems'] as const;
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

interface Props {
  report: DownloadReport;
  now: number;
  columns: readonly NumberColumn[];
}

/** One download. Where there is room for few columns, each value brings its name along. */
export function DownloadRow({ report, now, columns }: Props) {
  const language = useLanguage();
  const good = isGood(report.outcome);
  const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  return (
    <tr class={good ? undefined : 'log__bad'}>
      <th scope="row" class="log__time">
        <Moment at={report.startedAt}>{logTime(language, report.startedAt, now)}</Moment>
      </th>
      <td class="log__outcome">
        <span>
          <Icon name={good ? 'check' : 'warning'} />
          <span>
            {outcomeWords(report.outcome).what}
            {report.httpStatus !== null && !good && report.httpStatus !== 200 && ` (HTTP ${report.httpStatus})`}
          </span>
        </span>
      </td>
      {columns
        .map((column) => ({ column, number: report[column] ?? 0 }))
        .map(({ column, number }) => (
          <td key={column} class={`log__number log__${column}`} data-label={i18n.t(`log.${column}`)}>
            <span class={number === 0 ? 'quiet' : undefined}>{count(language, number)}</span>
          </td>
        ))}
      <td class="log__number log__bytes" data-label={i18n.t('log.bytes')}>
        {fileSize(language, report.bytes)}
      </td>
      <td class="log__number log__took" data-label={i18n.t('log.took')}>
        {duration(language, took)}
      </td>
    </tr>
  );
}
