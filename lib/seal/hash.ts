const encoder = new TextEncoder();
const encode = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(bytes: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += HEX[byte];
  return text;
}

/** HMAC-SHA-256 of a text, in hex: a hash that nobody without the key can find by guessing e-mail addresses. */
export const keyedHash = async (key: CryptoKey, text: string): Promise<string> =>
  hex(await crypto.subtle.sign('HMAC', key, encode(text)));
