import { expect, it } from 'vitest';
import { readEmails } from '../../../lib/domain/lead/emails.ts';

it.each([
  ['zoe@example.org', ['zoe@example.org']],
  ['Zoe@EXAMPLE.org', ['Zoe@example.org']],
  ['Zoé Exemple <zoe@example.org>', ['zoe@example.org']],
  ['mailto:zoe@example.org', ['zoe@example.org']],
  ['a@example.org; b@example.org, a@example.org', ['a@example.org', 'b@example.org']],
  ['o’brien+leads@sub.example.co.uk', ['o’brien+leads@sub.example.co.uk']],
  ['buyer@bücher.example', ['buyer@bücher.example']],
  ['li@例子.测试', ['li@例子.测试']],
])('reads %s', (text, addresses) => {
  expect(readEmails(text)).toEqual(addresses);
});

it.each([
  '',
  '-',
  'zoe',
  'zoe@',
  '@example.org',
  'zoe@localhost',
  'zoe@@example.org',
  'zoe@İstanbul.example',
  'zoe@-example.org',
  'zoe at example.org',
])('reads no address from %s', (text) => {
  expect(readEmails(text)).toEqual([]);
});

it('is not slowed down by hostile text', () => {
  // Looked at more than once for each character, texts of this length would take longer than a test may.
  expect(readEmails(`${'a'.repeat(1_000_000)}@${'a.'.repeat(500_000)}`)).toEqual([]);
  expect(readEmails('a@'.repeat(500_000))).toEqual([]);
});
