import type { FeedMapping } from '../../domain/mapping/mapping.ts';

const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2}(?:\d{2})?(?!\d)/;

/** Which number comes first, from dates in which one of them can be no month; the day, where none tells. */
export function dayOrderOf(values: readonly string[]): FeedMapping['dayOrder'] {
  const pairs = values.map((value) => NUMBERS.exec(value)).filter((match) => match !== null);
  const isDay = (number: string | undefined): boolean => Number(number) > 12;
  const first = pairs.filter(([, one]) => isDay(one)).length;
  const second = pairs.filter(([, , other]) => isDay(other)).length;
  return second > first ? 'month-first' : 'day-first';
}
