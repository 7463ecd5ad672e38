import { takeCopies } from './copies.ts';
import { eraseEvidence } from './evidence.ts';
import type { Transaction } from './atomically.ts';
import type { CopyRow } from './record-rows.ts';
import type { LeadRow } from './schema.ts';
import { deleteLeads } from './search-index.ts';
import { tellErased } from './tell-erased.ts';

/** The stores that erasing open leads touches, with all that is kept beside them. */
export const ERASING = ['leads', 'copies', 'evidence', 'erasures', 'chain', 'suppressed'] as const;

/**
 * Erases open leads and what is kept of them elsewhere; `subjects` is what they are called in the records. Gives what was
 * known of copies that only people can erase. Whoever has a team tells it, `at` that time.
 */
export async function eraseLeadRows(
  tx: Transaction,
  rows: readonly LeadRow[],
  subjects: readonly string[],
  at: string,
): Promise<CopyRow[]> {
  const leadKeys = rows.map(({ feed }) => feed.leadKey);
  const heldKeys = rows.flatMap(({ heldKey }) => (heldKey === undefined ? [] : [heldKey]));
  await tellErased(tx, { open: leadKeys, held: heldKeys, at, forAll: true });
  await deleteLeads(tx, leadKeys);
  for (const subject of subjects) await eraseEvidence(tx, subject);
  return takeCopies(tx, leadKeys);
}
