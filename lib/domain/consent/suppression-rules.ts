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

/** More is not remembered: nobody says no so often by mistake. */
const MOST_UNDER = 10;

const bare = ({ under: _, ...entry }: Suppression): Suppression => entry;
const allOf = (entry: Suppression): Suppression[] => [bare(entry), ...(entry.under ?? [])];
const isSame = (one: Suppression, other: Suppression): boolean =>
  one.at === other.at && one.reason === other.reason && one.scope === other.scope && one.by === other.by;

/** What is known under a key, and what is said now: the weightier counts, and the other is not forgotten. */
export function stacked(known: Suppression, entry: Suppression): Suppression {
  const top = bare(joined(known, entry));
  const under: Suppression[] = [];
  for (const one of [...allOf(known), ...allOf(entry)])
    if (![top, ...under].some((other) => isSame(one, other))) under.push(one);
  return under.length > 0 ? { ...top, under: under.slice(0, MOST_UNDER) } : top;
}

/** Without what was said at a time; null where that was all. */
export function takenBack(entry: Suppression, at: string): Suppression | null {
  const left = allOf(entry).filter((one) => one.at !== at);
  if (left.length === allOf(entry).length) return entry;
  const [first, ...others] = left;
  return first ? others.reduce(stacked, first) : null;
}
