import type { ProblemReason } from '../connection/download-report.ts';
import type { HeldOutline } from '../consent/held.ts';
import type { Sealed } from '../consent/sealed.ts';
import type { Lead } from './lead.ts';

/**
 * What an import hands to storage: everything is hashed and sealed already, so that the storing is one
 * transaction that waits for nothing but itself.
 */
export type ImportItem =
  /** May be seen. `heldKey` is where an earlier sealed copy of the same lead would lie. */
  | { gate: 'open'; lead: Lead; source: string; path: string; heldKey: string }
  | {
      gate: 'held';
      leadKey: string;
      heldKey: string;
      connectionId: string;
      outline: HeldOutline;
      obtainedAt: string;
      sourceMac: string;
      sealed: Sealed;
    }
  | {
      gate: 'problem';
      id: string;
      connectionId: string;
      downloadId: number;
      reason: ProblemReason;
      position: number;
      source: string | null;
      sealed: Sealed | null;
    };
