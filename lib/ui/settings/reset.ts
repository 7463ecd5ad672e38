import { defaultTriageSettings } from '../../domain/triage/default-settings.ts';
import type { Target, TriageSettings } from '../../domain/triage/settings.ts';

/** Parts of the page that have defaults. */
export type ResetGroup = 'hours' | 'notices' | 'replies';

/** One setting that is not as it was delivered: now, and afterwards. */
export type SettingChange =
  | {
      what: 'hoursOn' | 'badge' | 'notices' | 'personal' | 'stopped' | 'quiet' | 'workdays';
      now: boolean;
      usual: boolean;
    }
  | { what: 'hours' | 'quietHours'; now: Span; usual: Span }
  | { what: 'days'; now: readonly boolean[]; usual: readonly boolean[] }
  /** Counted: what is in the lists is on the page. */
  | { what: 'daysOff' | 'mine'; now: number; usual: number }
  | { what: 'target'; type: TargetType; now: Target | null; usual: Target | null }
  | { what: 'which'; now: 'all' | 'quotes'; usual: 'all' | 'quotes' }
  | { what: 'replyVia'; now: TriageSettings['replyVia']; usual: TriageSettings['replyVia'] };

interface Span {
  from: string;
  to: string;
}

type TargetType = keyof TriageSettings['targets'];

/** Writes the defaults of a part into settings; everything else stays. */
export function withDefaults(group: ResetGroup, settings: TriageSettings): TriageSettings {
  return take(group, settings, defaultTriageSettings);
}

/** The settings, with one part of them as it is in others. */
export function take(group: ResetGroup, settings: TriageSettings, from: TriageSettings): TriageSettings {
  const { calendar, targets, mine, badge, notices, replyVia } = from;
  if (group === 'hours') return { ...settings, calendar, targets, mine };
  return group === 'notices' ? { ...settings, badge, notices } : { ...settings, replyVia };
}

/** What a reset of the part would change. */
export function changesOf(group: ResetGroup, now: TriageSettings): SettingChange[] {
  const then = defaultTriageSettings;
  if (group === 'hours')
    return [...calendarChanges(now, then), ...targetChanges(now, then), ...counted('mine', now.mine, then.mine)];
  if (group === 'notices') return noticeChanges(now, then);
  return differs({ what: 'replyVia', now: now.replyVia, usual: then.replyVia });
}

const differs = <Change extends SettingChange>(change: Change): Change[] =>
  JSON.stringify(change.now) === JSON.stringify(change.usual) ? [] : [change];

const counted = (what: 'daysOff' | 'mine', now: readonly string[], then: readonly string[]): SettingChange[] =>
  JSON.stringify(now) === JSON.stringify(then) ? [] : [{ what, now: now.length, usual: then.length }];

const spanOf = ({ from, to }: Span): Span => ({ from, to });

const calendarChanges = ({ calendar: now }: TriageSettings, { calendar: then }: TriageSettings): SettingChange[] => [
  ...differs({ what: 'hoursOn', now: now.on, usual: then.on }),
  ...differs({ what: 'days', now: now.days, usual: then.days }),
  ...differs({ what: 'hours', now: spanOf(now), usual: spanOf(then) }),
  ...counted('daysOff', now.holidays, then.holidays),
];

function targetChanges({ targets: now }: TriageSettings, { targets: then }: TriageSettings): SettingChange[] {
  const types = [...new Set([...Object.keys(now), ...Object.keys(then)])] as TargetType[];
  return types.flatMap((type) =>
    differs({ what: 'target', type, now: stepsOf(now[type]), usual: stepsOf(then[type]) }),
  );
}

/** In one order, whoever wrote it. */
const stepsOf = (target: Target | undefined): Target | null =>
  target ? { due: target.due, overdue: target.overdue, late: target.late } : null;

const noticeChanges = (now: TriageSettings, then: TriageSettings): SettingChange[] => {
  const [before, after] = [now.notices, then.notices];
  return [
    ...differs({ what: 'badge', now: now.badge, usual: then.badge }),
    ...differs({ what: 'notices', now: before.on, usual: after.on }),
    ...differs({ what: 'which', now: before.which, usual: after.which }),
    ...differs({ what: 'personal', now: before.personal, usual: after.personal }),
    ...differs({ what: 'stopped', now: before.stopped, usual: after.stopped }),
    ...differs({ what: 'quiet', now: before.quiet.on, usual: after.quiet.on }),
    ...differs({ what: 'quietHours', now: spanOf(before.quiet), usual: spanOf(after.quiet) }),
    ...differs({ what: 'workdays', now: before.workingDaysOnly, usual: after.workingDaysOnly }),
  ];
};
