import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Insights } from '../../lib/domain/triage/insights.ts';
import { plainDay } from '../../lib/i18n/format-days.ts';
import { count } from '../../lib/i18n/format.ts';
import { seriesWords } from '../../lib/ui/insights/insight-words.ts';
import { type Division, DIVISIONS, totals, weekSeries } from '../../lib/ui/insights/week-series.ts';
import { useLanguage } from '../language.ts';
import { ChartCard } from './chart-card.tsx';
import { DataTable } from './data-table.tsx';
import { Swatch } from './patterns.tsx';
import { StackedBars } from './stacked-bars.tsx';

/** What came each week, divided by marketplace or by kind. */
export function WeekChart({ insights }: { insights: Insights }) {
  const language = useLanguage();
  const [division, setDivision] = useState<Division>('marketplace');
  const title = i18n.t('insights.perWeek.title');
  const series = weekSeries(insights, division);
  const weeks = insights.weeks.map(({ monday }) => monday);
  const sums = totals(series, weeks.length);
  const sum = sums.reduce((all, one) => all + one, 0);
  const nameOf = (id: string): string => seriesWords(division, id);
  const label = `${title}, ${i18n.t(`insights.perWeek.by.${division}`)}`;
  return (
    <ChartCard title={title} text={i18n.t('insights.perWeek.text', [count(language, sum)])} span="all">
      <fieldset class="chips" aria-label={i18n.t('insights.perWeek.divide')}>
        {DIVISIONS.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={one === division} onClick={() => setDivision(one)}>
            {i18n.t(`insights.perWeek.by.${one}`)}
          </button>
        ))}
      </fieldset>
      <StackedBars label={i18n.t('insights.chart', [label])} weeks={weeks} series={series} nameOf={nameOf} />
      <ul class="legend">
        {series.map(({ id, look, counts }) => (
          <li key={id}>
            <Swatch look={look} />
            {nameOf(id)}
            <span class="quiet">
              {count(
                language,
                counts.reduce((all, one) => all + one, 0),
              )}
            </span>
          </li>
        ))}
      </ul>
      <DataTable
        caption={label}
        headings={[
          { name: i18n.t('insights.perWeek.week') },
          ...series.map(({ id }) => ({ name: nameOf(id), number: true })),
          { name: i18n.t('insights.perWeek.total'), number: true },
        ]}
        rows={weeks.map((week, at) => ({
          id: week,
          cells: [
            plainDay(language, week),
            ...series.map(({ counts }) => count(language, counts[at] ?? 0)),
            count(language, sums[at] ?? 0),
          ],
        }))}
      />
    </ChartCard>
  );
}
