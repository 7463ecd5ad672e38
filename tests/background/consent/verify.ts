import { ChainChecker } from '../../../lib/domain/consent/chain-hash.ts';
import type { Database } from '../../../lib/storage/database.ts';

export async function verifyChain(db: Database): Promise<boolean> {
  const checker = new ChainChecker();
  const entries = await db.getAll('chain');
  for (const entry of entries) checker.next(entry);
  return checker.end(entries.length).ok;
}
