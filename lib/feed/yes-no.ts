import { fold } from '../domain/lead/fold.ts';
import { cleanLine } from './clean-text.ts';

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(fold));

const YES = wordsIn(
  '1 true yes y t oui o vrai ja j wahr si s vero sim verdadero verdadeiro tak prawda да истина 是 はい x on checked selected',
);
const NO = wordsIn('0 false no n f non faux nein falsch falso nao nee nie fałsz нет ложь 否 いいえ off unchecked');

/** Yes or no in the languages of the marketplaces; null for anything else. No answer is no. */
export function sayingOf(value: string): boolean | null {
  const text = cleanLine(value);
  if (!text) return false;
  if (/^[✓✔☑]$/u.test(text)) return true;
  if (text.length > 12) return null;
  const word = fold(text);
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
