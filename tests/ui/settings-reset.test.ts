import { expect, it } from 'vitest';
import { defaultTriageSettings as usual } from '../../lib/domain/triage/default-settings.ts';
import type { TriageSettings } from '../../lib/domain/triage/settings.ts';
import { changesOf, type ResetGroup, withDefaults } from '../../lib/ui/settings/reset.ts';

const { calendar, notices, targets } = usual;
const GROUPS = ['hours', 'notices', 'replies'] as const satisfies ResetGroup[];

const changed: TriageSettings = {
  targets: { other: targets.other!, documentation: { due: 1, overdue: 2, late: 3 } },
  calendar: {
    on: false,
    days: [true, false, true, true, true, true, true],
    from: '09:30',
    to: '17:00',
    holidays: ['2026-12-25'],
  },
  badge: false,
  notices: {
    on: true,
    which: 'quotes',
    personal: true,
    stopped: false,
    quiet: { on: false, from: '20:00', to: '06:00' },
    workingDaysOnly: false,
  },
  mine: ['me@pumps.example'],
  replyVia: 'gmail',
};

it.each(GROUPS)('nothing changes in %s that is as it was delivered', (group) =>
  expect(changesOf(group, usual)).toEqual([]),
);

it('says each change once, and what it will be', () => {
  expect(changesOf('hours', changed)).toEqual([
    { what: 'hoursOn', now: false, usual: true },
    { what: 'days', now: changed.calendar.days, usual: calendar.days },
    { what: 'hours', now: { from: '09:30', to: '17:00' }, usual: { from: '08:00', to: '18:00' } },
    { what: 'daysOff', now: 1, usual: 0 },
    { what: 'target', type: 'documentation', now: { due: 1, overdue: 2, late: 3 }, usual: null },
    { what: 'target', type: 'quote', now: null, usual: targets.quote },
    { what: 'mine', now: 1, usual: 0 },
  ]);
  expect(changesOf('notices', changed).map(({ what }) => what)).toEqual([
    'badge',
    'notices',
    'which',
    'personal',
    'stopped',
    'quiet',
    'quietHours',
    'workdays',
  ]);
  expect(changesOf('replies', changed)).toEqual([{ what: 'replyVia', now: 'gmail', usual: 'mailto' }]);
});

it.each(GROUPS)('a reset of %s makes just the changes that were said', (group) => {
  const after = withDefaults(group, changed);
  expect(changesOf(group, after)).toEqual([]);
  for (const other of GROUPS.filter((one) => one !== group))
    expect(changesOf(other, after)).toEqual(changesOf(other, changed));
});

it('speaks of everything that can be set: what is written into settings later is not forgotten here', () => {
  const all = GROUPS.reduce((settings, group) => withDefaults(group, settings), changed);
  expect(all).toEqual({ ...usual, calendar, notices });
});
