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

type Day = Pick<WrittenDate, 'year' | 'month' | 'day'>;

/** Longer texts are no dates, and regular expressions should not have to look at them. */
const LONGEST = 64;

/** `Mon, ` or `lundi ` before the date says nothing that the date does not. */
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d)/u;

const DAY_FORMS: readonly [RegExp, (parts: string[]) => Day | null][] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ([year, , month, day]) => numbers(year, month, day)],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([year, month, day]) => numbers(year, month, day)],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/, ([a, , b, year]) => dayFirst(year, a, b)],
  [
    /^(\d{1,2})[-/.\s]+(?:de\s+)?(\p{L}{3,12})\.?[-/,\s]+(?:de\s+)?(\d{4})(?!\d)/u,
    ([day, name, year]) => named(year, name, day),
  ],
  [/^(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/u, ([name, day, year]) => named(year, name, day)],
];

const CLOCK = /^(?:T|[\s,]+(?:à|at|um)?\s*)?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?/iu;

/** `-08:0` is what a formatter without padding makes of `-08:00`. */
const OFFSET = /^\s*(?:(Z|UTC|GMT)|([+-])(\d{1,2})(?::?(\d{1,2}))?)(?:\[[^\]]*\])?$/i;

/** The parts of a written date, or null when it has none of the known forms. Ranges are not checked here. */
export function readWrittenDate(text: string): WrittenDate | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.trim();
  return readFrom(trimmed) ?? readFrom(trimmed.replace(WEEKDAY, ''));
}

function readFrom(text: string): WrittenDate | null {
  for (const [form, read] of DAY_FORMS) {
    const match = form.exec(text);
    const day = match && read(match.slice(1));
    if (day) return withClock(day, text.slice(match[0].length));
  }
  return null;
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
  if (match[1]) return 0;
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

/** VirtualExpo is French, so the day comes first; only a "month" above 12 shows that the writer meant otherwise. */
const dayFirst = (year = '', first = '', second = ''): Day =>
  Number(second) > 12 ? numbers(year, first, second) : numbers(year, second, first);

function named(year = '', name = '', day = ''): Day | null {
  const month = monthNumber(name);
  return month === undefined ? null : numbers(year, String(month), day);
}
