/** ISO 8601 in UTC to the second, as the sample feed writes its dates; nothing else in it looks like one. */
const DATE = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g;

/** How old the newest lead of the sample is: young enough to be answered first, old enough to have been missed. */
const AGE_MS = 20 * 60_000;

/**
 * The text of the sample feed with all dates moved by the same time, so that the newest lies 20 minutes before
 * `now`. On the text, before it is read, so that the sample goes the whole way of a real feed.
 */
export function freshenSample(text: string, now: number): string {
  const newest = Math.max(...(text.match(DATE) ?? []).map((date) => Date.parse(date)));
  if (!Number.isFinite(newest)) return text;
  const shift = now - AGE_MS - newest;
  return text.replace(DATE, (date) => new Date(Date.parse(date) + shift).toISOString().replace(/\.\d{3}Z$/, 'Z'));
}
