import type { Found } from '../../domain/diagnostics/checks.ts';
import { keyedHash } from '../../seal/hash.ts';
import { open, seal } from '../../seal/seal.ts';
import type { Database } from '../../storage/database.ts';
import { isNeeded, KEY_PURPOSES, storedKey } from '../../storage/probe.ts';
import type { KeyPurpose } from '../../storage/schema.ts';

/** The place is sealed in with the bytes: nothing but a probe can be opened under it. */
const PLACE = 'diagnostics:probe';

/** Whether the keys are there, and do what they are for: something is sealed and opened again. No lead is opened. */
export async function checkKeys(db: Database): Promise<Found> {
  let found = 0;
  for (const purpose of KEY_PURPOSES) {
    const key = await storedKey(db, purpose);
    if (!key) {
      if (await isNeeded(db, purpose)) return { finding: 'keys-missing' };
    } else if (await works(purpose, key)) found += 1;
    else return { finding: 'keys-broken' };
  }
  return { finding: found > 0 ? 'keys-good' : 'keys-none' };
}

async function works(purpose: KeyPurpose, key: CryptoKey): Promise<boolean> {
  try {
    if (purpose === 'hash') return (await keyedHash(key, PLACE)) === (await keyedHash(key, PLACE));
    const probe = crypto.getRandomValues(new Uint8Array(32));
    return String(await open(key, PLACE, await seal(key, PLACE, probe))) === String(probe);
  } catch {
    return false;
  }
}
