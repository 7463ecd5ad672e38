import type { Lead } from '../lead/lead.ts';
import type { TriageStatus } from './triage.ts';

const HOUR = 3_600_000;

/**
 * How long a buyer has waited. Of two firms that answer, the one within the hour is nearly seven times as
 * likely to qualify the lead (HBR, March 2011), so the first step is short.
 */
export type Urgency = 'fresh' | 'due' | 'overdue' | 'late';

/** Lower bound of each step, in hours since the buyer asked. */
const STEPS: readonly [Urgency, number][] = [
  ['late', 48],
  ['overdue', 24],
  ['due', 8],
];

export function urgencyOf(ageMs: number): Urgency {
  return STEPS.find(([, hours]) => ageMs >= hours * HOUR)?.[0] ?? 'fresh';
}

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
export function byUrgency(now: number): (a: Waiting, b: Waiting) => number {
  const first = (lead: Waiting): boolean =>
    lead.types.includes('quote') && now - Date.parse(waitingSince(lead)) >= 24 * HOUR;
  return (a, b) => Number(first(b)) - Number(first(a)) || waitingSince(a).localeCompare(waitingSince(b));
}
