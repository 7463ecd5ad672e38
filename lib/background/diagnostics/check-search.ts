import type { Found } from '../../domain/diagnostics/checks.ts';
import type { Database } from '../../storage/database.ts';
import { countUnindexed } from '../../storage/probe.ts';
import type { Looking } from './looking.ts';

/** Whether the search index knows every lead. What it does not know is found too, but slower. */
export async function checkSearch(db: Database, { pause }: Pick<Looking, 'pause'>): Promise<Found> {
  // What has just come is indexed a moment later.
  if ((await countUnindexed(db)) > 0) await pause();
  const count = await countUnindexed(db);
  return count > 0 ? { finding: 'search-pending', count } : { finding: 'search-complete' };
}
