import type { Found } from '../../domain/diagnostics/checks.ts';
import type { Database } from '../../storage/database.ts';
import { countUnindexed } from '../../storage/probe.ts';

/** Whether the search index knows every lead. What it does not know is found too, but slower. */
export async function checkSearch(db: Database): Promise<Found> {
  const count = await countUnindexed(db);
  return count > 0 ? { finding: 'search-pending', count } : { finding: 'search-complete' };
}
