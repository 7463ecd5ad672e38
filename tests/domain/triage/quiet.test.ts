import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultTriageSettings } from '../../../lib/domain/triage/default-settings.ts';
import { mayBeTold } from '../../../lib/domain/triage/quiet.ts';
import type { TriageSettings } from '../../../lib/domain/triage/settings.ts';

const ownZone = process.env['TZ'];
beforeEach(() => {
  process.env['TZ'] = 'Europe/Berlin';
});
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

interface Wanted {
  from?: string;
  to?: string;
  workingDaysOnly?: boolean;
  holidays?: string[];
}
const settings = ({ from, to, workingDaysOnly = false, holidays = [] }: Wanted): TriageSettings => ({
  ...defaultTriageSettings,
  calendar: { ...defaultTriageSettings.calendar, holidays },
  notices: {
    ...defaultTriageSettings.notices,
    quiet: { on: from !== undefined, from: from ?? '00:00', to: to ?? '00:00' },
    workingDaysOnly,
  },
});

const night: Wanted = { from: '19:00', to: '07:30' };
const [MONDAY_NOON, MONDAY_NIGHT, TUESDAY_SIX] = ['2026-11-23T12:00', '2026-11-23T19:00', '2026-11-24T06:00'] as const;

test.each<[string, Wanted, string, string]>([
  ['at noon', night, MONDAY_NOON, MONDAY_NOON],
  ['as the quiet begins', night, MONDAY_NIGHT, '2026-11-24T07:30'],
  ['after midnight', night, TUESDAY_SIX, '2026-11-24T07:30'],
  ['as it ends', night, '2026-11-24T07:30', '2026-11-24T07:30'],
  ['in a quiet lunch hour', { from: '12:00', to: '13:00' }, MONDAY_NOON, '2026-11-23T13:00'],
  ['at night without quiet hours', {}, MONDAY_NIGHT, MONDAY_NIGHT],
  ['on Friday evening', { ...night, workingDaysOnly: true }, '2026-11-20T20:00', '2026-11-23T07:30'],
  ['on Saturday', { workingDaysOnly: true }, '2026-11-21T12:00', '2026-11-23T00:00'],
  ['on Saturday, any day being fine', night, '2026-11-21T12:00', '2026-11-21T12:00'],
  [
    'on a holiday before a weekend',
    { workingDaysOnly: true, holidays: ['2026-12-25'] },
    '2026-12-25T12:00',
    '2026-12-28T00:00',
  ],
  ['in the night in which the end is skipped', { from: '19:00', to: '02:30' }, '2026-03-29T01:00', '2026-03-29T03:00'],
  ['in the night in which the end comes twice', { from: '19:00', to: '02:30' }, '2026-10-25T01:00', '2026-10-25T02:30'],
])('%s', (_, wanted, now, at) => {
  expect(new Date(mayBeTold(settings(wanted), Date.parse(now)))).toEqual(new Date(at));
});

test('when it may be told, it may be told at once', () => {
  const clock = fc.integer({ min: 0, max: 1439 }).map((n) => new Date(n * 60_000).toISOString().slice(11, 16));
  const moment = fc.integer({ min: 0, max: 525_600 }).map((n) => Date.parse('2026-01-01T00:00Z') + n * 60_000);
  fc.assert(
    fc.property(clock, clock, fc.boolean(), moment, (from, to, workingDaysOnly, now) => {
      const wanted = settings({ from, to, workingDaysOnly });
      const at = mayBeTold(wanted, now);
      expect(at).toBeGreaterThanOrEqual(now);
      expect(mayBeTold(wanted, at)).toBe(at);
    }),
    { numRuns: 60 },
  );
});
