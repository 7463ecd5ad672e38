import { createModel, signal } from '@preact/signals';
import type { VisitTrends } from '../../rpc/methods/visits.ts';
import type { Call } from '../call.ts';
import { tasks } from './tasks.ts';

export const SPANS = [8, 26, 52] as const;

/** How many came, by week and by what is known without knowing whom. */
export const PlanningModel = createModel((deps: { call: Call }) => {
  const state = { ...tasks<'load'>(), weeks: signal<number>(SPANS[0]), trends: signal<VisitTrends | null>(null) };

  const refresh = (): Promise<void> =>
    state.run('load', async () => {
      state.trends.value = await deps.call('visits.trends', { weeks: state.weeks.value });
    });

  function span(weeks: number): Promise<void> {
    state.weeks.value = weeks;
    return refresh();
  }

  return { ...state, refresh, span };
});

export type Planning = InstanceType<typeof PlanningModel>;

/** Of one dimension: all of the time, and by week; those with the most first, the rest last. */
export interface Total {
  value: string | null;
  sum: number;
  counts: number[];
}

export const totalsOf = (series: VisitTrends['series'][keyof VisitTrends['series']]): Total[] =>
  series
    .map(({ value, counts }) => ({ value, counts, sum: counts.reduce((all, one) => all + one, 0) }))
    .filter(({ sum }) => sum > 0)
    .toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || b.sum - a.sum);

/** All visits by week: every visit has one marketplace, or none that is known. */
export const weekTotals = ({ weeks, series }: VisitTrends): number[] =>
  weeks.map((_, week) => series.marketplace.reduce((all, { counts }) => all + (counts[week] ?? 0), 0));
