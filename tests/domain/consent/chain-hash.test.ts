import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, soundCopy } from '../../../lib/domain/consent/canonical-json.ts';
import {
  ChainChecker,
  checkChain,
  linkTo,
  type NewEntry,
  NO_ENTRIES,
  sha256Hex,
} from '../../../lib/domain/consent/chain-hash.ts';
import type { ChainEntry } from '../../../lib/domain/consent/chain.ts';
import { newEntry } from './entries.ts';

function chainOf(entries: NewEntry[]): ChainEntry[] {
  const chain: ChainEntry[] = [];
  for (const entry of entries) chain.push(linkTo(chain.at(-1) ?? NO_ENTRIES, entry));
  return chain;
}

const entries = fc
  .record({
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
    event: fc.constantFrom('notice-sent', 'consent-given', 'refused', 'erased'),
    subject: fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })),
    actor: fc.string({ unit: 'binary', maxLength: 20 }),
    purposes: fc.subarray(['offers', 'events'] as const),
    detail: fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 20 })),
    record: fc.jsonValue({ depthSize: 'small' }),
  })
  .map((over) => newEntry(over as Partial<NewEntry>));
const chains = fc.array(entries, { minLength: 1, maxLength: 8 }).map(chainOf);

describe('canonical JSON', () => {
  // The example of RFC 8785, section 3.2.2, and the order of names in 3.2.3.
  test('writes values as RFC 8785 does', () => {
    const value: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '😀': 5, '\u0080': 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    );
  });

  test('depends on no order of names, and says the same as the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([
    ['nothing', undefined],
    ['nothing in an object', { a: undefined }],
    ['a hole', Array(1)],
    ['no number', Number.NaN],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big number', 1n],
    ['half a character', '\ud800'],
    ['half a character in a name', { '\udc00': 1 }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test('of a sound copy it refuses nothing', () => {
    fc.assert(
      fc.property(fc.object({ withUnicodeString: true }), fc.string({ unit: 'binary' }), (value, text) => {
        const sound = soundCopy({ value, text: `${text}\ud800`, none: undefined });
        expect(canonicalJson(sound)).not.toContain('none');
      }),
    );
  });
});

describe('the chain', () => {
  test('hashes as everybody else does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
    expect(NO_ENTRIES.hash).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const [first] = chainOf([newEntry({ actor: 'Zoë' })]);
    const { hash, ...rest } = first!;
    expect(hash).toBe(createHash('sha256').update(canonicalJson(rest)).digest('hex'));
  });

  test('verifies as it was written, also after a way through JSON', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const head = chain.at(-1)!;
        const good = { ok: true, entries: chain.length, head: head.hash };
        expect(checkChain(chain, head)).toEqual(good);
        expect(checkChain(JSON.parse(JSON.stringify(chain)) as ChainEntry[], chain[0])).toEqual(good);
      }),
    );
    expect(checkChain([])).toEqual({ ok: true, entries: 0, head: NO_ENTRIES.hash });
  });

  test('tells of any character that was changed, wherever it is', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (chain, at, place, other) => {
        const index = at % chain.length;
        const text = JSON.stringify(chain[index]);
        const start = place % text.length;
        const changed = changedEntry(text.slice(0, start) + other + text.slice(start + 1), chain[index]!);
        if (changed === null) return;
        const { ok, ...found } = checkChain(chain.with(index, changed), chain.at(-1));
        expect({ ok, ...found }).toEqual({ ok: false, entries: chain.length, brokenAt: index + 1 });
      }),
      { numRuns: 500 },
    );
  });

  test('tells of an entry that was taken out, put in or moved', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), entries, (chain, one, other, extra) => {
        const head = chain.at(-1)!;
        const [from, to] = [one % chain.length, other % chain.length];
        const removed = chain.toSpliced(from, 1);
        expect(checkChain(removed, head)).toEqual({ ok: false, entries: removed.length, brokenAt: from + 1 });
        const added = chain.toSpliced(from, 0, linkTo(chain[from - 1] ?? NO_ENTRIES, extra));
        expect(checkChain(added, head).ok).toBe(false);
        fc.pre(from !== to);
        const moved = chain.with(from, chain[to]!).with(to, chain[from]!);
        expect(checkChain(moved, head)).toMatchObject({ ok: false, brokenAt: Math.min(from, to) + 1 });
      }),
    );
  });

  test('tells of an end that was cut off or written anew, if the last entry was noted elsewhere', () => {
    const chain = chainOf(['refused', 'erased', 'undone'].map((event) => newEntry({ event: event as 'refused' })));
    const cut = chain.slice(0, 2);
    expect(checkChain(cut, chain[2])).toEqual({ ok: false, entries: 2, brokenAt: 3 });
    const anew = [...cut, linkTo(cut[1]!, newEntry({ event: 'consent-given' }))];
    expect(checkChain(anew, chain[2])).toEqual({ ok: false, entries: 3, brokenAt: 3 });
    expect(checkChain(anew)).toMatchObject({ ok: true });
    expect(checkChain([], chain[2])).toEqual({ ok: false, entries: 0, brokenAt: 1 });
  });

  test('stays broken after the first entry that does not fit', () => {
    const chain = chainOf([newEntry(), newEntry(), newEntry()]);
    const checker = new ChainChecker();
    expect([chain[0]!, { ...chain[1]!, actor: 'other' }, chain[1]!].map((entry) => checker.next(entry))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

/** The entry that a changed text stands for; null where it says the same, or is no object any more. */
function changedEntry(text: string, before: ChainEntry): ChainEntry | null {
  try {
    const entry: unknown = JSON.parse(text);
    return JSON.stringify(entry) === JSON.stringify(before) ? null : (entry as ChainEntry);
  } catch {
    return null;
  }
}
