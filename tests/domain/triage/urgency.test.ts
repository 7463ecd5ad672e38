import { expect, test } from 'vitest';
import { agesOf, byUrgency, isUnanswered } from '../../../lib/domain/triage/urgency.ts';
import { defaultTriageSettings } from '../../../lib/domain/triage/default-settings.ts';
import { lead } from '../../support/builders.ts';

const HOUR = 3_600_000;
const now = Date.parse('2026-11-23T12:00:00.000Z');
/** Every hour counts, and a quote is overdue after a day. */
const settings = {
  calendar: { ...defaultTriageSettings.calendar, on: false },
  targets: { quote: { due: 8, overdue: 24, late: 48 } },
};
const hoursAgo = (hours: number): string => new Date(now - hours * HOUR).toISOString();

test('overdue quotes come first, then who has waited longest', () => {
  const leads = [
    lead({ leadKey: 'fresh quote', createdAt: hoursAgo(1) }),
    lead({ leadKey: 'old catalogue', types: ['documentation'], createdAt: hoursAgo(90) }),
    lead({ leadKey: 'overdue quote', createdAt: hoursAgo(25) }),
    lead({ leadKey: 'later quote', createdAt: hoursAgo(50) }),
  ];
  expect(leads.toSorted(byUrgency(now, settings)).map((one) => one.leadKey)).toEqual([
    'later quote',
    'overdue quote',
    'old catalogue',
    'fresh quote',
  ]);
});

test("what makes a quote overdue is the user's own target, in the hours that they work", () => {
  const monday = Date.parse('2026-11-23T12:00:00.000Z');
  const leads = [
    lead({ leadKey: 'catalogue of Thursday', types: ['documentation'], createdAt: '2026-11-19T15:00:00.000Z' }),
    lead({ leadKey: 'quote of Friday', createdAt: '2026-11-20T15:00:00.000Z' }),
  ];
  const keysBy = (overdue: number): string[] =>
    leads
      .toSorted(byUrgency(monday, { ...defaultTriageSettings, targets: { quote: { due: 1, overdue, late: 99 } } }))
      .map(({ leadKey }) => leadKey);
  expect(keysBy(6)).toEqual(['quote of Friday', 'catalogue of Thursday']);
  expect(keysBy(24)).toEqual(['catalogue of Thursday', 'quote of Friday']);
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
