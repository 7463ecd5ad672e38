import type { Database } from './database.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow } from './schema.ts';

/** The two places of a lead: where it may be seen, and where it is held. */
export interface Slot {
  leadKey: string;
  heldKey: string;
}

export type Occupant = { gate: 'open'; row: LeadRow } | { gate: 'held'; row: HeldRow };

/** Who is at a lead's place, whichever of the two it is. */
export async function occupantOf(db: Database, { leadKey, heldKey }: Slot): Promise<Occupant | null> {
  const tx = db.transaction(['leads', 'held']);
  const [open, held] = await Promise.all([tx.objectStore('leads').get(leadKey), tx.objectStore('held').get(heldKey)]);
  if (open) return { gate: 'open', row: open };
  return held ? { gate: 'held', row: held } : null;
}

export const marketplaceOf = (occupant: Occupant) =>
  occupant.gate === 'open' ? occupant.row.feed.marketplace : occupant.row.outline.marketplace;
