/** Times, numbers and names of countries as the language of the page writes them. No words of ours in here. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'minute' | 'hour' | 'day';

/** Hours up to two days: the steps of urgency are hours, and "1 day" would hide half of one. */
function inUnit(ms: number): [number, Unit] {
  const age = Math.max(0, ms);
  if (age < HOUR) return [Math.floor(age / MINUTE), 'minute'];
  if (age < 2 * DAY) return [Math.floor(age / HOUR), 'hour'];
  return [Math.floor(age / DAY), 'day'];
}

/** "3 h", "26 h", "4 d": for where there is little room. */
export function shortAge(language: string, ms: number): string {
  const [value, unit] = inUnit(ms);
  // "h" is known everywhere; a lone "m" could be metres or months, and a lone "d" is read by few.
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'hour' ? 'narrow' : 'short' })
    .format(value)
    .replace(/^(\d+)([a-z]+)$/, '$1\u00A0$2');
}

/** "3 hours ago", "now"; short: "3 hr. ago". */
export function relativeAge(language: string, ms: number, style: 'long' | 'short' = 'long'): string {
  const [value, unit] = inUnit(ms);
  const words = new Intl.RelativeTimeFormat(language, { numeric: value === 0 ? 'auto' : 'always', style });
  return value === 0 ? words.format(0, 'second') : words.format(-value, unit);
}

/** "12 Nov 2025, 14:20" in the reader's own zone. */
export const dateTime = (language: string, iso: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** "14:20" for today, with the date otherwise: a bare time of another day would be read as today's. */
export function clockTime(language: string, iso: string, now: number): string {
  if (!isSameDay(iso, now)) return dateTime(language, iso);
  return timeOfDay(language, iso);
}

/** "14:20" in the reader's own zone. */
export const timeOfDay = (language: string, iso: string): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(iso));

/** "12 Nov 2025" in the reader's own zone. */
export const day = (language: string, iso: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso));

/** "March", "March 2025", "9 March": as little of a time as tells it from now. Another year is said, the same month is not enough. */
export function sinceWhen(language: string, iso: string, now: number): string {
  const [then, today] = [new Date(iso), new Date(now)];
  const sameYear = then.getFullYear() === today.getFullYear();
  const sameMonth = sameYear && then.getMonth() === today.getMonth();
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
    ...(sameMonth && { day: 'numeric' }),
  }).format(then);
}

export const isSameDay = (iso: string, now: number): boolean =>
  new Date(iso).toDateString() === new Date(now).toDateString();

export const count = (language: string, value: number): string => new Intl.NumberFormat(language).format(value);

/** The name of an ISO 3166-1 alpha-2 country, or the code where the language has no name for it. */
export const countryName = (language: string, code: string): string => nameOf(language, 'region', code);

/** The name of a language by its tag, or the tag where it names none. */
export const languageName = (language: string, tag: string): string => nameOf(language, 'language', tag);

function nameOf(language: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code;
  } catch {
    // A code comes from a feed and may be no code at all, for which DisplayNames throws.
    return code;
  }
}
