import type { Found } from '../../domain/diagnostics/checks.ts';
import type { Database } from '../../storage/database.ts';
import { feedAlarms } from './feed-alarms.ts';
import type { Looking } from './looking.ts';

/** Whether each feed that is downloaded by itself is woken, and no later than it may be asked. */
export async function checkAlarms(db: Database, looking: Looking): Promise<Found> {
  const alarms = await feedAlarms(db, looking);
  const count = (wanted: string): number => alarms.filter(({ state }) => state === wanted).length;
  if (count('missing') > 0) return { finding: 'alarms-missing', count: count('missing') };
  if (count('late') > 0) return { finding: 'alarms-late', count: count('late') };
  return alarms.length > 0 ? { finding: 'alarms-set', count: alarms.length } : { finding: 'alarms-none' };
}
