import type { Lead } from '../../domain/lead/lead.ts';
import { placeOfHeld, placeOfOwn } from '../../feed/held-item.ts';
import { makeSealKey } from '../../seal/keys.ts';
import { open } from '../../seal/seal.ts';
import type { Database } from '../../storage/database.ts';
import { keyFor } from '../../storage/keys.ts';
import type { SealedOwn } from '../../storage/own-seals.ts';
import type { HeldRow } from '../../storage/held-rows.ts';

/**
 * What lies under the seal: the lead, its record, and what was its own while it could be seen, which older rows have in the
 * same seal.
 */
export interface HeldContent extends SealedOwn {
  lead: Lead;
  source: string;
  path: string;
}

/**
 * The one way into what is held back. It is called by a step to a state in which the data may be seen, and for handing a
 * person their own data; a test looks for any other caller. Null where nothing is left. Rejects when the seal is not this
 * row's.
 */
export async function openHeld(
  db: Database,
  row: Pick<HeldRow, 'heldKey' | 'sealed' | 'own'>,
): Promise<HeldContent | null> {
  if (!row.sealed) return null;
  const key = await keyFor(db, 'held', makeSealKey);
  const bytes = await open(key, placeOfHeld(row.heldKey), row.sealed);
  const own = row.own && (await open(key, placeOfOwn(row.heldKey), row.own));
  return { ...(parsed(bytes) as HeldContent), ...(own && (parsed(own) as SealedOwn)) };
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
