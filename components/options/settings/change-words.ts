import { i18n } from '#i18n';
import type { Target } from '../../../lib/domain/triage/settings.ts';
import { listed } from '../../../lib/i18n/listed.ts';
import type { SettingChange } from '../../../lib/ui/settings/reset.ts';
import { weekday } from '../triage/weekday.ts';

export interface ChangeWords {
  name: string;
  now: string;
  usual: string;
}

/** One setting that a reset changes: what it is called on the page, what it is now, and what it will be. */
export function changeWords(change: SettingChange, language: string): ChangeWords {
  switch (change.what) {
    case 'days':
      return words(i18n.t('triageSettings.days'), change, (days) => daysIn(days, language));
    case 'hours':
    case 'quietHours':
      return words(i18n.t(`settings.${change.what}`), change, ({ from, to }) => `${from} – ${to}`);
    case 'daysOff':
    case 'mine':
      return words(i18n.t(`triageSettings.${change.what}`), change, (count) => i18n.t('settings.entries', count));
    case 'target': {
      const type = i18n.t(change.type === 'other' ? 'triageSettings.others' : `type.${change.type}.chip`);
      return words(i18n.t('settings.targetOf', [type]), change, targetWords);
    }
    case 'which':
      return words(i18n.t('triageSettings.which'), change, (which) => i18n.t(`triageSettings.${which}`));
    case 'replyVia':
      return words(i18n.t('reply.via'), change, (way) => i18n.t(`reply.ways.${way}`));
    case 'badge':
    case 'hoursOn':
    case 'notices':
    case 'personal':
    case 'quiet':
    case 'stopped':
    case 'workdays':
      return words(i18n.t(`triageSettings.${change.what}`), change, (on) =>
        i18n.t(on ? 'settings.on' : 'settings.off'),
      );
    default:
      return change satisfies never;
  }
}

const words = <Value>(name: string, { now, usual }: { now: Value; usual: Value }, say: (value: Value) => string) => ({
  name,
  now: say(now),
  usual: say(usual),
});

const targetWords = (target: Target | null): string =>
  target ? i18n.t('settings.targetHours', [target.due, target.overdue, target.late]) : i18n.t('settings.noTarget');

function daysIn(days: readonly boolean[], language: string): string {
  const names = days.flatMap((on, day) => (on ? [weekday(language, day, 'short')] : []));
  return names.length > 0 ? listed(names) : i18n.t('settings.entries', 0);
}
