/** Versions that have something to tell to whoever knew an earlier one, newest first. Their words are under `news`. */
export const RELEASES = ['0.1.0'] as const;
export type Release = (typeof RELEASES)[number];

/** The newest release that somebody who had `before` has not heard of; null for none. Versions: `1.2.3`. */
export const newsAfter = (before: string, now: string): Release | null =>
  RELEASES.find((release) => isLater(release, before) && !isLater(release, now)) ?? null;

function isLater(one: string, other: string): boolean {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0));
  return at !== -1 && left[at]! > (right[at] ?? 0);
}
