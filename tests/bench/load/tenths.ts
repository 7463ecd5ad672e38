import { measure, type Measure } from '../bench.ts';

/**
 * Whether what is done again and again stays as it was: the last tenth of a series against its first, each by the quarter of
 * it that was least. What else a machine does only ever adds to a time, while what grows by itself grows in the least, too.
 */
export function flat(name: string, unit: string, most: number, series: readonly number[]): Measure {
  const tenth = Math.max(1, Math.floor(series.length / 10));
  const [first, last] = [series.slice(0, tenth), series.slice(-tenth)];
  return measure(name, unit, most, [{ measured: lowerQuartile(last), floor: lowerQuartile(first) }]);
}

const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)]!;
