import { i18n } from '#i18n';
import type { DiagnosticsReport } from '../../lib/domain/diagnostics/report.ts';
import { count } from '../../lib/i18n/format.ts';
import { fileSize } from '../../lib/i18n/format-amounts.ts';
import type { AboutPage } from '../../lib/ui/diagnostics/diagnostics-file.ts';
import { Fact } from '../fact.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  about: AboutPage;
  /** Null while nothing is known but what the page knows by itself. */
  report: DiagnosticsReport | null;
}

/** Which version runs where, and how much there is. */
export function FactList({ about, report }: Props) {
  const language = useLanguage();
  const { storage } = about;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{i18n.t('diagnostics.facts')}</h2>
      <dl class="card facts">
        <Fact label={i18n.t('diagnostics.version')}>{about.version}</Fact>
        <Fact label={i18n.t('diagnostics.browser')}>
          <bdi>{about.browser}</bdi>
        </Fact>
        <Fact label={i18n.t('diagnostics.system')}>
          <bdi>{about.system}</bdi>
        </Fact>
        <Fact label={i18n.t('diagnostics.language')}>{about.language}</Fact>
        {report?.database.shape != null && (
          <Fact label={i18n.t('diagnostics.database')}>{i18n.t('diagnostics.shape', [report.database.shape])}</Fact>
        )}
        {storage && (
          <Fact label={i18n.t('diagnostics.storage')}>
            {i18n.t('diagnostics.storageOf', [fileSize(language, storage.usage), fileSize(language, storage.quota)])}
          </Fact>
        )}
        {report?.counts && <CountFacts counts={report.counts} />}
      </dl>
    </section>
  );
}

function CountFacts({ counts }: { counts: NonNullable<DiagnosticsReport['counts']> }) {
  const language = useLanguage();
  const { waiting, snoozed, done, prospects, held, suppressed } = counts;
  const sum = (all: Readonly<Record<string, number>>): number => Object.values(all).reduce((a, b) => a + b, 0);
  return (
    <>
      <Fact label={i18n.t('diagnostics.leads')}>{count(language, sum(waiting) + snoozed + done + prospects)}</Fact>
      <Fact label={i18n.t('diagnostics.held')}>{count(language, sum(held))}</Fact>
      <Fact label={i18n.t('diagnostics.suppressed')}>{count(language, suppressed)}</Fact>
    </>
  );
}
