import { takeCopies } from './copies.ts';
import { eraseEvidence } from './evidence.ts';
import type { Transaction } from './atomically.ts';
import type { CopyRow } from './record-rows.ts';
import type { LeadRow } from './schema.ts';
import { deleteLeads } from './search-index.ts';

/** The stores that erasing open leads touches, with all that is kept beside them. */
export const ERASING = ['leads', 'copies', 'evidence', 'erasures', 'chain', 'suppressed'] as const;

/**
 * Erases open leads and what is kept of them elsewhere; `subjects` is what they are called in the records. Gives what was
 * known of copies that only people can erase.
 */
export async function eraseLeadRows(
  tx: Transaction,
  rows: readonly LeadRow[],
  subjects: readonly string[],
): Promise<CopyRow[]> {
  const leadKeys = rows.map(({ feed }) => feed.leadKey);
  await deleteLeads(tx, leadKeys);
  for (const subject of subjects) await eraseEvidence(tx, subject);
  return takeCopies(tx, leadKeys);
}
