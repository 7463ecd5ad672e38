import type { Sealed } from '../domain/consent/sealed.ts';

/**
 * Seals bytes with AES-GCM. `place` names where the result is kept and is authenticated with it, so that a
 * sealed row cannot be passed off as another.
 */
export async function seal(key: CryptoKey, place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  return { nonce, bytes: await crypto.subtle.encrypt(parameters(nonce, place), key, bytes) };
}

/** Opens what `seal` made for the same place. Rejects when key, place or bytes are not the same. */
export async function open(key: CryptoKey, place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt(parameters(sealed.nonce, place), key, sealed.bytes));
}

const parameters = (nonce: Uint8Array, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce as Uint8Array<ArrayBuffer>,
  additionalData: new TextEncoder().encode(place),
});
