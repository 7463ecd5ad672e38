/**
 * New keys. What is sealed is sealed with keys that are not extractable: code can use them, but nothing can read them out, so a
 * copied database file alone opens nothing.
 */

export const makeSealKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/**
 * Keys of hashes can be read out: held leads and the chain of records are known in another browser only by the hashes that they
 * had in this one. They open nothing, and leave this browser under a passphrase.
 */
export const makeHashKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);

export const importHashKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);

/** The list of those who said no is of use in another browser only together with its key. */
export const makeListKey = (): Promise<CryptoKey> => makeHashKey();
export const importListKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => importHashKey(bytes);

/** The bytes of a key of hashes; null for one from before they could be read out. */
export const hashKeyBytes = async (key: CryptoKey): Promise<Uint8Array | null> =>
  key.extractable ? new Uint8Array(await crypto.subtle.exportKey('raw', key)) : null;
