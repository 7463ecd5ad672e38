import type { LeadKind, LeadType } from '../lead/lead.ts';
import type { FeedMapping } from './mapping.ts';
import type { Target } from './targets.ts';

/** A place of the record that was taken for a field of the lead, and how sure that is. */
export interface Guess {
  target: Target;
  /** From the record down, as the places of `MappingLook`; inside of a product as well. */
  path: string;
  /** 0 to 1; below 0.5 it is a hint and not taken. */
  confidence: number;
  /** What it rests on: the published name, another usual name, the look of the values, the words of the schema. */
  reasons: ('known-name' | 'usual-name' | 'values' | 'schema')[];
}

/** An element that may be the one that stands for a lead. */
export interface RecordCandidate {
  root: string;
  /** Pattern from the root. */
  record: string;
  count: number;
}

export interface Learned {
  mapping: FeedMapping;
  guesses: Guess[];
  /** The likeliest first, at most three. */
  candidates: RecordCandidate[];
  /** A schema has no values to look at: only names, documentation and enumerations. */
  from: 'records' | 'schema';
}

/** Why a text taught nothing. */
export type LearnRefusal =
  'empty' | 'html-page' | 'json' | 'not-xml' | 'doctype' | 'incomplete' | 'too-large' | 'no-records';

export type LearnReply =
  | ({ kind: 'learned' } & Learned)
  | { kind: 'refused'; reason: LearnRefusal; stoppedAt: { line: number; column: number } | null };

export type MappingWarning =
  | 'no-id'
  | 'no-kind'
  | 'unreadable-dates'
  | 'empty-emails'
  | 'visits-look-like-requests'
  | 'unknown-words'
  | 'unknown-countries';

/** One word of a list, and what it means. */
export interface FoundWord<Meaning> {
  word: string;
  count: number;
  /** Null: nobody knows yet, and such leads are held. */
  meaning: Meaning | null;
  /** The word says it by itself, and it cannot be changed. */
  fixed: boolean;
}

/** What is shown of one value. Of a held lead only what it looks like: `e-mail`, `text of 12`. */
export type Shown =
  { shown: string } | { hidden: 'email' | 'phone' | 'link' | 'date' | 'number' | 'text'; length: number };

/** What a mapping makes of the records that are at hand. */
export interface MappingLook {
  /** Records that were looked at. */
  records: number;
  kinds: Record<LeadKind, number>;
  /** Every place with a value, in the order of the document. */
  places: {
    path: string;
    /** Records that have it. */
    seen: number;
    target: Target | null;
    /** Its values in the leads of `leads`, in their order; null where it has none. */
    values: (Shown | null)[];
  }[];
  /** Up to five, of as many kinds as there are. */
  leads: { kind: LeadKind; types: LeadType[]; held: boolean; fields: Partial<Record<Target, Shown>> }[];
  /** Null: the place holds too many different values, or such as name persons, to be a list. */
  words: { kind: FoundWord<LeadKind>[] | null; type: FoundWord<LeadType[]>[] | null };
  warnings: { warning: MappingWarning; count: number }[];
}

/** What applying a mapping to everything stored would change, or has changed. */
export interface MappingChanges {
  /** Leads and problems that were read again, and records of bodies that are kept. */
  read: number;
  /** How many there are, where that was too many to look at all of them. */
  of?: number;
  /** Leads of which something changes, those that are opened or held among them. */
  changed: number;
  /** Held before, open now; and the other way round. */
  opened: number;
  held: number;
  /** Problems that became leads, and records of bodies that nobody could read before. */
  solved: number;
  /** Leads that the mapping could not read; they stay as they are. */
  failed: number;
  /** A few values of open leads, before and after. */
  examples: { buyer: string; target: Target; before: string; after: string }[];
}
