import { expect, it } from 'vitest';
import { defaultTriageSettings } from '../../lib/domain/triage/default-settings.ts';
import { snoozeTimes } from '../../lib/ui/triage/snooze-times.ts';

const { calendar } = defaultTriageSettings;
const at = (...when: [number, number, number, number, number?]): number => new Date(...when).getTime();
const shown = (now: number, over: Partial<typeof calendar> = {}): string[] =>
  snoozeTimes({ ...calendar, ...over }, now).map(({ name, until }) => {
    const time = new Date(until);
    return `${name} ${time.getDate()}. ${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
  });

// The 9th of March 2026 is a Monday.
it.each([
  ['on a Tuesday', at(2026, 2, 10, 14, 20), {}, ['hour 10. 15:20', 'tomorrow 11. 9:00', 'monday 16. 9:00']],
  ['on a Friday', at(2026, 2, 13, 14, 20), {}, ['hour 13. 15:20', 'workday 16. 9:00']],
  ['on a Sunday', at(2026, 2, 15, 14, 20), {}, ['hour 15. 15:20', 'tomorrow 16. 9:00']],
  ['on a Monday', at(2026, 2, 9, 8), {}, ['hour 9. 9:00', 'tomorrow 10. 9:00', 'monday 16. 9:00']],
  [
    'before a holiday',
    at(2026, 2, 10, 14, 20),
    { holidays: ['2026-03-11'] },
    ['hour 10. 15:20', 'workday 12. 9:00', 'monday 16. 9:00'],
  ],
  [
    'where every day counts',
    at(2026, 2, 13, 14, 20),
    { on: false },
    ['hour 13. 15:20', 'tomorrow 14. 9:00', 'monday 16. 9:00'],
  ],
])('%s', (_day, now, over, times) => expect(shown(now, over)).toEqual(times));

it('a calendar without any day off work is not waited for', () => {
  expect(shown(at(2026, 2, 10, 14), { days: Array.from({ length: 7 }, () => false) })).toHaveLength(3);
});
