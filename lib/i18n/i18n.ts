import type { GeneratedI18nStructure as Messages } from '../../.wxt/i18n/structure';
import { browser } from '../platform/browser.ts';
import { pluralForm } from './plural-form.ts';

type Word = string | number;

/** A list of so many words; none at all has no list. */
type Listed<Count> = Count extends 0 ? never : Count extends number ? Repeated<Count> : never;
type Repeated<Count extends number, Before extends Word[] = []> = Before['length'] extends Count
  ? Before
  : Repeated<Count, [...Before, Word]>;

/** What goes with a key, or with whichever of several. A count that is the only word is written by itself. */
type ArgumentsFor<Message> = [Message] extends [{ plural: false; substitutions: 0 }]
  ? []
  : [Message] extends [{ plural: false; substitutions: infer Count }]
    ? [words: Listed<Count>]
    : [Message] extends [{ plural: true; substitutions: 0 | 1 }]
      ? [count: number, words?: Listed<1>]
      : [Message] extends [{ plural: true; substitutions: infer Count }]
        ? [count: number, words: Listed<Count>]
        : never;

/**
 * The words of the browser's language; `#i18n` is this. The library that makes the messages knows two forms of a plural at
 * run time, which is enough for none of Russian's three, so its keys are used and its own look-up is not. Nor are its types:
 * they go through all keys at each call, which takes most of the time in which the project is checked.
 */
export const i18n: {
  t: <Key extends keyof Messages>(key: Key, ...args: ArgumentsFor<Messages[Key]>) => string;
} = { t };

function t(key: string, ...args: readonly (number | readonly Word[] | undefined)[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const words = args.find((arg) => typeof arg !== 'number') ?? (count === undefined ? [] : [written(count)]);
  const message = messageOf(key, words);
  return count === undefined ? message : pluralForm(language(), message.split(' | '), count);
}

const messageOf = (key: string, words: readonly Word[] = []): string =>
  browser.i18n.getMessage(key.replaceAll('.', '_'), words.map(String));

/** Of the words, which need not be the browser's. */
const language = (): string => messageOf('language.code');

const written = (count: number): string => count.toLocaleString(language());
