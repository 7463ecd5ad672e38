import type { Box } from '../domain/team/documents.ts';
import { bucketOf } from '../domain/team/padding.ts';
import { fromBase64, toBase64 } from '../seal/base64.ts';
import { open, seal } from '../seal/seal.ts';

/**
 * A value in a box, which is sealed for the id of its document: nobody can give it out for another. It is padded with blanks,
 * which JSON does not mind, so that its size tells little. `epoch` where the key is the team's.
 */
export async function sealBox(key: CryptoKey, place: string, value: unknown, epoch?: number): Promise<Box> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const padded = new Uint8Array(bucketOf(text.length)).fill(32);
  padded.set(text);
  const { nonce, bytes } = await seal(key, place, padded);
  return { ...(epoch !== undefined && { e: epoch }), n: toBase64(nonce), s: toBase64(new Uint8Array(bytes)) };
}

/** With whichever of the keys it was sealed. */
export async function openWithAny(keys: readonly CryptoKey[], place: string, box: Box): Promise<unknown> {
  for (const key of keys) {
    const opened = await openBox(key, place, box);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

/** Undefined where it was not sealed with this key for this place. */
export async function openBox(key: CryptoKey, place: string, { n, s }: Box): Promise<unknown> {
  try {
    const bytes = await open(key, place, { nonce: fromBase64(n), bytes: fromBase64(s).buffer });
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
