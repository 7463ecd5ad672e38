import fc from 'fast-check';
import { damagedBytes, joined } from './damage.ts';

const utf16 = (text: string, big: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (big) for (let at = 0; at + 1 < bytes.length; at += 2) [bytes[at], bytes[at + 1]] = [bytes[at + 1]!, bytes[at]!];
  return bytes;
};
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));

const ENCODERS: readonly ((text: string) => Uint8Array<ArrayBuffer>)[] = [
  utf8,
  utf8,
  utf8,
  (text) => utf8(`\ufeff${text}`),
  latin1,
  (text) => utf16(text, false),
  (text) => utf16(text, true),
  (text) => utf16(`\ufeff${text}`, false),
  (text) => utf16(`\ufeff${text}`, true),
  (text) => joined(Uint8Array.of(0xff, 0xfe, 0, 0), utf16(text, false)),
];

const LABELS = [
  'UTF-8',
  'ISO-8859-1',
  'windows-1252',
  'UTF-16',
  'shift_jis',
  'gb18030',
  'UTF-7',
  'iso-2022-jp',
  '',
  '"',
];

/** The text as bytes in some encoding, which its declaration may name or not; damaged or not. */
export const bytesOf = (texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array<ArrayBuffer>> => {
  const declared = fc
    .tuple(texts, fc.option(fc.constantFrom(...LABELS), { nil: null, freq: 2 }))
    .map(([text, label]) => (label === null ? text : `<?xml version="1.0" encoding="${label}"?>${text}`));
  const encoded = fc.tuple(declared, fc.constantFrom(...ENCODERS)).map(([text, encode]) => encode(text));
  return fc.oneof(
    { weight: 2, arbitrary: encoded },
    { weight: 2, arbitrary: damagedBytes(encoded) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }).map((bytes) => Uint8Array.from(bytes)) },
  );
};

export const charsets = fc.option(fc.oneof(fc.constantFrom(...LABELS), fc.string({ maxLength: 12 })), { nil: null });
