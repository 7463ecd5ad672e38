import type { DBSchema } from 'idb';
import type { Connection, FeedAddress } from '../domain/connection/connection.ts';
import type { DownloadReport, RecordProblem } from '../domain/connection/download-report.ts';
import type { Layout } from '../domain/connection/layout.ts';
import type { ChainEntry } from '../domain/consent/chain.ts';
import type { ErasureView } from '../domain/consent/erasure.ts';
import type { NoticeText } from '../domain/consent/notice-text.ts';
import type { Sealed } from '../domain/consent/sealed.ts';
import type { ConsentSettings } from '../domain/consent/settings.ts';
import type { VisitState } from '../domain/consent/standing.ts';
import type { Suppression } from '../domain/consent/suppression.ts';
import type { SavedView } from '../domain/find/query.ts';
import type { Bucket } from '../domain/find/segment.ts';
import type { GuideNotes } from '../domain/guide/guide.ts';
import type { Correctable } from '../domain/lead/correctable.ts';
import type { StoredLead } from '../domain/lead/stored-lead.ts';
import type { MappingVersion } from '../domain/mapping/mapping.ts';
import type { PolicyState } from '../domain/policy/policy.ts';
import type { CrmProfile } from '../domain/profile/profile.ts';
import type { Damage } from '../domain/damage/damage.ts';
import type { Release } from '../domain/releases.ts';
import type { Sender } from '../domain/reply/sender.ts';
import type { ReplyTemplate } from '../domain/reply/template.ts';
import type { Schedule } from '../domain/schedule/schedule.ts';
import type { TriageSettings } from '../domain/triage/settings.ts';
import type { Told } from '../domain/triage/told.ts';
import type { CopyMark, KeptActs, Uncopied } from './copy-rows.ts';
import type { HeldRow, HeldTally, VisitCounts } from './held-rows.ts';
import type { CopyRow, EvidenceRow } from './record-rows.ts';
import type { TeamSchema } from './team-rows.ts';

/** A lead that may be seen, with what is needed to find it and to read it again with another mapping. */
export interface LeadRow extends StoredLead {
  /** The record as the feed had it, and the way from the root to it: all that is needed to map it again. */
  source: string;
  path: string;
  /**
   * The key into the unanswered index. Only unanswered requests carry it, so the index holds nothing else and
   * the badge can be read from it without counting.
   */
  unanswered?: [lane: Lane, waitingSince: string];
  /** The key into the index of leads that do not wait: where they lie, and by what they are sorted there. */
  shelf?: [shelf: Shelf, at: string];
  /** When the user did something about it last: ISO. */
  acted?: string;
  /** Keys of the buyer and their company, each with the time of the request: `domain/lead/buyers.ts`. */
  buyers?: string[];
  /**
   * Of a prospect, and of nothing else: keyed hashes of e-mail address and telephone number, as held rows carry them. Who
   * says no of a visit is known by these alone, and their prospects have to be found without opening the visit.
   */
  persons?: string[];
  /** It is not under its own key, which another lead has: two that would be one if the id was believed. */
  aside?: true;
  /** A visit, seen because its person consented: where that stands. */
  heldKey?: string;
  /** What the person had put right, by field: `feed` has it already, and an import keeps it. */
  corrections?: Record<string, string>;
  /** What the feed says where something was put right. */
  fed?: Correctable;
  /** The first reply carried the notice of article 14. */
  informed?: { at: string; noticeHash: string };
}

/**
 * Quotes wait in a lane of their own because overdue ones come first; test leads because nobody counts them; the
 * sample's because invented buyers count only as long as there are no real ones.
 */
export const LANES = { quote: 0, other: 1, test: 2, sample: 3 } as const;
export type Lane = (typeof LANES)[keyof typeof LANES];

/** By the time a snoozed one comes back, the time one was seen to, and the time a prospect was found. */
export type Shelf = 'snoozed' | 'done' | 'prospect';

/** HMAC keys of the list of those who said no. There are several where lists were restored from other browsers. */
export interface SecretRow {
  id: string;
  /** Extractable, unlike all others: the list is of use elsewhere only together with it. */
  key: CryptoKey;
  /** New entries are made with the newest of our own. */
  own: boolean;
}

interface LayoutRow extends Layout {
  connectionId: string;
}

/** Where a reading of everything stored with a new mapping has got to. */
export interface Reading {
  /** The version of the mapping. */
  version: number;
  /** What is being read: one store after the other, then bodies that are kept, then the rows that were put aside. */
  stage: 'leads' | 'held' | 'problems' | 'bodies' | 'aside';
  /** The last key of that store that was read; null where none was yet. */
  after: string | null;
  /** Some leads found their places taken by others, which may leave them yet. */
  waiting?: true;
}

/** What is remembered of a connection between two downloads. */
export interface FeedState extends Schedule {
  connectionId: string;
  lastGoodAt: string | null;
  /** The download under way; still set after a restart when the browser was closed in the middle of it. */
  running: { downloadId: number } | null;
  /** The server refused the key: asking again is pointless until the user has changed something. */
  paused: boolean;
  /** Goes up with each new address, so that a download with the old one does not judge the new one. */
  addressRevision: number;
  etag: string | null;
  lastModified: string | null;
  /** Everything stored is being read again with a new mapping, or was when the browser was closed. */
  reading?: Reading;
}

/** A piece of a raw answer. Bytes are kept before anything tries to understand them. */
export interface RawRow {
  downloadId: number;
  index: number;
  /** The charset that the answer's `Content-Type` named: without it, bytes read again could mean something else. */
  charset: string | null;
  sealed: Sealed;
}

/**
 * Where the record may be about a held-back person, `source` is null and its text and path are sealed under the key of
 * raw bytes, so that a corrected mapping can read them without opening the seal of held leads. Rows of the first
 * version have the text in `sealed`, under the key of held leads, and no path: they stay listed, and can be read again
 * only once their record arrives again.
 */
export type ProblemRow = RecordProblem & { sealed: Sealed | null; path?: string; record?: Sealed };

export interface Schema extends DBSchema, TeamSchema {
  connections: { key: string; value: Connection };
  /** Secrets. Read by the download and by nothing else. */
  addresses: { key: string; value: FeedAddress };
  /** Non-extractable keys, by purpose. */
  keys: { key: KeyPurpose; value: CryptoKey };
  feedStates: { key: string; value: FeedState };
  downloads: { key: number; value: DownloadReport; indexes: { connection: string } };
  raw: { key: [number, number]; value: RawRow };
  leads: {
    key: string;
    value: LeadRow;
    indexes: {
      unanswered: [number, string];
      shelf: [Shelf, string];
      acted: string;
      connection: string;
      buyer: string;
      person: string;
    };
  };
  /** Held-back leads. No query, message, export, badge or prefill reads this store. */
  held: {
    key: string;
    value: HeldRow;
    indexes: { connection: string; due: string; state: [VisitState, string]; person: string };
  };
  problems: { key: string; value: ProblemRow; indexes: { connection: string } };
  mappings: { key: [connectionId: string, version: number]; value: MappingVersion };
  layouts: { key: string; value: LayoutRow };
  /** What was learned about the forms of CRMs; nothing of any lead. */
  profiles: { key: string; value: CrmProfile; indexes: { origin: string } };
  /** What holds for everything. Of a company's policy nothing secret: its keys are in `addresses`. */
  settings: { key: 'policy'; value: PolicyState };
  /** The search index: `lib/domain/find/README.md`. It has words of open leads, and of nothing else. */
  search: { key: [part: number, segment: number]; value: SearchPart };
  /** Keys of leads that the index does not know yet, or not as they are now: a list of each batch that stored some. */
  unindexed: { key: number; value: string[] };
  /** How the user works, in one row. */
  preferences: { key: 'own'; value: Preferences };
  consentSettings: { key: 'settings'; value: ConsentSettings };
  /** Who said no, or was erased: keyed hashes and nothing else. */
  suppressed: { key: string; value: Suppression; indexes: { end: string } };
  secrets: { key: string; value: SecretRow };
  /** The chain of records: appended, never changed. */
  chain: { key: number; value: ChainEntry; indexes: { subject: string } };
  notices: { key: string; value: NoticeText };
  evidence: { key: string; value: EvidenceRow; indexes: { subject: string } };
  copies: { key: number; value: CopyRow; indexes: { lead: string } };
  erasures: { key: number; value: ErasureView };
  /** Visits by state, and those of which nothing is left. */
  counts: { key: 'visits'; value: VisitCounts };
  /** Numbers kept in step with the stores, because counting rows is slow. */
  tallies: { key: 'held'; value: HeldTally };
  /** One row, which is there to be in the way: `atomically`. */
  guard: { key: 'guard'; value: number };
  /** Work on rows of an older version that is not finished: the key of the last one that it was done to. */
  chores: { key: 'buyerKeys' | 'standings' | 'search'; value: { upTo: string } };
  /** Whether the periods of retention are kept to. */
  retention: { key: 'state'; value: RetentionState };
  /** What the second copy does not have yet, or not as it is now: a list of each change. */
  uncopied: { key: number; value: Uncopied };
  /** Which copy is the one of this database, and how far it has got. */
  copyMark: { key: 'mark'; value: CopyMark };
  /** What was done about leads that are not here again yet. */
  waiting: { key: string; value: KeptActs };
  /** What was found damaged, until its user has read it. */
  damage: { key: 'found'; value: Damage };
}

/** A part of a segment of the search index: a bucket of terms, or one of the lists in which leads have their numbers. */
export interface SearchPart {
  segment: number;
  bucket?: Bucket;
  /** Of the keys of its leads, sorted. */
  hashes?: Uint32Array;
  /** When they asked: milliseconds since the epoch. */
  since?: Float64Array;
  /** In which lane each of them waits, as far as it does. */
  lanes?: Uint8Array;
  /** Some of the keys, one after the other, and where each ends. */
  keys?: string;
  keyEnds?: Uint32Array;
}

export interface Preferences {
  triage?: TriageSettings;
  views?: SavedView[];
  templates?: ReplyTemplate[];
  sender?: Sender;
  told?: Told;
  /** The version whose news the user has not seen yet. */
  news?: Release | null;
  /** What is remembered of the first steps. */
  guide?: Partial<GuideNotes>;
}

/** What the clock of retention knows of itself. */
export interface RetentionState {
  /** Since when the user has been told that there are periods: ISO. */
  toldAt: string;
  /** Before that nothing is due, as long as the periods stay what they are. */
  nextAt: string;
  periods: string;
  /** What is due and has not been erased yet, since the user has time to see it first. */
  waiting: number;
}

export type KeyPurpose = 'held' | 'raw' | 'hash' | 'contact' | 'evidence';
