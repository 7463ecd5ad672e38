import { describe, expect, it } from 'vitest';
import { decide, isLoosening, UNKNOWN_COUNTRY, withoutReason } from '../../../../lib/domain/consent/policy/decide.ts';
import { DEFAULT_RULES } from '../../../../lib/domain/consent/policy/rules.ts';
import type { PolicyChange } from '../../../../lib/domain/consent/settings.ts';

const change = (over: Partial<PolicyChange> = {}): PolicyChange => ({
  country: 'IT',
  visitorType: '*',
  channel: 'email',
  verdict: 'allowed',
  reason: 'Our counsel looked into it on 3 November.',
  at: '2026-11-03T09:00:00.000Z',
  by: 'AB',
  ...over,
});

describe('what holds before the user says anything', () => {
  it.each([
    ['DE', 'professional', 'email', 'blocked', 'de-uwg-7'],
    ['DE', 'private', 'email', 'blocked', 'de-uwg-7'],
    ['DE', 'unknown', 'email', 'blocked', 'de-uwg-7'],
    ['DE', 'professional', 'letter', 'allowed', 'de-letter'],
    ['DE', 'unknown', 'letter', 'allowed', 'de-letter'],
    ['FR', 'professional', 'email', 'allowed', 'fr-professional'],
    ['FR', 'private', 'email', 'blocked', 'fr-private'],
    ['FR', 'unknown', 'email', 'blocked', 'fr-private'],
    ['FR', 'private', 'letter', 'allowed', 'fr-letter'],
    ['GB', 'professional', 'email', 'undecided', 'not-researched'],
    ['GB', 'private', 'email', 'blocked', 'gb-private'],
    ['GB', 'unknown', 'email', 'blocked', 'gb-private'],
    ['GB', 'professional', 'letter', 'allowed', 'gb-letter'],
    ['IT', 'professional', 'email', 'undecided', 'not-researched'],
    ['IT', 'private', 'letter', 'undecided', 'not-researched'],
    ['JP', 'unknown', 'email', 'undecided', 'not-researched'],
    [null, 'professional', 'email', 'undecided', 'unknown-country'],
    [null, 'private', 'letter', 'undecided', 'unknown-country'],
    [null, 'unknown', 'form', 'allowed', 'own-form'],
    ['DE', 'private', 'form', 'allowed', 'own-form'],
    // No country at all, and not a place in the rules' objects either.
    ['__proto__', 'private', 'email', 'undecided', 'not-researched'],
  ] as const)('%s, %s, by %s: %s', (country, visitorType, channel, decision, why) =>
    expect(decide({ country, visitorType, channel }, [])).toEqual({ decision, why, reason: null }),
  );

  it('every rule for a country names where it was read', () => {
    expect(DEFAULT_RULES.filter(({ country, sources }) => country !== '*' && sources.length === 0)).toEqual([]);
  });
});

describe("the user's rules", () => {
  const person = { country: 'IT', visitorType: 'professional', channel: 'email' } as const;

  it('go before ours, and bring their reason along', () => {
    const tightened = change({ country: 'FR', visitorType: 'professional', verdict: 'blocked', reason: '' });
    expect(decide({ ...person, country: 'FR' }, [tightened])).toEqual({
      decision: 'blocked',
      why: 'own-rule',
      reason: '',
    });
    expect(decide(person, [change()])).toMatchObject({ decision: 'allowed', reason: change().reason });
  });

  it.each(['', '   '])('that allow more than ours do not count with the reason %j', (reason) => {
    const changes = [change({ country: 'DE', reason })];
    expect(decide({ ...person, country: 'DE' }, changes).decision).toBe('blocked');
    expect(withoutReason(changes)).toEqual([0]);
  });

  it('may allow what ours block, with a reason', () => {
    expect(decide({ ...person, country: 'DE' }, [change({ country: 'DE' })])).toMatchObject({ decision: 'allowed' });
  });

  it('for all others never reach a country that has a rule, nor people of whom no country is known', () => {
    const all = change({ country: '*' });
    expect(decide({ ...person, country: 'DE' }, [all]).decision).toBe('blocked');
    expect(decide({ ...person, country: null }, [all]).decision).toBe('undecided');
    expect(decide({ ...person, country: 'BR' }, [all]).decision).toBe('allowed');
  });

  it('for all others that forbid reach those without a country too', () => {
    expect(decide({ ...person, country: null }, [change({ country: '*', verdict: 'blocked' })]).decision).toBe(
      'blocked',
    );
  });

  it('may be about those without a country', () => {
    expect(decide({ ...person, country: null }, [change({ country: UNKNOWN_COUNTRY })]).decision).toBe('allowed');
  });

  it('about a type of visitor go before those about all; of two about the same, the later one holds', () => {
    const changes = [
      change({ visitorType: 'private', verdict: 'blocked' }),
      change({ visitorType: '*' }),
      change({ visitorType: 'professional', verdict: 'blocked' }),
      change({ visitorType: 'professional' }),
    ];
    expect(decide({ ...person, visitorType: 'private' }, changes).decision).toBe('blocked');
    expect(decide({ ...person, visitorType: 'professional' }, changes).decision).toBe('allowed');
    expect(decide({ ...person, visitorType: 'unknown' }, changes).decision).toBe('blocked');
  });

  it('about one way of asking say nothing of the others', () => {
    expect(decide({ ...person, channel: 'letter' }, [change()]).decision).toBe('undecided');
  });
});

describe('a loosening', () => {
  it.each([
    [{ country: 'IT' }, true],
    [{ country: 'IT', verdict: 'blocked' }, false],
    [{ country: 'FR', visitorType: 'professional' }, false],
    [{ country: 'FR', visitorType: '*' }, true],
    [{ country: 'DE', channel: 'letter' }, false],
    [{ country: '*' }, true],
    [{ country: '*', channel: 'form' }, false],
    [{ country: UNKNOWN_COUNTRY }, true],
  ] as const)('%o: %s', (over, loosens) => expect(isLoosening(change(over))).toBe(loosens));
});
