import { decoderOf } from './encodings.ts';

/** As many bytes as decide on the encoding: an XML declaration is shorter, or is none. */
export const HEAD_LENGTH = 256;

const BYTE_ORDER_MARKS: readonly [readonly number[], string | null][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  // UTF-32, which no browser decodes; its little-endian mark begins like UTF-16's.
  [[0xff, 0xfe, 0x00, 0x00], null],
  [[0x00, 0x00, 0xfe, 0xff], null],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** `<` in UTF-16 without a mark. A text in an encoding of single bytes has no zero bytes. */
const WIDE_STARTS: readonly [readonly number[], string][] = [
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

const DECLARATION = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/**
 * The decoder for a body that begins with `head`, or null when its encoding is not supported. The bytes have the
 * first word, then the transport, then the document (RFC 7303; XML 1.0, appendix F).
 */
export function detectEncoding(head: Uint8Array, httpCharset: string | null): string | null {
  const marked = startOf(BYTE_ORDER_MARKS, head) ?? startOf(WIDE_STARTS, head);
  if (marked) return marked[1];
  // A label that means nothing (`none`, `utf8mb4`) is no statement of the transport; the document may make one.
  const transport = decoderOf(httpCharset ?? '');
  if (transport) return readable(transport);
  const declared = DECLARATION.exec(String.fromCharCode(...head.subarray(0, HEAD_LENGTH)))?.[1];
  if (declared === undefined) return 'utf-8';
  const decoder = decoderOf(declared);
  return decoder ? readable(decoder) : null;
}

/**
 * Whoever says UTF-16 about a body that begins with single bytes is wrong: .NET declares it for whatever it wrote
 * to a string. Such bytes are UTF-8, or the strict decoder says that they are not.
 */
const readable = (decoder: string): string => (decoder.startsWith('utf-16') ? 'utf-8' : decoder);

const startOf = <T>(table: readonly (readonly [readonly number[], T])[], head: Uint8Array) =>
  table.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
