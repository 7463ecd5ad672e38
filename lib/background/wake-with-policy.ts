import { logBug } from '../platform/log.ts';
import { giveBackUnneeded } from './give-back.ts';
import type { Parts } from './parts.ts';
import { keepToPolicy, type PolicyParts } from './policy.ts';
import { wake } from './wake.ts';

/** Chrome answers what a policy says as soon as it knows: some three seconds after its start, and maybe never. */
const PATIENCE_MS = 5_000;

/**
 * Looks after every connection, with the company's policy first: a key that was replaced while the browser was closed
 * would be refused, and cost two hours. A policy that comes later is kept to as well, and the feeds are looked at again.
 */
export async function wakeWithPolicy(parts: Parts, policy: PolicyParts): Promise<void> {
  const kept = keep(parts, policy).catch((error: unknown) => {
    logBug('policy', error);
    return false;
  });
  const inTime = await Promise.race([kept.then(() => true), patience()]);
  await wake(parts);
  if (!inTime) {
    void kept.then((changed) => (changed ? wake(parts) : undefined)).catch((error: unknown) => logBug('wake', error));
  }
}

async function keep(parts: Parts, policy: PolicyParts): Promise<boolean> {
  const changed = await keepToPolicy(policy);
  if (changed) {
    parts.announce();
    await giveBackUnneeded(await parts.db());
  }
  return changed;
}

const patience = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
