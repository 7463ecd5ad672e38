import { i18n } from '#i18n';
import { listed } from '../lib/i18n/listed.ts';
import { isolated } from '../lib/ui/visible-text.ts';

/** Longer than any word of a list that means something. */
const LONGEST_WORD = 60;

/** Strangers' words inside a sentence of ours, each in quotation marks: “XY”, “YZ” … */
export function quoted(words: readonly string[], most: number): string {
  const shown = words.slice(0, most).map((word) => {
    const short = word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word;
    return i18n.t('common.quoted', [isolated(short)]);
  });
  return listed(shown) + (words.length > most ? ' …' : '');
}
