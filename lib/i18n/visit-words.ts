import { i18n } from '#i18n';
import type { HeldOutline } from '../domain/consent/held.ts';
import type { AskChannel, Standing, VisitState } from '../domain/consent/standing.ts';
import type { AskVerdict } from '../rpc/methods/visits.ts';
import { messageName } from './codes.ts';
import { plainDay } from './format-days.ts';
import { dateTime, day } from './format.ts';

/** The words for what is known and decided of visits. */

export const stateWords = (state: VisitState): string => i18n.t(`visitState.${messageName(state)}`);
export const channelWords = (channel: AskChannel): string => i18n.t(`askChannel.${channel}`);
export const verdictWords = (verdict: AskVerdict['verdict']): string => i18n.t(`askVerdict.${messageName(verdict)}`);

/** "Visit of 12 Nov 2026", and what else tells it apart. */
export const visitTitle = (language: string, outline: HeldOutline): string =>
  i18n.t(TITLES[outline.reason], [plainDay(language, outline.day)]);

const TITLES = { visit: 'visits.titleVisit', private: 'visits.titlePrivate', unknown: 'visits.titleUnknown' } as const;

/** "restricted since 12 Nov 2026, for 14 days" */
export const restrictedWords = (language: string, since: string, now: number): string =>
  i18n.t('phrase.and', [
    i18n.t('visits.restrictedSince', [day(language, since)]),
    i18n.t('visits.restrictedDays', Math.max(0, Math.floor((now - Date.parse(since)) / 86_400_000))),
  ]);

/** What the clock does next, and when. */
export function dueWords(language: string, { state, due, reason }: Standing): string {
  if (due) return i18n.t(`visitDue.${due.what}`, [dateTime(language, due.at)]);
  if (state === 'restricted') return i18n.t('visitDue.restricted');
  return reason ? i18n.t(`visitExpiry.${messageName(reason)}`) : i18n.t('visitDue.nothing');
}
