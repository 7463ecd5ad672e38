import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '../../lib/feed/plain-text.ts';

it.each([
  ['plain text', 'Bonjour,\n\nmerci.', 'Bonjour,\n\nmerci.'],
  ['line ends of all systems', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['line breaks', 'one<br>two<br/>three<BR />four', 'one\ntwo\nthree\nfour'],
  ['paragraphs', '<p>one</p><p class="x">two</p>', 'one\ntwo'],
  ['lists', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ['inline markup', '<b>20</b> <span style="color:red">pcs</span>', '20 pcs'],
  ['scripts and styles', 'a<script>alert("<b>")</script>b<style>p{}</style>c', 'abc'],
  ['a script that never ends', 'a<script>alert(1)', 'a'],
  ['comments', 'a<!-- <b> -->b', 'ab'],
  ['references that were escaped twice', 'caf&eacute; &amp;lt; 5&#8364;', 'café &lt; 5€'],
  ['signs that are no markup', 'a < b and c > d, 5<6', 'a < b and c > d, 5<6'],
  ['addresses in angle brackets', 'Zoé <zoe@example.org>', 'Zoé <zoe@example.org>'],
  ['an ampersand', 'R&D, AT&T', 'R&D, AT&T'],
  ['control characters and lone surrogates', 'a\u0000b\u0007c\uD800d\u0085e', 'abcd\ne'],
  ['many empty lines', 'a\n\n\n\n\nb', 'a\n\nb'],
  ['astral characters', '竹骨😀', '竹骨😀'],
])('makes plain text of %s', (_, message, text) => {
  expect(plainText(message)).toBe(text);
});

it.each(['<script>', '<p ', '<!--', '<b><', '</', '&amp', '<a href="'])(
  'takes linear time for %s again and again',
  (piece) => {
    const message = piece.repeat(100_000 / piece.length);
    const plain = plainText(message);
    // Looked at more than once for each character, so many would take longer than a test may.
    for (let turn = 0; turn < 40; turn++) expect(plainText(message)).toBe(plain);
  },
);

it('cuts off what no person typed', () => {
  expect(plainText('x'.repeat(1_000_000))).toHaveLength(100_001);
});

it('leaves nothing that cannot be stored as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (message) => {
      expect(plainText(message).isWellFormed()).toBe(true);
    }),
  );
});
