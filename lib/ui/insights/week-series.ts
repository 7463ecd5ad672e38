import { leadKindSchema, marketplaceSchema } from '../../domain/lead/lead.ts';
import type { Insights } from '../../domain/triage/insights.ts';

export const DIVISIONS = ['marketplace', 'kind'] as const;
export type Division = (typeof DIVISIONS)[number];

/** One band of the bars: a marketplace or a kind. The same one has the same place, colour and pattern whatever the others are. */
export interface Series {
  /** A code, or `none` where the marketplace is not known. */
  id: string;
  /** Which colour and pattern. */
  look: number;
  counts: number[];
}

const ORDER: Readonly<Record<Division, readonly string[]>> = {
  marketplace: [...marketplaceSchema.options, 'none'],
  kind: leadKindSchema.options,
};

/** Chart and table are drawn from this, so that they cannot differ. Bands of which there is nothing are left out. */
export function weekSeries({ weeks }: Pick<Insights, 'weeks'>, division: Division): Series[] {
  const counted = weeks.map((week) => new Map(division === 'kind' ? kinds(week) : marketplaces(week)));
  return ORDER[division]
    .map((id, look) => ({ id, look, counts: counted.map((one) => one.get(id) ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0));
}

const kinds = ({ byKind }: Insights['weeks'][number]): [string, number][] =>
  byKind.map(({ kind, count }) => [kind, count]);
const marketplaces = ({ byMarketplace }: Insights['weeks'][number]): [string, number][] =>
  byMarketplace.map(({ marketplace, count }) => [marketplace ?? 'none', count]);

export const totals = (series: readonly Series[], weeks: number): number[] =>
  Array.from({ length: weeks }, (_, at) => series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
