import { describe, expect, it } from 'vitest';
import { isSamePerson, MOST_COUNTED, sortOut } from '../../../lib/domain/lead/repeats.ts';
import type { LinkKind } from '../../../lib/domain/lead/buyers.ts';

describe('the same person', () => {
  it.each<[LinkKind[], boolean]>([
    [['email'], true],
    [['phone'], true],
    [['email', 'phone', 'company'], true],
    [['email', 'company'], true],
    // The number of a switchboard.
    [['phone', 'company'], false],
    [['company'], false],
  ])('is told by %j: %s', (links, same) => expect(isSamePerson(new Set(links))).toBe(same));
});

const sorted = (linked: Parameters<typeof sortOut>[0]) => {
  const { person, company } = sortOut(linked);
  return { person: [...person], company: [...company] };
};

describe('earlier requests', () => {
  it('are of the person first, and of the company only where they are not', () =>
    expect(
      sorted([
        { by: 'email', leadKeys: ['a', 'b'] },
        { by: 'phone', leadKeys: ['b', 'c', 'd'] },
        { by: 'company', leadKeys: ['a', 'd', 'e'] },
        { by: 'company', leadKeys: ['f'] },
      ]),
    ).toEqual({ person: ['a', 'b', 'c'], company: ['d', 'e', 'f'] }));

  it('of keys with the names of properties are told apart', () =>
    expect(sorted([{ by: 'email', leadKeys: ['__proto__', 'constructor'] }])).toEqual({
      person: ['__proto__', 'constructor'],
      company: [],
    }));

  it('are not said to be of one person by a number alone where the company has too many to look at', () => {
    const many = Array.from({ length: MOST_COUNTED }, (_, number) => `k${number}`);
    const { person, company } = sortOut([
      { by: 'email', leadKeys: ['a'] },
      { by: 'phone', leadKeys: ['a', 'p'] },
      { by: 'company', leadKeys: many },
    ]);
    expect([...person]).toEqual(['a']);
    expect(company.has('p')).toBe(true);
  });
});
