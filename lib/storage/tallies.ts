import type { HeldReason } from '../domain/consent/held.ts';
import type { Database } from './database.ts';

/** How many leads are held back, by reason: all that anybody can learn of them. */
export async function heldTally(db: Database): Promise<Record<HeldReason, number>> {
  return (await db.get('tallies', 'held')) ?? { visit: 0, unknown: 0 };
}
