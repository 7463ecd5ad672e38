import type { Database } from './database.ts';
import type { HeldTally } from './held-rows.ts';

/** How many leads are held back, by reason: all that anybody can learn of them. */
export async function heldTally(db: Database): Promise<HeldTally> {
  return (await db.get('tallies', 'held')) ?? { visit: 0, unknown: 0 };
}
