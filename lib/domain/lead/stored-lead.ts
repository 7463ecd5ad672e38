import type { SuppressedMark } from '../consent/suppression.ts';
import type { TriageState } from '../triage/triage.ts';
import type { Lead } from './lead.ts';

/** A lead that may be seen, with its two parts apart: an import writes `feed`, the user writes `triage`. */
export interface StoredLead {
  feed: Lead;
  triage: TriageState;
  /** What the person had put right, by field; `feed` has it already. */
  corrections?: Record<string, string>;
  /** The person had said no, or was erased, and asks anew. */
  suppressed?: SuppressedMark;
  /** The first reply carried the notice of article 14. */
  informed?: { at: string; noticeHash: string };
}
