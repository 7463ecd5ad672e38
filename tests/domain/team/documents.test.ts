import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readId, timeInId } from '../../../lib/domain/team/documents.ts';
import { may } from '../../../lib/domain/team/member.ts';
import { bucketOf } from '../../../lib/domain/team/padding.ts';
import { inForce, type Shared } from '../../../lib/domain/team/shared.ts';
import { changeName, countingEntries, type SharedEntry } from '../../../lib/domain/team/suppressed.ts';

const [ANN, BEN, LEAD] = ['a'.repeat(16), 'b'.repeat(16), '0f'.repeat(16)];

test('an id says its kind and what it is of; whatever else there is says nothing', () => {
  const time = timeInId('2026-11-23T10:00:00.000Z');
  expect(readId(`ev:${LEAD}:${time}:${ANN}:01234567`)).toEqual({ kind: 'ev', of: LEAD });
  expect(readId(`key:${LEAD}`)).toEqual({ kind: 'key', of: LEAD });
  expect(readId('ring:3')).toEqual({ kind: 'ring', of: '3' });
  for (const odd of ['_design/x', 'key:', 'toString:x', `key:${LEAD}:1`, 'ev:x', '', ':'])
    expect(readId(odd)).toBeNull();
});

test('sizes are few, and none is too small', () => {
  fc.assert(fc.property(fc.nat(500_000), (bytes) => bucketOf(bytes) >= bytes));
  const sizes = new Set(Array.from({ length: 65_536 }, (_, bytes) => bucketOf(bytes)));
  expect(sizes.size).toBe(9);
});

test('a role says what its people may do', () => {
  expect(may(['member'], 'fetch')).toBe(false);
  expect(may(['member', 'fetcher'], 'fetch')).toBe(true);
  expect(may(['fetcher'], 'erase')).toBe(false);
  expect(may(['data-protection'], 'change-key')).toBe(true);
});

const shared = (actor: string, count: number, value: unknown, name = 'mapping'): Shared => ({
  name,
  value,
  at: `2026-11-23T10:00:0${count}.000Z`,
  clock: { time: 1, count },
  actor,
});

test('of two versions of a setting the later one is in force, for everybody the same', () => {
  const versions = [shared(BEN, 1, 'b'), shared(ANN, 1, 'a'), shared(ANN, 0, 'old'), shared(ANN, 5, 'x', 'templates')];
  expect([...inForce(versions)].map(([name, { value }]) => [name, value])).toEqual([
    ['mapping', 'b'],
    ['templates', 'x'],
  ]);
  expect(inForce(versions.toReversed())).toEqual(inForce(versions));
});

test('who said no twice is on the list until both are lifted, and what is no entry is none', () => {
  const entry: SharedEntry = {
    key: '0'.repeat(64),
    secret: 's',
    scope: 'lead',
    reason: 'objected',
    at: '2026-11-23T10:00:00.000Z',
    by: 'Ann',
    expiresAt: null,
  };
  const [first, second] = [
    shared(ANN, 1, { does: 'suppress', entry }),
    shared(BEN, 2, { does: 'suppress', entry: { ...entry, by: 'Ben' } }),
  ];
  const lift = shared(ANN, 3, { does: 'lift', of: [changeName(first)] });
  expect(countingEntries([first, second, lift, shared(ANN, 4, 'odd')]).map(({ entry }) => entry.by)).toEqual(['Ben']);
});
