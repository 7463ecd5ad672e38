const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text, in hex. */
export const sha256 = async (text: string): Promise<string> => hex(await crypto.subtle.digest('SHA-256', encode(text)));

/** HMAC-SHA-256 of a text, in hex: a hash that nobody without the key can find by guessing e-mail addresses. */
export const keyedHash = async (key: CryptoKey, text: string): Promise<string> =>
  hex(await crypto.subtle.sign('HMAC', key, encode(text)));
