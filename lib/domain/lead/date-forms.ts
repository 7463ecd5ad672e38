import { monthNumber } from './month-names.ts';

/** A date as it is written; the offset is null when the text names no zone. */
export interface WrittenDate {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  offsetMinutes: number | null;
}

/** Which number comes first in 03/04/2026. */
export type DayOrder = 'day-first' | 'month-first';

type Day = Pick<WrittenDate, 'year' | 'month' | 'day'>;

/** Longer texts are no dates, and regular expressions should not have to look at them. */
const LONGEST = 64;

/** `Mon, ` or `lundi ` before the date says nothing that the date does not. */
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=[\d\p{L}])/u;

/** `Nov 23 09:41:00 CET 2026`: the year stands at the end. */
const YEAR_LAST = /^(\p{L}{3}\s+\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+([A-Z]{3,4}\s+)?(\d{4})$/u;

/** `2026年11月23日` and `2026년 11월 23일`. */
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u;

const DAY_FORMS: readonly [RegExp, (parts: string[], order: DayOrder) => Day | null][] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ([year, , month, day]) => numbers(year, month, day)],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([year, month, day]) => numbers(year, month, day)],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/, ([a, , b, year], order) => ordered(year, a, b, order)],
  [/^(\d{1,2})([/.])(\d{1,2})\2(\d{2})(?!\d)/, ([a, , b, year], order) => ordered(`20${year}`, a, b, order)],
  [
    /^(\d{1,2})[-/.\s]+(?:de\s+)?(\p{L}{3,12})\.?[-/,\s]+(?:de\s+)?(\d{4})(?!\d)/u,
    ([day, name, year]) => named(year, name, day),
  ],
  [/^(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/u, ([name, day, year]) => named(year, name, day)],
];

const CLOCK =
  /^(?:T|[\s,]+(?:à|at|um|alle|a\s+las|às)?\s*)?(\d{1,2})[:h.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?(?:\s*Uhr)?/iu;

/** `-08:0` is what a formatter without padding makes of `-08:00`. */
const OFFSET = /^\s*(?:([a-z]{1,4})|(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{1,2}))?)(?:\s*\[[^\]]*\])?$/i;

/** Names that mean one offset and no other, in minutes. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['WET', 0],
  ['WEST', 60],
  ['CET', 60],
  ['MEZ', 60],
  ['CEST', 120],
  ['MESZ', 120],
  ['EET', 120],
  ['EEST', 180],
  ['MSK', 180],
  ['JST', 540],
  ['EST', -300],
  ['EDT', -240],
  ['PST', -480],
  ['PDT', -420],
]);

/** The parts of a written date, or null when it has none of the known forms. Ranges are not checked here. */
export function readWrittenDate(text: string, order: DayOrder = 'day-first'): WrittenDate | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.trim().replace(EAST_ASIAN, '$1-$2-$3');
  return readFrom(trimmed, order) ?? readFrom(withYearFirst(trimmed.replace(WEEKDAY, '')), order);
}

const withYearFirst = (text: string): string => text.replace(YEAR_LAST, '$1 $4 $2 $3').trim();

function readFrom(text: string, order: DayOrder): WrittenDate | null {
  for (const [form, read] of DAY_FORMS) {
    const match = form.exec(text);
    const day = match && read(match.slice(1), order);
    if (day) return withClock(day, text.slice(match[0].length));
  }
  return compact(text);
}

/** `20261123094100`, with or without seconds. */
function compact(text: string): WrittenDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/.exec(text);
  if (!match) return null;
  const [hour, minute, second] = match.slice(4).map((part) => Number(part ?? 0));
  return {
    ...numbers(...match.slice(1, 4)),
    hour: hour!,
    minute: minute!,
    second: second!,
    millisecond: 0,
    offsetMinutes: null,
  };
}

function withClock(day: Day, rest: string): WrittenDate | null {
  const clock = CLOCK.exec(rest);
  const offset = readOffset(rest.slice(clock?.[0].length ?? 0));
  const hour = clock ? hourOf(Number(clock[1]), clock[5]) : 0;
  if (offset === undefined || hour === null) return null;
  return {
    ...day,
    hour,
    minute: Number(clock?.[2] ?? 0),
    second: Number(clock?.[3] ?? 0),
    millisecond: Number((clock?.[4] ?? '').padEnd(3, '0').slice(0, 3)),
    offsetMinutes: offset,
  };
}

/** Null: no zone is named. Undefined: there is text that is no zone. */
function readOffset(text: string): number | null | undefined {
  if (!text.trim()) return null;
  const match = OFFSET.exec(text);
  if (!match) return undefined;
  if (match[1]) return ZONES.get(match[1].toUpperCase());
  const minutes = Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[2] === '-' ? -minutes : minutes;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

const numbers = (year = '', month = '', day = ''): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

/** Where one number can be no month, it is the day, whatever the order is said to be. */
function ordered(year = '', first = '', second = '', order: DayOrder): Day {
  const monthFirst = Number(second) > 12 || (order === 'month-first' && Number(first) <= 12);
  return monthFirst ? numbers(year, first, second) : numbers(year, second, first);
}

function named(year = '', name = '', day = ''): Day | null {
  const month = monthNumber(name);
  return month === undefined ? null : numbers(year, String(month), day);
}
