/** Days, and what is left until one, as the language of the page writes them. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** "in 9 days", "in 5 hours", "now": what is left until then; a day that has begun counts. */
export function timeLeft(language: string, iso: string, now: number): string {
  const left = Math.max(0, Date.parse(iso) - now);
  const words = new Intl.RelativeTimeFormat(language, { numeric: left === 0 ? 'auto' : 'always' });
  if (left === 0) return words.format(0, 'second');
  return left < 2 * DAY ? words.format(Math.ceil(left / HOUR), 'hour') : words.format(Math.floor(left / DAY), 'day');
}

/** "Tue, 10 Mar" in the reader's own zone. */
export const weekday = (language: string, iso: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(iso));

/** "9 Mar 2026" of a day without a time, which is the same day in every zone. */
export const plainDay = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** "9 Mar" of a day without a time: for where a row of them stands side by side. */
export const shortDay = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
