import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  sameAddress,
  type Suppressible,
  textsToFind,
  textsToKeep,
} from '../../../lib/domain/consent/suppression-keys.ts';
import { asciiHost } from '../../../lib/storage/ascii-host.ts';

const lead = (over: Partial<Suppressible> = {}): Suppressible => ({
  email: 'Zoe@Example.org',
  phone: '+33145671234',
  marketplace: 'DI',
  feedId: '4711',
  connectionId: 'c1',
  ...over,
});
const isFound = (later: Suppressible, before: Suppressible): boolean => {
  const kept = textsToKeep(before, asciiHost).lead;
  return textsToFind(later, asciiHost).lead.some((text) => kept.includes(text));
};

describe('an address', () => {
  test.each([
    ['  Zoe@Example.ORG ', 'zoe@example.org'],
    ['z.o.e+news@gmail.com', 'z.o.e+news@gmail.com'],
    ['ｚｏｅ@example.org', 'zoe@example.org'],
    ['zoe@münchen.example', 'zoe@xn--mnchen-3ya.example'],
    ['ZOE@MÜNCHEN.example', 'zoe@xn--mnchen-3ya.example'],
    // The same character in one piece and in two.
    ['zoe\u0301@example.org', 'zo\u00e9@example.org'],
    ['zoe', 'zoe'],
    ['zoe@no host', 'zoe@no host'],
    ['', ''],
  ])('%j is %j', (email, same) => {
    expect(sameAddress(email, asciiHost)).toBe(same);
  });

  test('is the same when it is made the same again, and in any case', () => {
    const addresses = fc.tuple(fc.string({ unit: 'grapheme' }), fc.domain()).map((parts) => parts.join('@'));
    fc.assert(
      fc.property(addresses, (email) => {
        const once = sameAddress(email, asciiHost);
        expect(sameAddress(once, asciiHost)).toBe(once);
        expect(sameAddress(`\t${email} `, asciiHost)).toBe(once);
      }),
    );
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(sameAddress(email.toUpperCase(), asciiHost)).toBe(sameAddress(email, asciiHost));
      }),
    );
  });
});

test('the texts are those that other installations of any kind would make', () => {
  expect(textsToKeep(lead(), asciiHost)).toEqual({
    lead: ['v1|lead|DI|4711', 'v1|lead|=c1|4711'],
    person: ['v1|email|zoe@example.org', 'v1|phone|+33145671234'],
  });
});

test('what nobody can be recognised by makes no text', () => {
  expect(textsToKeep(lead({ email: ' ', phone: '', feedId: null }), asciiHost)).toEqual({ lead: [], person: [] });
  // Typed in by who does not want to be called.
  expect(textsToKeep(lead({ phone: '+33111111111' }), asciiHost).person).toHaveLength(1);
});

test.each<[string, Partial<Suppressible>, Partial<Suppressible>, boolean]>([
  ['the same lead', {}, {}, true],
  ['the same lead of a feed that was set up twice', { connectionId: 'c2' }, {}, true],
  ['the same lead, now that the feed names its marketplace', {}, { marketplace: null }, true],
  ['the same lead, now that the feed does not name it any more', { marketplace: null }, {}, true],
  ['the same lead of a feed that never names it', { marketplace: null }, { marketplace: null }, true],
  ['another id', { feedId: '4712' }, {}, false],
  ['the same id on another marketplace', { marketplace: 'ME' }, {}, false],
  [
    'the same id in another feed where neither names its marketplace',
    { marketplace: null, connectionId: 'c2' },
    { marketplace: null },
    false,
  ],
  ['an id that looks like another and a marketplace', { feedId: 'c1|4711' }, { marketplace: null }, false],
  ['the same fingerprint', { feedId: null, leadKey: 'fp:1' }, { feedId: null, leadKey: 'fp:1' }, true],
  ['another fingerprint', { feedId: null, leadKey: 'fp:2' }, { feedId: null, leadKey: 'fp:1' }, false],
  ['an id that looks like a fingerprint', { feedId: 'fp:1' }, { feedId: null, leadKey: 'fp:1' }, false],
])('%s: found %#', (_what, later, before, found) => {
  expect(isFound(lead(later), lead(before))).toBe(found);
});
