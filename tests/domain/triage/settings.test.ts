import { expect, test } from 'vitest';
import { completeSettings } from '../../../lib/domain/triage/complete-settings.ts';
import { defaultTriageSettings, type TriageSettings } from '../../../lib/domain/triage/settings.ts';
import { readOwnAddress, settingsProblems } from '../../../lib/domain/triage/settings-problems.ts';

const usual = defaultTriageSettings;

test.each([[undefined], [null], [{}], ['nonsense'], [[]]])('of %j everything is as usual', (stored) => {
  expect(completeSettings(stored)).toEqual(usual);
});

test('what an older version did not have gets its default, and what it had stays', () => {
  const { quiet: _, ...older } = { ...usual.notices, on: true, personal: true };
  expect(completeSettings({ notices: older, badge: false })).toEqual({
    ...usual,
    badge: false,
    notices: { ...usual.notices, on: true, personal: true },
  });
});

test('a type that was given no target of its own gets none back', () => {
  const targets = { other: { due: 2, overdue: 3, late: 4 } };
  expect(completeSettings({ ...usual, targets })).toEqual({ ...usual, targets });
});

test('a part that cannot be read costs nothing but itself', () => {
  const stored = { badge: 'yes', calendar: { ...usual.calendar, from: '25:00' }, mine: ['me@pumps.example'] };
  expect(completeSettings(stored)).toEqual({ ...usual, mine: ['me@pumps.example'] });
});

test('what a newer version had and this one does not know is let go of', () => {
  expect(completeSettings({ ...usual, __proto__: { x: 1 }, sounds: true })).toEqual(usual);
});

const with_ = (over: Partial<TriageSettings>): TriageSettings => ({ ...usual, ...over });
test.each<[string, TriageSettings, string[]]>([
  ['as usual', usual, []],
  [
    'no working day',
    with_({ calendar: { ...usual.calendar, days: Array(7).fill(false) as boolean[] } }),
    ['no-working-day'],
  ],
  [
    'ends before it begins',
    with_({ calendar: { ...usual.calendar, from: '18:00', to: '08:00' } }),
    ['ends-before-it-begins'],
  ],
  [
    'ends as it begins',
    with_({ calendar: { ...usual.calendar, from: '08:00', to: '08:00' } }),
    ['ends-before-it-begins'],
  ],
  [
    'not kept, so it may be anything',
    with_({ calendar: { ...usual.calendar, on: false, from: '18:00', to: '08:00' } }),
    [],
  ],
  [
    'quiet over midnight',
    with_({ notices: { ...usual.notices, quiet: { on: true, from: '20:00', to: '06:00' } } }),
    [],
  ],
  [
    'never quiet',
    with_({ notices: { ...usual.notices, quiet: { on: true, from: '20:00', to: '20:00' } } }),
    ['quiet-is-empty'],
  ],
  ['overdue before due', with_({ targets: { quote: { due: 8, overdue: 4, late: 24 } } }), ['targets-out-of-order']],
  [
    'due and overdue at once',
    with_({ targets: { other: { due: 8, overdue: 8, late: 24 } } }),
    ['targets-out-of-order'],
  ],
  ['no address', with_({ mine: ['me@pumps.example', 'me'] }), ['no-address']],
])('%s', (_, settings, problems) => {
  expect(settingsProblems(settings)).toEqual(problems);
});

test.each([
  [' Me@Pumps.Example ', 'me@pumps.example'],
  ['me@pumps', null],
  ['me', null],
  ['', null],
  ['two@pumps.example three@pumps.example', null],
])('the own address %j is %j', (text, address) => {
  expect(readOwnAddress(text)).toBe(address);
});
