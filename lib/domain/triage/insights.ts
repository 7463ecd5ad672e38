import type { Whose } from '../insights/facts.ts';
import type { LeadKind, LeadType, Marketplace } from '../lead/lead.ts';

/** Numbers without identity, of a span of time. Weeks begin on Monday, in the time zone of the browser. */
export interface Insights {
  /** ISO days, `YYYY-MM-DD`; `to` is the last day that counts. */
  from: string;
  to: string;
  /** Test leads and the sample are told of only where there is nothing else. */
  whose: Whose;
  /** One entry a week, oldest first, weeks without any included. */
  weeks: {
    monday: string;
    byMarketplace: { marketplace: Marketplace | null; count: number }[];
    byKind: { kind: LeadKind; count: number }[];
  }[];
  answers: AnswerTimes;
  byType: ({ type: LeadType; requests: number } & AnswerTimes)[];
  /** The most frequent first, at most 50 of each. */
  byCountry: ({ country: string | null; requests: number } & AnswerTimes)[];
  byProduct: ({ product: string; requests: number } & AnswerTimes)[];
  /** Of those that wait now, by working hours since they could be known. */
  unanswered: { from: number; to: number | null; count: number }[];
  declined: { reason: string; count: number }[];
}

/** Working hours from when the request could be known to when it was answered. */
export interface AnswerTimes {
  answered: number;
  /** Null where nothing was answered. */
  median: number | null;
  /** Null where fewer than ten were answered. */
  p90: number | null;
  /** Shares, 0 to 1, of what was answered or has waited longer than that. */
  within1: number | null;
  within8: number | null;
  within24: number | null;
}
