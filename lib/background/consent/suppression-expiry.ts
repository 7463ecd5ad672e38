import { atomically } from '../../storage/atomically.ts';
import { forgetEnded, hasEnded } from '../../storage/suppressed.ts';
import type { Parts } from '../parts.ts';

/** What has ended counts no more in any case; it is not kept for longer than it counts either. */
export async function forgetEndedSuppressions(parts: Pick<Parts, 'db' | 'now'>): Promise<void> {
  const db = await parts.db();
  const now = new Date(parts.now()).toISOString();
  // Nearly always there is nothing to write.
  if (!(await hasEnded(db, now))) return;
  await atomically(db, 'strict', ['suppressed'], (tx) => forgetEnded(tx, now));
}
