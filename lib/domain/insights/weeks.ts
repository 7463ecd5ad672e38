/** Weeks begin on Monday. A day is `YYYY-MM-DD`; it has no zone, so that no clock change can move it into another week. */

const DAY_MS = 86_400_000;

/** The day of a moment in the zone of this computer. */
export function localDay(time: number): string {
  const at = new Date(time);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

export function mondayOf(day: string): string {
  const time = Date.parse(day);
  return dayOf(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS);
}

export const daysAfter = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY_MS);

/** The Mondays of all weeks of which at least one day lies between two days, both included. */
export function mondaysBetween(from: string, to: string): string[] {
  const [first, last] = [Date.parse(mondayOf(from)), Date.parse(to)];
  const weeks = Math.max(0, Math.floor((last - first) / (7 * DAY_MS)) + 1);
  return Array.from({ length: weeks }, (_, week) => dayOf(first + week * 7 * DAY_MS));
}

/** Whether it is a day that there is: 30 February is none. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && dayOf(time) === text;
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
