import { giveBuyerKeys } from '../storage/buyer-keys.ts';
import type { Parts } from './parts.ts';

/** Few enough to be written in a moment: whoever opens the popup meanwhile waits for one batch at most. */
const BATCH = 50;

/** Finds the buyers of what was stored before they were looked for. Once, however often it is interrupted. */
export async function findBuyers(parts: Pick<Parts, 'db' | 'locks' | 'keepAwake' | 'announce'>): Promise<void> {
  const db = await parts.db();
  const found = await parts.locks.request('find-buyers', { ifAvailable: true }, async (lock) => {
    if (!lock || !(await giveBuyerKeys(db, BATCH))) return false;
    await parts.keepAwake(async () => {
      while (await giveBuyerKeys(db, BATCH));
    });
    return true;
  });
  if (found) parts.announce();
}
