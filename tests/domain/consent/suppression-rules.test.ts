import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isInForce,
  joined,
  monthsAfter,
  renewed,
  stacked,
  takenBack,
} from '../../../lib/domain/consent/suppression-rules.ts';
import type { Suppression } from '../../../lib/domain/consent/suppression.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const suppression = (over: Partial<Suppression> = {}): Suppression => ({
  key: 'k',
  secret: 's',
  scope: 'person-marketing',
  reason: 'refused',
  at: NOW,
  by: 'M. Weber',
  expiresAt: monthsAfter(NOW, 36),
  ...over,
});

const times = fc
  .date({ noInvalidDate: true, min: new Date('2024-01-01'), max: new Date('2040-01-01') })
  .map((date) => date.toISOString());
const suppressions = fc
  .record({
    scope: fc.constantFrom('person-marketing', 'person-all'),
    reason: fc.constantFrom('refused', 'withdrawn', 'objected', 'erased', 'expired'),
    at: fc.constantFrom(NOW, '2026-01-01T00:00:00.000Z'),
    by: fc.constantFrom('a', 'b'),
    expiresAt: fc.option(times),
  })
  .map((over) => suppression(over as Partial<Suppression>));

test('it makes no difference in which order lists are put together, or how often', () => {
  fc.assert(
    fc.property(suppressions, suppressions, suppressions, (one, two, three) => {
      expect(joined(one, two)).toEqual(joined(two, one));
      expect(joined(joined(one, two), three)).toEqual(joined(one, joined(two, three)));
      expect(joined(one, one)).toEqual(one);
    }),
  );
});

test('nothing is shortened or weakened by putting lists together', () => {
  fc.assert(
    fc.property(suppressions, suppressions, times, (one, two, now) => {
      const both = joined(one, two);
      expect(isInForce(both, now)).toBe(isInForce(one, now) || isInForce(two, now));
      if ([one, two].some(({ scope }) => scope === 'person-all')) expect(both.scope).toBe('person-all');
    }),
  );
});

test('what was said first stays, unless something weightier is said', () => {
  const [first, later] = [suppression({ at: '2026-01-01T00:00:00.000Z' }), suppression()];
  expect(joined(later, first).at).toBe(first.at);
  const objected = suppression({ reason: 'objected' });
  expect(joined(first, objected)).toMatchObject({ reason: 'objected', at: NOW });
  const erased = suppression({ scope: 'person-all', reason: 'erased' });
  expect(joined(erased, objected)).toMatchObject({ scope: 'person-all', reason: 'erased' });
});

test.each([
  ['2026-11-23T12:00:00.000Z', 36, '2029-11-23T12:00:00.000Z'],
  ['2024-02-29T00:00:00.000Z', 36, '2027-03-01T00:00:00.000Z'],
  ['2026-08-31T23:59:59.000Z', 42, '2030-03-03T23:59:59.000Z'],
])('from %s, %i months end no earlier than %s', (at, months, end) => {
  expect(monthsAfter(at, months)).toBe(end);
});

test('it ends on its day, goes on while the feed brings the lead, and never ends for one lead', () => {
  const entry = suppression();
  expect(isInForce(entry, '2029-11-23T11:59:59.999Z')).toBe(true);
  expect(isInForce(entry, '2029-11-23T12:00:00.000Z')).toBe(false);
  const forEver = suppression({ scope: 'lead', expiresAt: null });
  expect(isInForce(forEver, '2999-01-01T00:00:00.000Z')).toBe(true);
  expect(renewed(forEver, '2027-11-23T12:00:00.000Z', 36)).toBeNull();
  expect(renewed(entry, '2026-12-01T12:00:00.000Z', 36)).toBeNull();
  expect(renewed(entry, '2027-11-23T12:00:00.000Z', 36)).toEqual({
    ...entry,
    expiresAt: '2030-11-23T12:00:00.000Z',
  });
});

test('a feed that comes back at least monthly never lets it end', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }), (days) => {
      let entry = suppression();
      let now = NOW;
      for (const passed of days) {
        now = new Date(Date.parse(now) + passed * 86_400_000).toISOString();
        entry = renewed(entry, now, 36) ?? entry;
        // After the last time it is seen it lasts for three years, less the month in which it is not written anew.
        expect(entry.expiresAt! >= monthsAfter(now, 34)).toBe(true);
      }
    }),
  );
});

test('what is taken back leaves what was said beside it, weaker or not, as it was said', () => {
  const refused = suppression({ at: '2026-01-01T00:00:00.000Z', expiresAt: '2029-01-01T00:00:00.000Z' });
  const objected = suppression({ reason: 'objected' });
  const both = stacked(refused, objected);
  expect(both).toMatchObject({ reason: 'objected', under: [{ reason: 'refused' }] });
  expect(takenBack(both, objected.at)).toEqual(refused);
  expect(takenBack(both, refused.at)).toEqual(objected);
  expect(takenBack(both, '2025-01-01T00:00:00.000Z')).toBe(both);
  expect(takenBack(objected, objected.at)).toBeNull();
  expect(stacked(both, objected)).toEqual(both);
});
