import { i18n } from '#i18n';
import { leadKindSchema } from '../../lib/domain/lead/lead.ts';
import { count, dateTime } from '../../lib/i18n/format.ts';
import { outcomeWords } from '../../lib/i18n/words.ts';
import type { TestReport } from '../../lib/ui/connections/test-report.ts';
import { useLanguage } from '../language.ts';
import { TestDays } from './test-days.tsx';
import { TestWords } from './test-words.tsx';

/** What the test has shown. */
export function TestReportView({ report, name }: { report: TestReport; name: string }) {
  if (!report.days.length) return <p class="quiet">{i18n.t('test.nothingYet')}</p>;
  return (
    <div class="test__report">
      <Kinds kinds={report.kinds} />
      <TestDays report={report} name={name} />
      <TestWords words={report.words} />
      <Failures failures={report.failures} />
    </div>
  );
}

/** Requests can be looked at; of what is held back there is a number, and nothing else. */
function Kinds({ kinds }: Pick<TestReport, 'kinds'>) {
  const language = useLanguage();
  if (!kinds) return null;
  const found = leadKindSchema.options.filter((kind) => kinds[kind]);
  if (!found.length) return null;
  return (
    <p>
      {i18n.t('test.kinds')}{' '}
      {found
        .map((kind) => i18n.t(`test.kind.${kind}`, kinds[kind] ?? 0, [count(language, kinds[kind] ?? 0)]))
        .join(' · ')}
    </p>
  );
}

function Failures({ failures }: Pick<TestReport, 'failures'>) {
  const language = useLanguage();
  if (!failures.length) return null;
  return (
    <div>
      <h5>{i18n.t('test.failures')}</h5>
      <ul class="test__list">
        {failures.map(({ outcome, times, lastAt }) => (
          <li key={outcome}>
            {outcomeWords(outcome).what}{' '}
            <span class="quiet">
              {i18n.t('test.times', times, [count(language, times), dateTime(language, lastAt)])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
