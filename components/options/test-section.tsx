import { i18n } from '#i18n';
import { day } from '../../lib/i18n/format.ts';
import type { DownloadReport } from '../../lib/domain/connection/download-report.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { testChecks, testSince } from '../../lib/ui/connections/test-checks.ts';
import { testReport } from '../../lib/ui/connections/test-report.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { useLanguage } from '../language.ts';
import { TestCheckList } from './test-check-list.tsx';
import { TestReportView } from './test-report-view.tsx';
import { Which } from '../which.tsx';

interface Props {
  view: ConnectionView;
  now: number;
  /** Undefined until they were asked for. */
  downloads: DownloadReport[] | undefined;
  onOpen: () => void;
  onGoLive: () => void;
}

/** A feed on trial: what speaks for going live, what does not yet, and the day by day behind it. */
export function TestSection({ view, now, downloads, onOpen, onGoLive }: Props) {
  const language = useLanguage();
  const name = isolated(view.connection.name);
  const since = testSince(view.connection);
  return (
    <section class="test" aria-labelledby={`test-${view.connection.id}`}>
      <h4 id={`test-${view.connection.id}`}>
        {i18n.t('test.since', [day(language, since)])}
        <Which>{name}</Which>
      </h4>
      <p class="quiet">{i18n.t('test.intro')}</p>
      <TestCheckList checks={testChecks(view, now)} />
      <details onToggle={(event) => event.currentTarget.open && onOpen()}>
        <summary>
          {i18n.t('test.dayByDay')}
          <Which>{name}</Which>
        </summary>
        {downloads ? (
          <TestReportView report={testReport(downloads, since)} name={name} />
        ) : (
          <p class="quiet">{i18n.t('common.loading')}</p>
        )}
      </details>
      {!view.lock && (
        <button type="button" class="button" onClick={onGoLive}>
          {i18n.t('test.goLive')}
          <Which>{name}</Which>
        </button>
      )}
    </section>
  );
}
