import { type VisitEvent, TRANSITIONS } from '../../domain/consent/transitions.ts';
import type { Transaction } from '../../storage/atomically.ts';
import type { Database } from '../../storage/database.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import { findSuppressed } from '../../storage/suppressed.ts';

/** What comes back, by being lifted or undone, may have been overtaken: by its person's word, or by the clock. */

/** Whether the person of a row has said no, to this or another visit or to everything. */
export async function hasSaidNo(
  tx: Parameters<typeof findSuppressed>[0],
  { marks }: Pick<HeldRow, 'marks'>,
  now: string,
): Promise<boolean> {
  if (!marks) return false;
  const hit = await findSuppressed(tx, { lead: [], person: marks.person }, now);
  return hit.person !== null;
}

/**
 * What a step comes to. A prospect was nothing but marketing: had it not been restricted, it would have been erased when its
 * person objected, and so it does not come into the open again. A request does, since its person asked for that.
 */
export async function inFact(db: Database, row: HeldRow, event: VisitEvent, now: string): Promise<VisitEvent> {
  const isProspect = row.standing?.before === null && row.outline.reason === 'private';
  if (event.event !== 'lift' || !isProspect || !(await hasSaidNo(db.transaction('suppressed'), row, now))) return event;
  return { event: 'erase', because: 'objected' };
}

/** Whether a step brings back what was before. */
export const comesBack = ({ event }: VisitEvent): boolean => event === 'lift' || event === 'undo';

/** What has to follow at once: what has come back ends like all else of its person's, or as the clock would have had it. */
export async function following(tx: Transaction, row: HeldRow | null, now: string): Promise<VisitEvent | null> {
  const standing = row?.standing;
  if (!standing) return null;
  const canEnd = TRANSITIONS.object.some(({ from }) => from.includes(standing.state));
  if (canEnd && (await hasSaidNo(tx, row, now))) return { event: 'object' };
  return standing.due && standing.due.at <= now ? { event: 'clock' } : null;
}
