import type { Lead } from '../lead/lead.ts';
import { defaultTriageSettings } from './default-settings.ts';
import type { TriageSettings } from './settings.ts';
import type { TriageStatus } from './triage.ts';
import { overdueBefore, targetOf } from './working-time.ts';

export type { Urgency } from './working-time.ts';

/** Since the buyer asked, and since we could know: at most the download interval lies between the two. */
export interface Ages {
  /** Milliseconds since the buyer asked; null when the feed's date could not be read. */
  askedMs: number | null;
  /** Milliseconds since this browser first saw the request. */
  knownMs: number;
}

export function agesOf(lead: Pick<Lead, 'createdAt' | 'receivedAt'>, now: number): Ages {
  const since = (time: string): number => Math.max(0, now - Date.parse(time));
  return { askedMs: lead.createdAt === null ? null : since(lead.createdAt), knownMs: since(lead.receivedAt) };
}

/** The moment from which a request's waiting is counted. */
export const waitingSince = (lead: Pick<Lead, 'createdAt' | 'receivedAt'>): string => lead.createdAt ?? lead.receivedAt;

export const isUnanswered = (lead: Pick<Lead, 'answerExpected'>, status: TriageStatus): boolean =>
  lead.answerExpected && status === 'new';

type Waiting = Pick<Lead, 'types' | 'createdAt' | 'receivedAt'>;

/** Most urgent first: quotes that are overdue, then whoever has waited longest. For `Array.prototype.sort`. */
export function byUrgency(
  now: number,
  settings: Pick<TriageSettings, 'targets' | 'calendar'> = defaultTriageSettings,
): (a: Waiting, b: Waiting) => number {
  const overdue = new Date(overdueBefore(targetOf('quote', settings), settings.calendar, now)).toISOString();
  const first = (lead: Waiting): boolean => lead.types.includes('quote') && waitingSince(lead) <= overdue;
  return (a, b) => Number(first(b)) - Number(first(a)) || waitingSince(a).localeCompare(waitingSince(b));
}
