import type { Sealed } from '../domain/consent/sealed.ts';
import { keyedHash } from '../seal/hash.ts';
import { makeHashKey, makeSealKey } from '../seal/keys.ts';
import { open, seal } from '../seal/seal.ts';
import type { Database } from '../storage/database.ts';
import { keyFor } from '../storage/keys.ts';

/**
 * Hashes and seals with this browser's keys. What is sealed with `sealHeld` has no way back here: opening it
 * belongs to a person's consent.
 */
export interface Vault {
  keyedHash(text: string): Promise<string>;
  sealHeld(place: string, content: unknown): Promise<Sealed>;
  sealRaw(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  openRaw(place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>>;
}

export async function openVault(db: Database): Promise<Vault> {
  const [held, raw, hash] = await Promise.all([
    keyFor(db, 'held', makeSealKey),
    keyFor(db, 'raw', makeSealKey),
    keyFor(db, 'hash', makeHashKey),
  ]);
  return {
    keyedHash: (text) => keyedHash(hash, text),
    sealHeld: (place, content) => seal(held, place, new TextEncoder().encode(JSON.stringify(content))),
    sealRaw: (place, bytes) => seal(raw, place, bytes),
    openRaw: (place, sealed) => open(raw, place, sealed),
  };
}
