import type { ProblemReason } from '../connection/download-report.ts';
import type { HeldOutline } from '../consent/held.ts';
import type { Sealed } from '../consent/sealed.ts';
import type { Reach, Standing } from '../consent/standing.ts';
import type { SuppressionKeys } from '../consent/suppression-keys.ts';
import type { TeamName } from '../team/name.ts';
import type { Lead } from './lead.ts';

/**
 * What an import hands to storage: everything is hashed and sealed already, so that the storing is one
 * transaction that waits for nothing but itself.
 */
export type ImportItem =
  /** May be seen. `heldKey` is where an earlier sealed copy of the same lead would lie; empty where there can be none. */
  | ({
      gate: 'open';
      lead: Lead;
      source: string;
      path: string;
      heldKey: string;
      /** Of a prospect: keyed hashes by which its person is found when they say no. */
      persons?: string[];
    } & Placed)
  | ({
      gate: 'held';
      leadKey: string;
      heldKey: string;
      connectionId: string;
      outline: HeldOutline;
      obtainedAt: string;
      sourceMac: string;
      sealed: Sealed;
      /** The record's text and path, sealed so that they can be read again. */
      source?: Sealed;
      /** Where it stands if it is new. */
      standing?: Standing;
      reach?: Reach;
      contact?: Sealed | null;
      persons?: string[];
      marks?: SuppressionKeys;
    } & Placed)
  /** Would be held, had its person not consented: it changes what may be seen already, and adds nothing. */
  | ({
      gate: 'consented';
      lead: Lead;
      source: string;
      path: string;
      heldKey: string;
      outline: HeldOutline;
      sourceMac: string;
    } & Placed)
  /** Nothing of it is stored. */
  | ({ gate: 'suppressed' } & Placed)
  | {
      gate: 'problem';
      id: string;
      connectionId: string;
      downloadId: number;
      reason: ProblemReason;
      position: number;
      source: string | null;
      sealed: Sealed | null;
      /** With the source, all that is needed to read it again; of one that may be about a held person, both sealed. */
      path?: string;
      record?: Sealed;
    };

interface Placed {
  /** Of a lead of a feed that a team shares. */
  team?: TeamName;
  /** It is not under its own key, since another lead has that. */
  aside?: true;
  /** Where this record would stand among the problems, had it not become a lead by now. */
  problemId?: string;
}
