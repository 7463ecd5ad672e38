import type { Found } from '../../domain/diagnostics/checks.ts';
import type { Database } from '../../storage/database.ts';
import { checkRecords } from '../consent/record-head.ts';
import type { Looking } from './looking.ts';

/** Whether the chain of records is as it was written, to its end. */
export async function checkChain(db: Database, { headNote, keepAwake }: Looking): Promise<Found> {
  const check = await keepAwake(() => checkRecords(db, headNote));
  if (!check.ok) return { finding: 'records-broken' };
  return check.entries > 0 ? { finding: 'records-good', count: check.entries } : { finding: 'records-none' };
}
