import { i18n } from '#i18n';
import { SPANS, totalsOf, type Planning } from '../../../lib/ui/visits/planning-model.ts';
import { ErrorNote } from '../../error-note.tsx';
import { DimensionChart } from './dimension-chart.tsx';
import { WeekChart } from './week-chart.tsx';

const DIMENSIONS = ['marketplace', 'country', 'companyType', 'sector', 'product'] as const;

/** What marketing can plan with: numbers, and nobody in them. */
export function PlanningSection({ model }: { model: Planning }) {
  const trends = model.trends.value;
  const failure = model.failure.value;
  const empty = trends !== null && totalsOf(trends.series.marketplace).length === 0;
  return (
    <>
      {failure && <ErrorNote code={failure.code} onDismiss={model.dismissFailure} />}
      <div class="planning__head">
        <p class="quiet">{i18n.t('planning.text')}</p>
        <fieldset class="states" aria-label={i18n.t('planning.span')}>
          {SPANS.map((weeks) => (
            <button
              key={weeks}
              type="button"
              class="chip"
              aria-pressed={model.weeks.value === weeks}
              onClick={() => void model.span(weeks)}
            >
              {i18n.t('planning.weeks', [weeks])}
            </button>
          ))}
        </fieldset>
      </div>
      {!trends && !failure && <p class="quiet">{i18n.t('common.loading')}</p>}
      {empty && <p class="empty quiet">{i18n.t('planning.none')}</p>}
      {trends && !empty && (
        <div class="charts">
          <WeekChart trends={trends} />
          {DIMENSIONS.map((dimension) => (
            <DimensionChart key={dimension} dimension={dimension} totals={totalsOf(trends.series[dimension])} />
          ))}
        </div>
      )}
    </>
  );
}
