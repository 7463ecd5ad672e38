import { type TriageState, untouched } from '../domain/triage/triage.ts';
import type { HeldRow } from './held-rows.ts';
import { requested } from './import-store.ts';
import type { OwnParts } from './own-parts.ts';
import type { LeadRow, ProblemRow } from './schema.ts';

/** What is known of a lead that no feed says. */
export interface Own {
  triage: TriageState;
  receivedAt: string;
  revision: number;
  /** Of one that was held. */
  held?: HeldRow;
  parts?: OwnParts | undefined;
  /** Of one that was open and is to be held. */
  sealed?: Pick<HeldRow, 'own'>;
}

export function ownOf(row: LeadRow | HeldRow | ProblemRow, since: string): Own {
  if ('feed' in row)
    return { triage: row.triage, receivedAt: row.feed.receivedAt, revision: row.feed.revision, parts: requested(row) };
  if ('heldKey' in row) return { triage: row.triage, receivedAt: row.obtainedAt, revision: row.revision, held: row };
  return { triage: untouched, receivedAt: since, revision: 1 };
}

/** The very same record may be here twice, read by two mappings: it becomes one lead, with what was done to either. */
export const joined = (a: Own, b: Own | undefined): Own =>
  b
    ? {
        triage: a.triage.history.length > 0 ? a.triage : b.triage,
        receivedAt: a.receivedAt < b.receivedAt ? a.receivedAt : b.receivedAt,
        revision: Math.max(a.revision, b.revision),
        ...((a.held ?? b.held) && { held: (a.held ?? b.held)! }),
        parts: { ...b.parts, ...a.parts },
      }
    : a;
