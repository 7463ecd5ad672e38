import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteDecoder } from '../../lib/feed/decode.ts';

interface Decoded {
  text: string;
  failed: boolean;
  cut: boolean;
}

function decode(bytes: Uint8Array, { charset = null as string | null, size = bytes.length || 1 } = {}): Decoded {
  const decoder = createByteDecoder(charset);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.write(bytes.subarray(at, at + size));
  text += decoder.end();
  return { text, failed: decoder.failed, cut: decoder.cut };
}

const NAME = 'Jürgen Größmann – 5 €';
const documentIn = (encoding: string, text = NAME): string =>
  `<?xml version="1.0" encoding="${encoding}"?><leads><lead><n>${text}</n></lead></leads>`;

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();
/** Node writes no windows-1252; of its characters outside Latin-1, these are needed. */
const windows1252 = (text: string): Buffer => latin1(text.replaceAll('–', '\x96').replaceAll('€', '\x80'));

describe('reads the right text', () => {
  it.each<[string, Buffer, string, string | null]>([
    ['UTF-8 without a declaration', utf8('<leads>é</leads>'), '<leads>é</leads>', null],
    ['UTF-8, declared', utf8(documentIn('UTF-8')), documentIn('UTF-8'), null],
    [
      'UTF-8 with a mark, whatever is declared',
      utf8(`\uFEFF${documentIn('ISO-8859-1')}`),
      documentIn('ISO-8859-1'),
      null,
    ],
    [
      'UTF-8 with a mark, whatever the transport says',
      utf8(`\uFEFF${documentIn('UTF-8')}`),
      documentIn('UTF-8'),
      'iso-8859-1',
    ],
    ['Latin-1, declared', latin1(documentIn('ISO-8859-1', 'Größe')), documentIn('ISO-8859-1', 'Größe'), null],
    ['Latin-1 that is windows-1252', windows1252(documentIn('ISO-8859-1')), documentIn('ISO-8859-1'), null],
    ['windows-1252, declared', windows1252(documentIn('windows-1252')), documentIn('windows-1252'), null],
    ['ISO 8859-15', latin1(documentIn('ISO-8859-15', '5 \xA4')), documentIn('ISO-8859-15', '5 €'), null],
    ['UTF-16 LE with a mark', utf16le(`\uFEFF${documentIn('UTF-16')}`), documentIn('UTF-16'), null],
    ['UTF-16 BE with a mark', utf16be(`\uFEFF${documentIn('UTF-16')}`), documentIn('UTF-16'), null],
    ['UTF-16 LE without a mark', utf16le(documentIn('UTF-16LE')), documentIn('UTF-16LE'), null],
    ['UTF-16 BE without a mark', utf16be(documentIn('UTF-16BE')), documentIn('UTF-16BE'), null],
    ['UTF-8 that calls itself UTF-16', utf8(documentIn('utf-16')), documentIn('utf-16'), null],
    [
      'the transport’s charset before the declaration',
      latin1(documentIn('UTF-8', 'Größe')),
      documentIn('UTF-8', 'Größe'),
      'iso-8859-1',
    ],
    [
      'the declaration where the transport names nonsense',
      latin1(documentIn('ISO-8859-1', 'Größe')),
      documentIn('ISO-8859-1', 'Größe'),
      'none',
    ],
    ['a U+FFFD that the source has', utf8('<leads>J\uFFFDrgen</leads>'), '<leads>J\uFFFDrgen</leads>', null],
  ])('%s', (_, bytes, text, charset) => {
    for (const size of [1, 3, 300, 100_000]) {
      expect(decode(bytes, { charset, size })).toEqual({ text, failed: false, cut: false });
    }
  });
});

describe('refuses what it cannot read', () => {
  it.each(['UTF-7', 'IBM037', 'X-MADE-UP', 'iso-2022-kr', 'x-user-defined', 'replacement', ''])(
    'encoding "%s"',
    (label) => {
      expect(decode(utf8(documentIn(label)))).toEqual({ text: '', failed: true, cut: false });
    },
  );

  it.each<[string, Buffer]>([
    ['Latin-1 that calls itself UTF-8', latin1('\xFCrgen')],
    ['overlong forms', Buffer.from([0xc0, 0xbc])],
    ['surrogates in UTF-8', Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80])],
    ['EBCDIC', Buffer.from([0x4c, 0x6f, 0xa7, 0x94])],
  ])('%s', (_, bytes) => {
    const before = utf8('<leads><lead>\uFFFD é</lead>');
    const all = Buffer.concat([before, bytes, utf8('</leads>')]);
    for (const size of [1, 2, 7, 1000]) {
      const { text, failed } = decode(all, { size });
      expect(failed).toBe(true);
      expect(text.startsWith(before.toString())).toBe(true);
    }
  });

  it('UTF-32', () => {
    expect(decode(Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])).failed).toBe(true);
  });
});

it('hands out everything before a wrong byte, wherever that is and whatever the chunks are', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', '€', '😀', '\uFFFD', '<'), { maxLength: 400 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 300 }), (before, after, size) => {
      const bytes = Buffer.concat([utf8(before), Buffer.from([0xff]), utf8(after)]);
      // At the very beginning, this byte could be half of a byte order mark.
      fc.pre(before.length > 0);
      expect(decode(bytes, { size })).toEqual({ text: before, failed: true, cut: false });
    }),
  );
});

it('tells a body that ends within a character', () => {
  expect(decode(utf8('<leads>€').subarray(0, -1))).toEqual({ text: '<leads>', failed: false, cut: true });
});

const ENCODINGS = '../shared/data/xml/encodings';

describe.skipIf(!existsSync(ENCODINGS))('the collection of encodings (skipped where it is not at hand)', () => {
  const expected = existsSync(ENCODINGS)
    ? (JSON.parse(readFileSync(`${ENCODINGS}/expected.json`, 'utf8')) as Record<string, string>)
    : {};
  it.each(Object.entries(expected))('%s: %s', (file, meaning) => {
    for (const size of [1, 10_000]) {
      const { text, failed, cut } = decode(readFileSync(`${ENCODINGS}/${file}`), { size });
      if (meaning.startsWith('ERROR') && !meaning.includes(' or ')) {
        // A text that just ends is no matter of encoding; the next step notices.
        expect(failed || cut || !text.endsWith('</leads>')).toBe(true);
      } else expect(text).toContain(meaning.replace(/^ERROR or | \(.*\)$/g, ''));
    }
  });
});
