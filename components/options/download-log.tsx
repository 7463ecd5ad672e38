import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { DownloadReport } from '../../lib/domain/connection/download-report.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { DownloadRow, NUMBER_COLUMNS, type NumberColumn } from './download-row.tsx';
import { MoreButton } from './more-button.tsx';
import { Which } from '../which.tsx';

interface Props {
  /** The feed's name. */
  name: string;
  /** Newest first; undefined until they were asked for. */
  downloads: DownloadReport[] | undefined;
  now: number;
  onOpen: () => void;
}

/** A day of them. */
const FIRST = 12;

/** Most feeds never bring anything that has to be left out: then there is no column for it. */
const columnsOf = (downloads: readonly DownloadReport[]): NumberColumn[] =>
  NUMBER_COLUMNS.filter((column) => column !== 'suppressed' || downloads.some(({ suppressed }) => suppressed));

/** What became of each download. */
export function DownloadLog({ name, downloads, now, onOpen }: Props) {
  const [all, setAll] = useState(false);
  const columns = columnsOf(downloads ?? []);
  const shown = all ? downloads : downloads?.slice(0, FIRST);
  return (
    <details class="log" onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>
        {i18n.t('log.title')}
        <Which>{isolated(name)}</Which>
      </summary>
      {!downloads && <p class="quiet">{i18n.t('common.loading')}</p>}
      {downloads?.length === 0 && <p class="quiet">{i18n.t('log.none')}</p>}
      {shown && shown.length > 0 && (
        <table>
          <caption class="hidden-text">{i18n.t('log.caption', [isolated(name)])}</caption>
          <thead>
            <tr>
              {(['time', 'outcome', ...columns, 'bytes', 'took'] as const).map((column) => (
                <th key={column} scope="col" class={`log__${column}`}>
                  {i18n.t(`log.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((report) => (
              <DownloadRow key={report.id} report={report} now={now} columns={columns} />
            ))}
          </tbody>
        </table>
      )}
      {downloads && downloads.length > FIRST && <MoreButton all={all} count={downloads.length} onAll={setAll} />}
    </details>
  );
}
