import type { HeldOutline } from './held.ts';

/** One visit as it is counted. `who` tells persons apart, and nothing else of them. */
export interface CountedVisit {
  outline: HeldOutline;
  who: string;
}

const TREND_DIMENSIONS = ['marketplace', 'country', 'companyType', 'sector', 'product'] as const;
export type TrendDimension = (typeof TREND_DIMENSIONS)[number];

export interface TrendRow {
  /** Null: all those that are too few to be told apart, and those of which nothing is known. */
  value: string | null;
  counts: number[];
}

/** Fewer persons than this in a cell could be named by it. */
const FEW = 3;

const DAY_MS = 86_400_000;

/** The Mondays of the last weeks, the present one included, oldest first. */
export function lastWeeks(today: string, weeks: number): string[] {
  const monday = Date.parse(mondayOf(today));
  return Array.from({ length: weeks }, (_, n) => dayOf(monday - (weeks - 1 - n) * 7 * DAY_MS));
}

function mondayOf(day: string): string {
  const time = Date.parse(day);
  return dayOf(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS);
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Counts of visits by week, for each dimension by itself: together they could tell of somebody. */
export class Trends {
  readonly #weeks: readonly string[];
  readonly #place: ReadonlyMap<string, number>;
  readonly #cells = new Map<TrendDimension, Map<string, Cell[]>>();

  constructor(weeks: readonly string[]) {
    this.#weeks = weeks;
    this.#place = new Map(weeks.map((week, n) => [week, n]));
    for (const dimension of TREND_DIMENSIONS) this.#cells.set(dimension, new Map());
  }

  add({ outline, who }: CountedVisit): void {
    const week = outline.day ? this.#place.get(mondayOf(outline.day)) : undefined;
    if (week === undefined) return;
    for (const dimension of TREND_DIMENSIONS) {
      const values = new Set(valuesOf(outline, dimension));
      for (const value of values.size > 0 ? values : [NOTHING]) this.#cell(dimension, value, week).add(who);
    }
  }

  series(): Record<TrendDimension, TrendRow[]> {
    const rows = TREND_DIMENSIONS.map((dimension) => [dimension, rowsOf(this.#cells.get(dimension)!, this.#weeks)]);
    return Object.fromEntries(rows) as Record<TrendDimension, TrendRow[]>;
  }

  #cell(dimension: TrendDimension, value: string, week: number): Cell {
    const rows = this.#cells.get(dimension)!;
    const row = rows.get(value) ?? this.#weeks.map(() => new Cell());
    rows.set(value, row);
    return row[week]!;
  }
}

/** No value of a feed: those are never empty. */
const NOTHING = '';

class Cell {
  visits = 0;
  readonly persons = new Set<string>();

  add(who: string): void {
    this.visits += 1;
    this.persons.add(who);
  }
}

function valuesOf(outline: HeldOutline, dimension: TrendDimension): string[] {
  const value = {
    marketplace: outline.marketplace,
    country: outline.country,
    companyType: outline.companyType && (outline.companyType.label ?? outline.companyType.raw),
    sector: outline.sector && (outline.sector.label ?? outline.sector.raw),
    product: outline.products,
  }[dimension];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => Boolean(one));
}

/** The most frequent first, the rest last. */
function rowsOf(values: ReadonlyMap<string, readonly Cell[]>, weeks: readonly string[]): TrendRow[] {
  const rest = weeks.map(() => 0);
  const shown = new Map<string, number[]>();
  for (const value of values.keys())
    if (value !== NOTHING)
      shown.set(
        value,
        weeks.map(() => 0),
      );
  for (const week of weeks.keys()) {
    const told = toldApart(values, week);
    for (const [value, row] of values) {
      const { visits } = row[week]!;
      if (told.has(value)) shown.get(value)![week] = visits;
      else rest[week]! += visits;
    }
  }
  const rows: TrendRow[] = [...shown]
    .map(([value, counts]) => ({ value, counts }))
    .filter(({ counts }) => total(counts) > 0)
    .toSorted((a, b) => total(b.counts) - total(a.counts) || (a.value < b.value ? -1 : 1));
  return total(rest) > 0 ? [...rows, { value: null, counts: rest }] : rows;
}

/**
 * Which values may be shown in a week. Where only a few are left for the rest, the smallest of the others joins them:
 * otherwise the rest would be a cell of few.
 */
function toldApart(values: ReadonlyMap<string, readonly Cell[]>, week: number): Set<string> {
  const cells = [...values].map(([value, row]) => ({ value, persons: row[week]!.persons }));
  const many = cells
    .filter(({ value, persons }) => value !== NOTHING && persons.size >= FEW)
    .toSorted((a, b) => b.persons.size - a.persons.size);
  const rest = new Set(cells.filter((cell) => !many.includes(cell)).flatMap(({ persons }) => [...persons]));
  if (rest.size > 0 && rest.size < FEW) many.pop();
  return new Set(many.map(({ value }) => value));
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
