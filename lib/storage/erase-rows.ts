import { takeCopies } from './copies.ts';
import { eraseEvidence } from './evidence.ts';
import type { Transaction } from './leads-of.ts';
import type { CopyRow, LeadRow } from './schema.ts';

/** The stores that erasing open leads touches, with all that is kept beside them. */
export const ERASING = ['leads', 'copies', 'evidence', 'erasures', 'chain', 'suppressed'] as const;

/** Erases open leads and what is kept of them elsewhere. Gives what was known of copies that only people can erase. */
export async function eraseLeadRows(tx: Transaction, rows: readonly LeadRow[]): Promise<CopyRow[]> {
  const leadKeys = rows.map(({ feed }) => feed.leadKey);
  for (const leadKey of leadKeys) await tx.objectStore('leads').delete(leadKey);
  for (const { heldKey } of rows) if (heldKey !== undefined) await eraseEvidence(tx, heldKey);
  return takeCopies(tx, leadKeys);
}
