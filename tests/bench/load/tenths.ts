import { measure, type Measure } from '../bench.ts';

/** Whether what is done again and again stays as it was: the median of the last tenth of a series, against that of its first. */
export function flat(name: string, unit: string, most: number, series: readonly number[]): Measure {
  const tenth = Math.max(1, Math.floor(series.length / 10));
  const [first, last] = [series.slice(0, tenth), series.slice(-tenth)];
  return measure(name, unit, most, [{ measured: median(last), floor: median(first) }]);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
