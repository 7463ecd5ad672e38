import { isSameDay, timeOfDay } from './format.ts';

/** "14:20" for today, "9 Mar, 14:20" otherwise: for lists of the last days, in which a year would only take room. */
export function logTime(language: string, iso: string, now: number): string {
  const time = timeOfDay(language, iso);
  if (isSameDay(iso, now)) return time;
  // With a time, for what stands between the two; the time itself as it is written everywhere else.
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = format.formatToParts(new Date(iso));
  const end = parts.findIndex(({ type }) => type === 'hour' || type === 'dayPeriod');
  return [...parts.slice(0, end).map(({ value }) => value), time].join('');
}
