import { type Correctable, correctable } from '../domain/lead/correctable.ts';
import { corrected } from '../domain/lead/corrections.ts';
import type { LeadRow } from './schema.ts';

/** What belongs to a row beside what the feed says and what the user did about it. */
export type OwnParts = Pick<LeadRow, 'corrections' | 'fed' | 'informed' | 'heldKey' | 'persons'>;

/** A row of what the feed says now, with what is its own from before: an import takes nothing of it away. */
export function withOwn(row: LeadRow, before: OwnParts | undefined): LeadRow {
  if (!before) return row;
  const { corrections, informed, heldKey } = before;
  const kept = { ...row, ...(informed && { informed }), ...(heldKey !== undefined && { heldKey }) };
  if (!corrections) return kept;
  // Found by the address that was put right as well.
  const persons = row.persons && [...new Set([...row.persons, ...(before.persons ?? [])])];
  return withCorrections({ ...kept, ...(persons && { persons }) }, corrections, correctable(row.feed));
}

/** `fed` is what the feed says: nothing of it is lost, so that a correction can be taken back. */
export function withCorrections(row: LeadRow, corrections: Record<string, string>, fed: Correctable): LeadRow {
  const { corrections: _, fed: __, ...rest } = row;
  if (Object.keys(corrections).length === 0) return { ...rest, feed: { ...row.feed, ...fed } };
  return { ...rest, feed: { ...row.feed, ...corrected(fed, corrections) }, corrections, fed };
}
