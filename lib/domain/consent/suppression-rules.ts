import type { Suppression, SuppressionReason, SuppressionScope } from './suppression.ts';

/** What was said, by when and whom: the same for each of the person's keys. */
export interface Suppressing {
  /** Of the person; each lead is suppressed as such in any case. */
  scope: Exclude<SuppressionScope, 'lead'>;
  reason: SuppressionReason;
  /** ISO. */
  at: string;
  by: string;
  /** From the settings: how long at least. */
  months: number;
}

/** Nobody is helped by the day: a month that has no such day ends a little later. */
export function monthsAfter(at: string, months: number): string {
  const date = new Date(at);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString();
}

export const isInForce = ({ expiresAt }: Suppression, now: string): boolean => expiresAt === null || expiresAt > now;

/** The feed still brings what is suppressed: a new end, or null where the one that is there will do for a while. */
export function renewed(suppression: Suppression, now: string, months: number): Suppression | null {
  if (suppression.expiresAt === null) return null;
  const expiresAt = monthsAfter(now, months);
  // Not with every import.
  const due = new Date(Date.parse(now) - 30 * 86_400_000).toISOString();
  return suppression.expiresAt < monthsAfter(due, months) ? { ...suppression, expiresAt } : null;
}

/** What is said first stays, unless something weightier is said; so a mistake that is undone takes nothing else with it. */
const WEIGHTS: Readonly<Record<SuppressionReason, number>> = {
  expired: 0,
  refused: 1,
  withdrawn: 2,
  objected: 3,
  erased: 4,
};
const SCOPES: Readonly<Record<SuppressionScope, number>> = { lead: 0, 'person-marketing': 1, 'person-all': 2 };

const isWeightier = (one: Suppression, other: Suppression): boolean => {
  const weights = SCOPES[one.scope] - SCOPES[other.scope] || WEIGHTS[one.reason] - WEIGHTS[other.reason];
  if (weights !== 0) return weights > 0;
  return one.at === other.at ? one.by < other.by : one.at < other.at;
};

/** Two entries under one key. The order in which lists are put together makes no difference. */
export function joined(one: Suppression, other: Suppression): Suppression {
  const kept = isWeightier(other, one) ? other : one;
  const ends = one.expiresAt === null || other.expiresAt === null ? null : laterOf(one.expiresAt, other.expiresAt);
  return { ...kept, expiresAt: ends };
}

const laterOf = (one: string, other: string): string => (one > other ? one : other);
