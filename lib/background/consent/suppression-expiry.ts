import { isInForce } from '../../domain/consent/suppression-rules.ts';
import { strictly } from '../../storage/leads-of.ts';
import { allSuppressed, forgetEnded } from '../../storage/suppressed.ts';
import type { Parts } from '../parts.ts';

/** What has ended counts no more in any case; it is not kept for longer than it counts either. */
export async function forgetEndedSuppressions(parts: Pick<Parts, 'db' | 'now'>): Promise<void> {
  const db = await parts.db();
  const now = new Date(parts.now()).toISOString();
  // Nearly always there is nothing to write.
  if ((await allSuppressed(db)).every((entry) => isInForce(entry, now))) return;
  const tx = strictly(db, 'suppressed');
  await forgetEnded(tx, now);
  await tx.done;
}
