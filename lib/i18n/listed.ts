import { i18n } from '#i18n';

/** "one, two, three" as the language of the words writes a list: with its own comma, and its word before the last if it wants one. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(i18n.t('language.code'), { type: 'conjunction', style: 'narrow' }).format(words);
