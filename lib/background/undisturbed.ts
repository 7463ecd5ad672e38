import { downloadLock } from './download-job.ts';
import type { Parts } from './parts.ts';

/** Runs `work` while none of the connections is downloaded or read again. */
export async function undisturbed<T>(
  locks: Parts['locks'],
  [id, ...others]: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  if (id === undefined) return work();
  return locks.request(downloadLock(id), () => undisturbed(locks, others, work));
}
