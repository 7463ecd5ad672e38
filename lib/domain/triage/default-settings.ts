import type { TriageSettings } from './settings.ts';

/** Apart from the schema, which is checked in the background only: the popup needs these before it has heard of any others. */
export const defaultTriageSettings: TriageSettings = {
  targets: { quote: { due: 4, overdue: 8, late: 24 }, other: { due: 8, overdue: 24, late: 48 } },
  calendar: {
    on: true,
    days: [true, true, true, true, true, false, false],
    from: '08:00',
    to: '18:00',
    holidays: [],
  },
  badge: true,
  notices: {
    on: false,
    which: 'all',
    personal: false,
    quiet: { on: true, from: '19:00', to: '07:30' },
    workingDaysOnly: true,
    stopped: true,
  },
  mine: [],
  replyVia: 'mailto',
};
