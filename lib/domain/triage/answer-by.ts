import type { LeadType } from '../lead/lead.ts';
import type { TriageSettings } from './settings.ts';
import { targetOf, workingMs } from './working-time.ts';

const HOUR = 3_600_000;
const LONGEST_MS = 3_653 * 24 * HOUR;

/**
 * When the target of a request passes, in milliseconds: the moment by which it should be answered. Of several things that were asked
 * for, the one that presses most. Null where that is further away than anybody plans.
 */
export function answerBy(
  since: string,
  types: readonly LeadType[],
  settings: Pick<TriageSettings, 'targets' | 'calendar'>,
): number | null {
  const asked: readonly LeadType[] = types.length > 0 ? types : ['other'];
  const hours = Math.min(...asked.map((type) => targetOf(type, settings).overdue));
  const from = Date.parse(since);
  const isOver = (at: number): boolean => workingMs(settings.calendar, from, at) >= hours * HOUR;
  let late = from + hours * HOUR;
  while (!isOver(late)) {
    late = from + 2 * (late - from);
    if (late - from > LONGEST_MS) return null;
  }
  // What was worked only ever grows, so halves find the first moment.
  let early = from;
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2);
    if (isOver(middle)) late = middle;
    else early = middle;
  }
  return Math.round(late / 1000) * 1000;
}
