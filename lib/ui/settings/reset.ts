import { defaultTriageSettings } from '../../domain/triage/default-settings.ts';
import type { Target, TriageSettings } from '../../domain/triage/settings.ts';

/** Parts of the page that have defaults. */
export type ResetGroup = 'hours' | 'notices' | 'replies';

/** One setting that is not as it was delivered: now, and afterwards. */
export type SettingChange =
  | {
      what: 'hoursOn' | 'badge' | 'notices' | 'personal' | 'stopped' | 'quiet' | 'workdays';
      now: boolean;
      then: boolean;
    }
  | { what: 'hours' | 'quietHours'; now: Span; then: Span }
  | { what: 'days'; now: readonly boolean[]; then: readonly boolean[] }
  /** Counted: what is in the lists is on the page. */
  | { what: 'daysOff' | 'mine'; now: number; then: number }
  | { what: 'target'; type: TargetType; now: Target | null; then: Target | null }
  | { what: 'which'; now: 'all' | 'quotes'; then: 'all' | 'quotes' }
  | { what: 'replyVia'; now: TriageSettings['replyVia']; then: TriageSettings['replyVia'] };

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
  return differs({ what: 'replyVia', now: now.replyVia, then: then.replyVia });
}

const differs = <Change extends SettingChange>(change: Change): Change[] =>
  JSON.stringify(change.now) === JSON.stringify(change.then) ? [] : [change];

const counted = (what: 'daysOff' | 'mine', now: readonly string[], then: readonly string[]): SettingChange[] =>
  JSON.stringify(now) === JSON.stringify(then) ? [] : [{ what, now: now.length, then: then.length }];

const spanOf = ({ from, to }: Span): Span => ({ from, to });

const calendarChanges = ({ calendar: now }: TriageSettings, { calendar: then }: TriageSettings): SettingChange[] => [
  ...differs({ what: 'hoursOn', now: now.on, then: then.on }),
  ...differs({ what: 'days', now: now.days, then: then.days }),
  ...differs({ what: 'hours', now: spanOf(now), then: spanOf(then) }),
  ...counted('daysOff', now.holidays, then.holidays),
];

function targetChanges({ targets: now }: TriageSettings, { targets: then }: TriageSettings): SettingChange[] {
  const types = [...new Set([...Object.keys(now), ...Object.keys(then)])] as TargetType[];
  return types.flatMap((type) => differs({ what: 'target', type, now: stepsOf(now[type]), then: stepsOf(then[type]) }));
}

/** In one order, whoever wrote it. */
const stepsOf = (target: Target | undefined): Target | null =>
  target ? { due: target.due, overdue: target.overdue, late: target.late } : null;

const noticeChanges = (now: TriageSettings, then: TriageSettings): SettingChange[] => {
  const [before, after] = [now.notices, then.notices];
  return [
    ...differs({ what: 'badge', now: now.badge, then: then.badge }),
    ...differs({ what: 'notices', now: before.on, then: after.on }),
    ...differs({ what: 'which', now: before.which, then: after.which }),
    ...differs({ what: 'personal', now: before.personal, then: after.personal }),
    ...differs({ what: 'stopped', now: before.stopped, then: after.stopped }),
    ...differs({ what: 'quiet', now: before.quiet.on, then: after.quiet.on }),
    ...differs({ what: 'quietHours', now: spanOf(before.quiet), then: spanOf(after.quiet) }),
    ...differs({ what: 'workdays', now: before.workingDaysOnly, then: after.workingDaysOnly }),
  ];
};
