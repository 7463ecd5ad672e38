import { i18n } from '#i18n';
import { plainDay } from '../../../lib/i18n/format-days.ts';
import { count } from '../../../lib/i18n/format.ts';
import type { VisitTrends } from '../../../lib/rpc/methods/visits.ts';
import { weekTotals } from '../../../lib/ui/visits/planning-model.ts';
import { useLanguage } from '../../language.ts';
import { Scroll } from '../scroll.tsx';

const HEIGHT = 96;
const STEP = 12;
const BAR = 9;

/** All visits, week by week. The drawing is for the eye; the table behind it says the same to everyone. */
export function WeekChart({ trends }: { trends: VisitTrends }) {
  const language = useLanguage();
  const totals = weekTotals(trends);
  const most = Math.max(1, ...totals);
  const width = totals.length * STEP;
  return (
    <section class="card chart chart--wide">
      <h2>{i18n.t('planning.byWeek')}</h2>
      <svg
        class="bars"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {totals.map((total, at) => {
          const height = (total / most) * HEIGHT;
          return (
            <rect
              key={trends.weeks[at]}
              x={at * STEP + (STEP - BAR) / 2}
              y={HEIGHT - height}
              width={BAR}
              height={height}
            />
          );
        })}
      </svg>
      <p class="bars__ends quiet" aria-hidden="true">
        <span>{plainDay(language, trends.weeks[0] ?? '')}</span>
        <span>{i18n.t('planning.most', [count(language, most)])}</span>
        <span>{plainDay(language, trends.weeks.at(-1) ?? '')}</span>
      </p>
      <details>
        <summary>{i18n.t('planning.table')}</summary>
        <Scroll label={i18n.t('planning.byWeek')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{i18n.t('planning.week')}</th>
                <th scope="col" class="number">
                  {i18n.t('planning.visits')}
                </th>
              </tr>
            </thead>
            <tbody>
              {totals.map((total, at) => (
                <tr key={trends.weeks[at]}>
                  <th scope="row">{plainDay(language, trends.weeks[at] ?? '')}</th>
                  <td class="number">{count(language, total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </section>
  );
}
