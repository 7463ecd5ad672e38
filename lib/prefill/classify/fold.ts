/** Longer texts are prose, not labels; the cap keeps every later step linear in a small number. */
const LABEL_CAP = 256;

const LETTERS: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŀ: 'l',
  ʼ: "'",
};

/** One form for all spellings: width, case, accents, invisible characters. */
export function fold(text: string, cap = LABEL_CAP): string {
  return (
    text
      .slice(0, cap)
      .normalize('NFKD')
      // Combining accents only: the Japanese voicing marks (U+3099) tell one word from another.
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[ßłøæœđðþıŀʼ]/g, (letter) => LETTERS[letter] ?? letter)
  );
}

/** Scripts that do not put spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

const WORDS = /[\u3040-\u30ff\u3005\u3400-\u9fff]+|\p{N}+|[\p{L}\p{M}]+/gu;

/** Words of a label: letters, numbers and unspaced runs apart, so that "Address2" is two words. */
export function words(text: string): string[] {
  return fold(text).match(WORDS) ?? [];
}

/** Words of one of our own lists, which may be long. */
export const wordList = (text: string): string[] => fold(text, Infinity).match(WORDS) ?? [];

/** Words of a name or id: camelCase and acronyms are split first ("billingZIPCode" → billing zip code). */
export function keyWords(key: string): string[] {
  return words(
    key
      .slice(0, LABEL_CAP)
      .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
  );
}
