import { i18n } from '#i18n';
import type { AnswerTimes } from '../../lib/domain/triage/insights.ts';
import { share } from '../../lib/i18n/format-amounts.ts';
import { count } from '../../lib/i18n/format.ts';
import { hoursWords } from '../../lib/ui/insights/insight-words.ts';
import { useLanguage } from '../language.ts';
import { BarRows } from './bar-rows.tsx';
import { ChartCard } from './chart-card.tsx';
import { DataTable } from './data-table.tsx';

const WITHIN = ['1', '8', '24'] as const;

/** How long answers take, in words, and how many came in time. */
export function AnswersCard({ times }: { times: AnswerTimes }) {
  const language = useLanguage();
  const title = i18n.t('insights.answers.shares');
  const rows = WITHIN.map((hours) => {
    const value = times[`within${hours}`];
    return {
      id: hours,
      name: i18n.t(`insights.answers.within.h${hours}`),
      value,
      words: value === null ? '–' : share(language, value),
    };
  });
  return (
    <>
      <ChartCard title={i18n.t('insights.answers.title')}>
        <AnswerWords times={times} />
      </ChartCard>
      <ChartCard title={title} text={i18n.t('insights.answers.sharesText')}>
        {rows.every(({ value }) => value === null) ? (
          <p>{i18n.t('insights.answers.none')}</p>
        ) : (
          <>
            <BarRows label={i18n.t('insights.chart', [title])} rows={rows} most={1} />
            <DataTable
              caption={title}
              headings={[{ name: i18n.t('insights.answers.title') }, { name: title, number: true }]}
              rows={rows.map(({ id, name, words }) => ({ id, cells: [name, words] }))}
            />
          </>
        )}
      </ChartCard>
    </>
  );
}

function AnswerWords({ times: { answered, median, p90 } }: { times: AnswerTimes }) {
  const language = useLanguage();
  if (median === null) return <p>{i18n.t('insights.answers.none')}</p>;
  return (
    <>
      <dl class="figures">
        <Figure name={i18n.t('insights.measure.answered')} value={count(language, answered)} />
        <Figure name={i18n.t('insights.answers.median')} value={hoursWords(language, median)} />
        {p90 !== null && <Figure name={i18n.t('insights.answers.p90')} value={hoursWords(language, p90)} />}
      </dl>
      {p90 === null && <p class="quiet">{i18n.t('insights.answers.few', answered, [count(language, answered)])}</p>}
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd class="figure__value">{value}</dd>
    </div>
  );
}
