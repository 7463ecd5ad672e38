import { open, seal } from './seal.ts';

/**
 * Sealing under a passphrase, for what leaves this browser. PBKDF2 makes each guess slow, HKDF makes of its outcome a key
 * and, apart from it, a check: who types the wrong passphrase is told so, rather than that the file is damaged.
 */

/** What OWASP asks of PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;

/** In the file, to be read by everybody. */
export interface Lock {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
}

export interface PassphraseKey {
  key: CryptoKey;
  /** Equal for equal passphrases under the same lock, and for no others. */
  check: Uint8Array<ArrayBuffer>;
}

export const newLock = (): Lock => ({ salt: crypto.getRandomValues(new Uint8Array(16)), iterations: ITERATIONS });

const encoder = new TextEncoder();

export async function keyOfPassphrase(passphrase: string, { salt, iterations }: Lock): Promise<PassphraseKey> {
  // The same letters can be typed in more than one way.
  const typed = encoder.encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256);
  const main = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const purpose = (info: string): HkdfParams => ({ name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode(info) });
  return {
    key: await crypto.subtle.deriveKey(purpose('seal'), main, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    check: new Uint8Array(await crypto.subtle.deriveBits(purpose('check'), main, 128)),
  };
}

export const sealText = (key: CryptoKey, place: string, text: string) => seal(key, place, encoder.encode(text));

/** Rejects where anything was changed. */
export const openText = async (key: CryptoKey, place: string, sealed: Parameters<typeof open>[2]): Promise<string> =>
  new TextDecoder().decode(await open(key, place, sealed));
