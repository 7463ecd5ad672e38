import type { Sealed } from '../domain/consent/sealed.ts';

/* What shows what persons said, and where their data went. */

/** What a person wrote. The chain of records holds its hash, which stays when this is erased. */
export interface EvidenceRow {
  hash: string;
  /** The held key or the hash of the person it is about. */
  subject: string;
  sealed: Sealed;
}

/** Where a lead's data went. */
export interface CopyRow {
  id: number;
  leadKey: string;
  kind: 'crm' | 'export';
  /** The origin of the CRM, or the name of the file. */
  where: string;
  at: string;
}
