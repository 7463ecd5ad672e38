import fc from 'fast-check';

/** Characters that some reader somewhere has stumbled over. */
const ODD = [
  '\u0000',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u0301',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2066',
  '\u3000',
  '\ufeff',
  '\ufffd',
  '\uffff',
  // Halves of a pair.
  '\ud800',
  '\udfff',
  '\u{1f600}',
  '\u{10ffff}',
  'İ',
  'ß',
  'ﬁ',
  '＝',
  '％',
  '٣',
  '１',
];

/** Words that mean something to a language, a database, a mail program, a spreadsheet or a browser. */
const WORDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e999',
  '9007199254740993',
  '=1+1',
  '@SUM(A1)',
  '<script>',
  '</lead>',
  '&amp;',
  '&#x110000;',
  '%',
  '%00',
  '%E0%A4',
  '%ud800',
  '{{code}}',
  '{lastName}',
  '$1',
  '$&',
  '\\',
  '"',
  "'",
  '`',
  'javascript:',
  'mailto:a@b.example?bcc=c@d.example',
  'tel:*21*1#',
  'https://a:b@example.com/',
  'http://[::1]/',
  'https://xn--zz/',
  'data:text/html,x',
  '../..',
  '2026-02-30',
  '2026-11-23T10:00:00Z',
  '+49 30 901820',
  'LS-7K3Q-9MXA',
  'visit',
  'quote',
];

export const oddCharacters = fc.constantFrom(...ODD);
export const oddWords = fc.constantFrom(...WORDS);

const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 2, arbitrary: oddCharacters },
  { weight: 2, arbitrary: oddWords },
);

/** Longer than anybody writes: what takes more than its length shows there. */
const repeated = fc
  .tuple(fc.oneof(oddCharacters, oddWords, fc.string({ minLength: 1, maxLength: 3 })), fc.nat(4000), pieces)
  .map(([piece, times, end]) => piece.repeat(times) + end);

/** Any text. */
export const texts = fc.oneof(
  { weight: 30, arbitrary: fc.array(pieces, { maxLength: 6 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: repeated },
);

/** Text in which the given words are likelier than others, with anything between them. */
export const textsOf = (words: readonly string[], most = 12): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: pieces }), {
      maxLength: most,
    })
    .map((all) => all.join(''));
