import * as z from 'zod/mini';
import type { Box } from '../domain/team/documents.ts';
import { secretSchema } from '../domain/team/invitation.ts';
import { fromBase64, toBase64 } from '../seal/base64.ts';
import { openBox, sealBox } from './box.ts';

/**
 * What one member writes to one other, who alone can open it, and who knows by that who wrote it: both keys are those of the
 * members themselves. Who left cannot write as somebody who stayed.
 */

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;

export async function newPair(): Promise<{ privateKey: CryptoKey; publicKey: string }> {
  const pair = await crypto.subtle.generateKey(ECDH, false, ['deriveBits']);
  return {
    privateKey: pair.privateKey,
    publicKey: toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
  };
}

/** Rejects where the other's key is none. */
async function keyBetween(own: CryptoKey, other: string): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', fromBase64(other), ECDH, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const main = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('leadstand team letter');
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  return crypto.subtle.deriveKey(hkdf, main, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const contentSchema = z.object({ secret: secretSchema });

/** Null where the other's key is none. */
export async function sealLetter(own: CryptoKey, other: string, id: string, secret: string): Promise<Box | null> {
  const key = await keyBetween(own, other).catch(() => null);
  return key && sealBox(key, id, { secret });
}

export async function openLetter(own: CryptoKey, other: string, id: string, box: Box): Promise<string | null> {
  const key = await keyBetween(own, other).catch(() => null);
  return contentSchema.safeParse(key && (await openBox(key, id, box))).data?.secret ?? null;
}
