import type { Found } from '../../domain/diagnostics/checks.ts';
import type { Database } from '../../storage/database.ts';
import { readDamage } from '../../storage/damage.ts';
import { readCopyHead } from '../second-copy/copy-log.ts';
import type { Looking } from './looking.ts';

/** Whether what the user did is kept a second time, and whether anything was lost of either. */
export async function checkCopy(db: Database, { secondCopy }: Looking): Promise<Found> {
  if (await readDamage(db)) return { finding: 'copy-told' };
  const [mark, head] = [await db.get('copyMark', 'mark'), secondCopy && (await readCopyHead(secondCopy.shelf))];
  if (mark?.full) return { finding: 'copy-full' };
  return { finding: mark && head?.id === mark.id ? 'copy-good' : 'copy-missing' };
}
