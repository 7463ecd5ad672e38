/** As many bytes as can be arguments of one call. */
const CHUNK = 32_768;

/** Spread into a call the bytes would go one by one through an iterator, which takes many times as long. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Throws at what is none. By index, since walking the characters of a text as an iterator takes many times as long. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
