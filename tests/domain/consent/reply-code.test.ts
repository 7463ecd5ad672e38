import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskAddress } from '../../../lib/domain/consent/mask.ts';
import { findReplyCodes, makeReplyCode } from '../../../lib/domain/consent/reply-code.ts';

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

it('codes are found again in what people make of them', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(255)), (stream) => {
      const code = makeReplyCode((count) => Uint8Array.from({ length: count }, () => stream.next().value as number));
      expect(code).toMatch(/^LS-[^-]{4}-[^-]{4}$/);
      expect(code.slice(3)).not.toMatch(/[015BILOSUZ]/);
      const spaced = code.toLowerCase().replaceAll('-', ' – ');
      expect(findReplyCodes(`Re: your data [${code}]`)).toEqual([code]);
      expect(findReplyCodes(`${spaced}, ${code.replaceAll('-', '')}`)).toEqual([code]);
    }),
  );
});

it.each([
  ['ＬＳ－７Ｋ３Ｑ－９ＭＸＡ', ['LS-7K3Q-9MXA']],
  ['LS-7K3Q-9MXA LS-AAAA-CCCC', ['LS-7K3Q-9MXA', 'LS-AAAA-CCCC']],
  ['XLS-7K3Q-9MXA', []],
  ['LS-7K3Q-9MXAA', []],
  ['LS-7K3O-9MXA', []],
  ['', []],
])('%j holds %j', (text, codes) => expect(findReplyCodes(text)).toEqual(codes));

it('a code is drawn anew where a byte would favour some letters', () => {
  const rounds = [Array<number>(16).fill(255), Array.from({ length: 16 }, (_, index) => index)];
  expect(makeReplyCode(() => Uint8Array.from(rounds.shift()!))).toBe('LS-2346-789A');
});

it('all letters come up, and no code twice in ten thousand', () => {
  const codes = Array.from({ length: 10_000 }, () => makeReplyCode(random));
  expect(new Set(codes).size).toBe(10_000);
  expect(
    new Set(
      codes
        .map((code) => code.slice(3))
        .join('')
        .replaceAll('-', ''),
    ).size,
  ).toBe(26);
});

it.each([
  ['marie.dupont@exemple.fr', 'm•••@e•••.fr'],
  ['a@b.co.uk', 'a•••@b•••.uk'],
  ['𠮷田@例え.jp', '𠮷•••@例•••.jp'],
  ['a@b.xn--p1ai', 'a•••@b•••.xn--p1ai'],
  ['a@b.Marie Dupont', null],
  ['a@b.0612345678', null],
  ['nobody', null],
  ['@example.com', null],
  ['', null],
])('%s is shown as %s', (email, masked) => expect(maskAddress(email)).toBe(masked));
