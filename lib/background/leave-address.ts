import { feedIdOf } from '../seal/feed-id.ts';
import { readAddress } from '../storage/connections.ts';
import { carrySchedule } from '../storage/policy.ts';
import type { Parts } from './parts.ts';

/**
 * Before a connection is removed: when its address may be asked again stays with the address, which may be another one
 * than the connection was made for. Whoever adds it later waits as well.
 */
export async function leaveAddress(parts: Pick<Parts, 'db' | 'vault' | 'now'>, connectionId: string): Promise<void> {
  const db = await parts.db();
  const address = await readAddress(db, connectionId);
  if (!address) return;
  const vault = await parts.vault();
  const slot = await feedIdOf((text) => vault.keyedHash(text), address.url);
  await carrySchedule(db, connectionId, slot, parts.now());
}
