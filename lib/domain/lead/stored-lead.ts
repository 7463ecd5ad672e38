import type { TriageState } from '../triage/triage.ts';
import type { Lead } from './lead.ts';

/** A lead that may be seen, with its two parts apart: an import writes `feed`, the user writes `triage`. */
export interface StoredLead {
  feed: Lead;
  triage: TriageState;
}
