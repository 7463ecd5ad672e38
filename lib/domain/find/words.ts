import { COUNTRY_VARIANTS } from '../lead/country-variants.ts';
import { remembered } from '../remembered.ts';

/**
 * Text cut into words as they are looked for: no case, no accents, one width, whatever the script. Where words are written
 * without spaces between them, every two characters that follow each other are a word, so that any part of such a text is
 * found by the pairs in it.
 */

/** Scripts that are written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3005-\\u3007\\u30FC\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const RUNS = new RegExp(`([${UNSPACED}]+)|((?:(?![${UNSPACED}])[\\p{L}\\p{N}])+)`, 'gu');

// oxlint-disable-next-line no-control-regex -- ASCII begins with them
const PLAIN = /^[\u0000-\u007F]*$/;

/** Letters that are not a letter with a mark, but are typed as one or two others. */
const LIKE: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);
const LIKES = new RegExp(`[${[...LIKE.keys()].join('')}]`, 'gu');

/** Longer ones are told apart by their beginnings: nobody types more. */
const LONGEST = 24;

function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replaceAll(/\p{M}+/gu, '');
  return bare.toLowerCase().replaceAll(LIKES, (letter) => LIKE.get(letter) ?? letter);
}

/** The words of a text, as they are kept: of a run of characters without spaces also its last one by itself. */
export function wordsIn(text: string): string[] {
  return cutUp(text, (characters) => [...pairs(characters), ...characters.slice(-1)]);
}

/** The words that somebody looks for, each the beginning of a word of `wordsIn`. The last may be half typed. */
export const wordsLookedFor = (text: string): string[] => [
  ...new Set(cutUp(text, (characters) => (characters.length === 1 ? characters : pairs(characters)))),
];

function cutUp(text: string, unspaced: (characters: string[]) => string[]): string[] {
  const whole = folded(text);
  if (PLAIN.test(whole)) return (whole.match(/[a-z\d]+/g) ?? []).map(cut);
  return [...whole.matchAll(RUNS)].flatMap(([run, pairsOf]) => (pairsOf ? unspaced(Array.from(run)) : [cut(run)]));
}

const cut = (word: string): string => (word.length > LONGEST ? word.slice(0, LONGEST) : word);

const pairs = (characters: string[]): string[] => characters.slice(1).map((character, n) => characters[n]! + character);

/** In which a buyer's country may be looked for. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'zh', 'ja', 'ru'];
let names: Intl.DisplayNames[] | undefined;

/** What a country is called, in the languages of the marketplaces. */
export const wordsOfCountry: (code: string) => string[] = remembered((code) => {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  names ??= LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const called = [...names.map((one) => one.of(code) ?? ''), ...(COUNTRY_VARIANTS[code] ?? [])];
  return [...new Set(called.flatMap(wordsIn))];
});
