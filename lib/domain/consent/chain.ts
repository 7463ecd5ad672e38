import type { AskChannel, VisitState } from './standing.ts';
import type { Channel, Purpose } from './purposes.ts';

export type ChainEvent =
  | 'notice-sent'
  | 'consent-given'
  | 'refused'
  | 'objected'
  | 'withdrawn'
  | 'restricted'
  | 'restriction-lifted'
  | 'expired'
  | 'erased'
  | 'undone'
  | 'corrected'
  | 'access-given'
  | 'informed-with-reply'
  | 'policy-changed'
  | 'settings-changed'
  | 'suppression-restored'
  /** Everything was restored from a backup; what was here before is named by the end of its chain. */
  | 'backup-restored';

/**
 * One link of the chain of records: appended, never changed. Nothing in it names anybody, so that erasing a person breaks
 * no link: `subject` is a keyed hash, and evidence is here by its hash.
 */
export interface ChainEntry {
  /** From 1, without gaps. */
  seq: number;
  at: string;
  event: ChainEvent;
  /** The held key or the keyed hash of a lead or person; null for what concerns nobody. */
  subject: string | null;
  /** Who recorded it; `clock` for what happens by itself. */
  actor: string;
  before: VisitState | null;
  after: VisitState | null;
  channel: AskChannel | null;
  language: string | null;
  noticeHash: string | null;
  purposes: Purpose[];
  channels: Channel[];
  validUntil: string | null;
  evidence: {
    how: string;
    at: string;
    textHash: string | null;
    messageIdHash: string | null;
    fileHash: string | null;
    /** Of all of it with its salt: the key of what is sealed. */
    hash?: string;
    /** There is nothing of the person's own to be shown. */
    weak?: true;
  } | null;
  /** The record in the shape of ISO/IEC TS 27560, where consent was given. */
  record: unknown;
  /** What else is to be known: a reason, a country. Never personal. */
  detail: Record<string, string>;
  /** SHA-256 in hex of the entry before; of nothing for the first. */
  previous: string;
  /** SHA-256 in hex of this entry's canonical JSON without `hash`. */
  hash: string;
}

export type ChainCheck = { ok: true; entries: number; head: string } | { ok: false; entries: number; brokenAt: number };
