import type { Found } from '../../domain/diagnostics/checks.ts';
import { isNewerData } from '../../rpc/newer-data.ts';
import { writeProbe } from '../../storage/probe.ts';
import { inTime } from '../../platform/in-time.ts';
import type { Looking } from './looking.ts';

/** A database that another page keeps from being brought up to date lets everybody wait for ever. */
const PATIENCE_MS = 10_000;

/** Whether it can be opened, written to and read. `error` is the name that the browser gives to what is wrong. */
export async function checkDatabase({ db }: Pick<Looking, 'db'>): Promise<{ found: Found; error: string | null }> {
  try {
    const opened = await inTime(db(), PATIENCE_MS);
    if (opened === 'late') return { found: { finding: 'database-closed' }, error: 'late' };
    const written = await inTime(writeProbe(opened), PATIENCE_MS);
    if (written === 'late') return { found: { finding: 'database-closed' }, error: 'late' };
    return { found: { finding: 'database-good' }, error: null };
  } catch (error) {
    if (isNewerData(error)) return { found: { finding: 'database-newer' }, error: 'VersionError' };
    const name = error instanceof Error ? error.name : 'unknown';
    return { found: { finding: name === 'QuotaExceededError' ? 'database-full' : 'database-closed' }, error: name };
  }
}
