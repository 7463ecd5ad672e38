import { i18n } from '#i18n';
import { type Earlier, MOST_COUNTED, type Repeat } from '../domain/lead/repeats.ts';
import { sinceWhen } from './format.ts';

/** "3rd request since March". */
export function personWords(language: string, { count, since }: Earlier, now: number): string {
  const what = count < MOST_COUNTED ? nth(language, count + 1) : i18n.t('repeat.nthOfMany', [MOST_COUNTED]);
  return i18n.t('repeat.since', [what, sinceWhen(language, since, now)]);
}

/** "2 earlier requests from this company since March 2025". */
export function companyWords(language: string, { count, since }: Earlier, now: number): string {
  const what = count < MOST_COUNTED ? i18n.t('repeat.company', count) : i18n.t('repeat.companyMany', [MOST_COUNTED]);
  return i18n.t('repeat.since', [what, sinceWhen(language, since, now)]);
}

/** One line for each: the person's own requests first. */
export const repeatWords = (language: string, { person, company }: Repeat, now: number): string[] => [
  ...(person ? [personWords(language, person, now)] : []),
  ...(company ? [companyWords(language, company, now)] : []),
];

const WITH_WORDS = ['one', 'two', 'few'] as const;

function nth(language: string, number: number): string {
  const form = new Intl.PluralRules(language, { type: 'ordinal' }).select(number);
  return i18n.t(`repeat.nth.${WITH_WORDS.find((one) => one === form) ?? 'other'}`, [number]);
}
