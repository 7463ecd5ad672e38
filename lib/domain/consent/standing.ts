import * as z from 'zod/mini';
import type { Channel, Purpose } from './purposes.ts';

/** Where a person stands who did not ask to be contacted. Of none of them but `consented` may anything personal be seen. */
export const visitStateSchema = z.enum([
  'held',
  'notice-sent',
  'consented',
  'refused',
  'withdrawn',
  'objected',
  'expired',
  'restricted',
]);
export type VisitState = z.infer<typeof visitStateSchema>;

/** Why something has ended by the clock. */
export type ExpiryReason =
  /** Not told within a month: article 14(3). */
  | 'not-informed'
  /** Silence is not consent: recital 32. */
  | 'no-answer'
  /** Consent that was not renewed in time. */
  | 'stale';

/** What the clock does next by itself. */
type Due =
  /** The person has to be told by then, or everything personal is erased. */
  | 'inform'
  /** An answer has to be there by then. */
  | 'answer'
  /** Consent ends. */
  | 'renew'
  /** The last that is left of it, kept for the undoing of a mistake, is erased. */
  | 'erase';

/** The notice that was given: what it said is in the store of notices, under its hash. */
export interface NoticeGiven {
  at: string;
  channel: AskChannel;
  noticeHash: string;
  language: string;
  /** What the person's answer has to name, so that it can be found. */
  code: string;
  /** Enough of the address to recognise an answer, and no more: `m•••@e•••.fr`; null where there is none. */
  masked: string | null;
}

/** A notice whose mail was opened or whose letter was printed, and of which nobody has said yet that it was sent. */
export type NoticeBegun = NoticeGiven;

export interface ConsentGiven {
  recordId: string;
  purposes: Purpose[];
  channels: Channel[];
  /** ISO. */
  validUntil: string;
}

/** How the person is told and asked. */
export const askChannelSchema = z.enum(['email', 'letter', 'form']);
export type AskChannel = z.infer<typeof askChannelSchema>;

/** The state of a lead that was held back, and what led to it. Nothing in it names anybody. Times are ISO. */
export interface Standing {
  state: VisitState;
  since: string;
  reason: ExpiryReason | null;
  /** Null where the clock does nothing: restricted, or nothing is left. */
  due: { what: Due; at: string } | null;
  begun: NoticeBegun | null;
  notice: NoticeGiven | null;
  consent: ConsentGiven | null;
  /** What it was when it was restricted, and what a mistaken answer is undone to. */
  before: Omit<Standing, 'before'> | null;
}

/** What is known of how a person can be reached without knowing where. */
export interface Reach {
  email: boolean;
  phone: boolean;
  post: boolean;
  visitorType: 'professional' | 'private' | 'unknown';
  /** ISO 639-1, or null. */
  language: string | null;
}
