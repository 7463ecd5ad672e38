import { expect, test } from 'vitest';
import { newsSince, nothingTold, notInFuture } from '../../../lib/domain/triage/told.ts';

const now = Date.parse('2026-11-23T12:00:00.000Z');
const [earlier, later] = ['2026-11-23T08:00:00.000Z', '2027-01-01T00:00:00.000Z'] as const;

test('of a new connection everything is news that came since notices are wanted', () => {
  const told = { ...nothingTold(now), upTo: { a: later } };
  expect([newsSince(told, 'a'), newsSince(told, 'b')]).toEqual([later, new Date(now).toISOString()]);
  // A name that every object has is no time.
  expect(newsSince(told, 'constructor')).toBe(told.since);
});

test('nothing was told in the future, whatever the clock showed then', () => {
  const told = { ...nothingTold(now), since: earlier, upTo: { a: earlier, b: later } };
  expect(notInFuture(told, now)).toEqual({ ...told, upTo: { a: earlier, b: new Date(now).toISOString() } });
  expect(notInFuture({ ...told, since: later }, now).since).toBe(new Date(now).toISOString());
});

test('what needs no change is the same', () => {
  const told = { ...nothingTold(now), upTo: { a: earlier } };
  expect(notInFuture(told, now)).toBe(told);
});
