import type { Sealed } from '../domain/consent/sealed.ts';
import { release } from '../feed/release.ts';
import { keyedHash } from '../seal/hash.ts';
import { makeHashKey, makeSealKey } from '../seal/keys.ts';
import { open, seal } from '../seal/seal.ts';
import type { Database } from '../storage/database.ts';
import { keyFor } from '../storage/keys.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Hashes and seals with this browser's keys. What is sealed with `sealHeld` has no way back here: opening it
 * belongs to a person's consent.
 */
export interface Vault {
  keyedHash(text: string): Promise<string>;
  sealHeld(place: string, content: unknown): Promise<Sealed>;
  /** Where a person can be reached. It is opened for a notice to them, and for nothing else. */
  sealContact(place: string, content: unknown): Promise<Sealed>;
  sealRaw(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  openRaw(place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>>;
  /** What a person answered: for that person, and for whoever has to be shown it. */
  sealEvidence(place: string, content: unknown): Promise<Sealed>;
  openEvidence(place: string, sealed: Sealed): Promise<unknown>;
}

export async function openVault(db: Database): Promise<Vault> {
  const [held, raw, hash, contact, evidence] = await Promise.all([
    keyFor(db, 'held', makeSealKey),
    keyFor(db, 'raw', makeSealKey),
    keyFor(db, 'hash', makeHashKey),
    keyFor(db, 'contact', makeSealKey),
    keyFor(db, 'evidence', makeSealKey),
  ]);
  return {
    keyedHash: (text) => keyedHash(hash, text),
    async sealHeld(place, content) {
      const bytes = encoder.encode(JSON.stringify(content));
      const sealed = await seal(held, place, bytes);
      release(bytes.buffer);
      return sealed;
    },
    sealContact: (place, content) => seal(contact, place, encoder.encode(JSON.stringify(content))),
    sealRaw: (place, bytes) => seal(raw, place, bytes),
    openRaw: (place, sealed) => open(raw, place, sealed),
    sealEvidence: (place, content) => seal(evidence, place, encoder.encode(JSON.stringify(content))),
    openEvidence: async (place, sealed) => JSON.parse(decoder.decode(await open(evidence, place, sealed))) as unknown,
  };
}
