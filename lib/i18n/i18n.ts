import type { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';
import { browser } from '../platform/browser.ts';
import { pluralForm } from './plural-form.ts';

/**
 * The words of the browser's language; `#i18n` is this. The library that makes the messages knows two forms of a plural at
 * run time, which is enough for none of Russian's three, so its keys and types are used and its own look-up is not.
 */
export const i18n = { t } as unknown as ReturnType<typeof createI18n<GeneratedI18nStructure>>;

type Words = readonly (string | number)[];

function t(key: string, ...args: (number | Words)[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const words = args.find((arg) => typeof arg !== 'number') ?? (count === undefined ? [] : [written(count)]);
  const message = messageOf(key, words);
  return count === undefined ? message : pluralForm(language(), message.split(' | '), count);
}

const messageOf = (key: string, words: Words = []): string =>
  browser.i18n.getMessage(key.replaceAll('.', '_'), words.map(String));

/** Of the words, which need not be the browser's. */
const language = (): string => messageOf('language.code');

const written = (count: number): string => count.toLocaleString(language());
