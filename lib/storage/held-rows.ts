import type { HeldOutline, HeldReason } from '../domain/consent/held.ts';
import type { Sealed } from '../domain/consent/sealed.ts';
import type { Reach, Standing, VisitState } from '../domain/consent/standing.ts';
import type { SuppressionKeys } from '../domain/consent/suppression-keys.ts';
import type { SuppressionReason } from '../domain/consent/suppression.ts';
import type { TriageState } from '../domain/triage/triage.ts';

/* What is stored of leads that are held back, and how many there are. */

/** A held lead. Its key is a keyed hash, so that not even a feed id can be read from it. */
export interface HeldRow {
  heldKey: string;
  connectionId: string;
  outline: HeldOutline;
  obtainedAt: string;
  /** Keyed hash of the record, to tell a changed lead from the same one without opening it. */
  sourceMac: string;
  revision: number;
  /** What the user did while the lead was open, for one that the feed later calls a visit. */
  triage: TriageState;
  /** Null once nothing personal is left of it, or what there is may be seen and is with the leads. */
  sealed: Sealed | null;
  /** What was put right and that its person was informed, of what was open once: sealed beside it, so that no import takes it. */
  own?: Sealed;
  /** The record's text and path under the key of raw bytes: reading it again with another mapping opens no seal. */
  source?: Sealed;
  /** As in `LeadRow`. */
  aside?: true;
  /** Absent in rows from before there were standings, until the chore has come to them. */
  standing?: Standing;
  reach?: Reach;
  /**
   * Where the person can be reached, under a key of its own: a notice is addressed without opening what is held.
   * Null where there is nothing.
   */
  contact?: Sealed | null;
  /** Keyed hashes of e-mail address and telephone number: whom a wish concerns is found without opening anything. */
  persons?: string[];
  /** What it is suppressed by when it comes to that, reckoned when it arrived: nothing has to be opened for it then. */
  marks?: SuppressionKeys;
  /** What keeps prospects away that ended with it: an undo takes that back, and the feed may bring them again. */
  endedWith?: string[];
  /** It was erased: all that is left is that it must not come back, and why. It has no standing then. */
  erased?: { at: string; reason: SuppressionReason };
  /** Of one that was consented to: where the lead is. */
  leadKey?: string;
}

/** How many leads wait, sealed, for their person's consent. */
export type HeldTally = Record<Exclude<HeldReason, 'private'>, number> & { private?: number };

export type VisitCounts = Record<VisitState | 'erased', number>;
