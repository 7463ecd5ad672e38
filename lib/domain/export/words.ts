import type { LeadKind, LeadType, Marketplace } from '../lead/lead.ts';
import type { DeclineReason, TriageStatus } from '../triage/triage.ts';

/** The words of a file for people, in the language of the page. Files for machines have codes. */
export interface ExportWords {
  marketplace: (one: Marketplace) => string;
  kind: (one: LeadKind) => string;
  type: (one: LeadType) => string;
  status: (one: TriageStatus) => string;
  reason: (one: DeclineReason) => string;
  country: (code: string) => string;
  yes: string;
  /** Of a person who has said no to everything but an answer. */
  answerOnly: string;
}
