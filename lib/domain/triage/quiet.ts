import type { TriageSettings } from './settings.ts';
import { isWorkday } from './working-time.ts';

const MINUTE = 60_000;
/** Nobody is quiet for longer, and whoever has no day of work is told all the same. */
const LONGEST_MS = 60 * 24 * 60 * MINUTE;

type Quiet = Pick<TriageSettings, 'calendar'> & {
  notices: Pick<TriageSettings['notices'], 'quiet' | 'workingDaysOnly'>;
};

/** When something may be said that has come to be known `now`: at once, or when it is quiet no longer. */
export function mayBeTold(settings: Quiet, now: number): number {
  if (!isQuiet(settings, now)) return now;
  // Minute by minute, by what the clock shows: it may skip or repeat the one at which the quiet ends.
  let at = Math.floor(now / MINUTE) * MINUTE;
  while (isQuiet(settings, at) && at - now < LONGEST_MS) at += MINUTE;
  return at;
}

function isQuiet({ calendar, notices }: Quiet, at: number): boolean {
  const { on, from, to } = notices.quiet;
  if (notices.workingDaysOnly && calendar.days.includes(true) && !isWorkday(calendar, at)) return true;
  if (!on) return false;
  const time = clockTime(at);
  return from < to ? from <= time && time < to : from !== to && (time >= from || time < to);
}

function clockTime(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
