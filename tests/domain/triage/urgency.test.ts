import { expect, test } from 'vitest';
import { agesOf, byUrgency, isUnanswered, urgencyOf } from '../../../lib/domain/triage/urgency.ts';
import { lead } from '../../support/builders.ts';

const HOUR = 3_600_000;
const now = Date.parse('2026-11-23T12:00:00.000Z');
const hoursAgo = (hours: number): string => new Date(now - hours * HOUR).toISOString();

test.each([
  [0, 'fresh'],
  [7.99, 'fresh'],
  [8, 'due'],
  [24, 'overdue'],
  [48, 'late'],
  [1000, 'late'],
] as const)('after %s hours a request is %s', (hours, urgency) => {
  expect(urgencyOf(hours * HOUR)).toBe(urgency);
});

test('overdue quotes come first, then who has waited longest', () => {
  const leads = [
    lead({ leadKey: 'fresh quote', createdAt: hoursAgo(1) }),
    lead({ leadKey: 'old catalogue', types: ['documentation'], createdAt: hoursAgo(90) }),
    lead({ leadKey: 'overdue quote', createdAt: hoursAgo(25) }),
    lead({ leadKey: 'later quote', createdAt: hoursAgo(50) }),
  ];
  expect(leads.toSorted(byUrgency(now)).map((one) => one.leadKey)).toEqual([
    'later quote',
    'overdue quote',
    'old catalogue',
    'fresh quote',
  ]);
});

test('a request without a readable date waits since we first saw it', () => {
  const ages = agesOf(lead({ createdAt: null, receivedAt: hoursAgo(3) }), now);
  expect(ages).toEqual({ askedMs: null, knownMs: 3 * HOUR });
});

test('a clock that runs behind the feed gives no negative age', () => {
  expect(agesOf(lead({ createdAt: hoursAgo(-1), receivedAt: hoursAgo(0) }), now).askedMs).toBe(0);
});

test('only what expects an answer can be unanswered', () => {
  expect(isUnanswered(lead({ answerExpected: false }), 'new')).toBe(false);
  expect(isUnanswered(lead(), 'answered')).toBe(false);
  expect(isUnanswered(lead(), 'new')).toBe(true);
});
