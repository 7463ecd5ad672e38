import type { TriageState } from '../domain/triage/triage.ts';
import type { HeldRow } from './held-rows.ts';
import type { CopyRow } from './record-rows.ts';

/** What a user did about one lead, and nothing that its feed said of anybody. */
export interface KeptActs {
  /** Of the lead: the open one, or the one under which it is held. */
  key: string;
  connectionId: string;
  /** When the lead was here first: ISO. */
  receivedAt: string;
  /** Keyed hashes of e-mail address and telephone number: who wants to be erased is found by them. */
  persons: string[];
  triage: TriageState;
  corrections?: Record<string, string>;
  informed?: { at: string; noticeHash: string };
  /** Where its data went. */
  copies: Pick<CopyRow, 'kind' | 'where' | 'at'>[];
  /** Of one that was held: where it stands. */
  held?: Omit<HeldRow, 'sealed' | 'own' | 'source' | 'contact' | 'triage'>;
}

/** Acts by the key of their lead, open or held; entries of the list of those who said no; what persons wrote, by its hash. */
export interface Uncopied {
  what: 'acts' | 'suppressed' | 'evidence';
  keys: string[];
}

export interface CopyMark {
  /** Of the copy. */
  id: string;
  /** The last entry of the chain that is in it. */
  chain: number;
  /** Of each store that is copied as a whole: a hash of how it was. */
  wholes: Record<string, string>;
  /** It has no room for everything. */
  full?: true;
  /** Everything has become another, and is to be copied anew. */
  anew?: true;
}
