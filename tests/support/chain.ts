import { ChainChecker } from '../../lib/domain/consent/chain-hash.ts';
import type { ChainCheck, ChainEntry } from '../../lib/domain/consent/chain.ts';

/** Whether entries, oldest first, are one chain. */
export function checkChain(entries: readonly ChainEntry[]): ChainCheck {
  const checker = new ChainChecker();
  for (const entry of entries) checker.next(entry);
  return checker.end(entries.length);
}
