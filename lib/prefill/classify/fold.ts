/** Longer texts are prose, not labels; the cap keeps every later step linear in a small number. */
const LABEL_CAP = 256;

/** Letters that no decomposition brings together, and that people or systems write one for the other. */
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
  ς: 'σ',
  ґ: 'г',
  ѐ: 'е',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
};
const TO_REPLACE = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * What does not tell one word from another: accents, vowel points of Hebrew and Arabic, the Arabic stretch, invisible
 * characters. What does stays: the voicing marks of kana (U+3099), the tone marks of Thai, and the marks of й and ї,
 * which are letters of their own.
 */
const MARKS =
  /(?<![иИ])\u0306|(?<![іІ])\u0308|[\u0300-\u0305\u0307\u0309-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Arabic, Persian and Thai digits; each block starts at a multiple of sixteen. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]/g;
/** The Thai vowel am, taken apart, with the tone mark on the wrong side of its ring. */
const THAI_AM = /\u0e4d([\u0e48-\u0e4b])\u0e32/g;
/** A Latin i in a Ukrainian word: typed where the keyboard has no other. */
const CYRILLIC_I = /(?<=[\u0400-\u04ff])i|i(?=[\u0400-\u04ff'’])(?=.?[\u0400-\u04ff])/g;
/** "N.º", "N°": the letter and its ring are one sign. */
const NUMERO = /\bn\.?\s?[º°]/gi;
const ASCII = /^[ -~]*$/;

/** One form for all spellings: width, case, accents, invisible characters. */
export function fold(text: string, cap = LABEL_CAP): string {
  const capped = text.slice(0, cap);
  if (ASCII.test(capped)) return capped.toLowerCase();
  return capped
    .replace(NUMERO, 'no ')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(THAI_AM, '$1\u0e4d\u0e32')
    .normalize('NFC')
    .toLowerCase()
    .replace(TO_REPLACE, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(CYRILLIC_I, 'і');
}

/** Scripts that do not put spaces between words, or not between all. */
const UNSPACED = /[\u3012\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);
const THAI = /[\u0e00-\u0e7f]/;
/** How many characters of an unspaced script make a word, roughly: Thai is an alphabet, the others write syllables or words. */
export const lettersAWord = (word: string): number => (isThai(word) ? 5 : 2);
export const isThai = (word: string): boolean => THAI.test(word);

const WORDS = /[\u3012\u3040-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3005\u3400-\u9fff]+|\p{N}+|[\p{L}\p{M}]+/gu;

const ARABIC = /[\u0620-\u064a]/;
/** The Arabic article, alone or behind "and", "with", "for": اسم and الاسم are one word. */
const ARABIC_ARTICLE = /^(?:ال(?=..)|(?:وال|بال|لل)(?=...))/;

/** Words of a label: letters, numbers and unspaced runs apart, so that "Address2" is two words. */
export const words = (text: string): string[] => wordsOf(fold(text));

/** Words of one of our own lists, which may be long. */
export const wordList = (text: string): string[] => wordsOf(fold(text, Infinity));

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** "E-mail", "e-post": one word, whatever the letter alone means in some language. */
const LETTER_BEFORE = /(?<![\p{L}\p{N}])(\p{L})[-\u2010\u2011](?=\p{L}{3})/gu;

/** Words of a text that is folded already. */
export function wordsOf(folded: string): string[] {
  if (PLAIN.test(folded)) return folded.split(' ');
  const list = folded.replace(LETTER_BEFORE, '$1').match(WORDS) ?? [];
  return ARABIC.test(folded) ? list.map((word) => word.replace(ARABIC_ARTICLE, '')) : list;
}

/** Words of a name or id: camelCase and acronyms are split first ("billingZIPCode" → billing zip code). */
export function keyWords(key: string): string[] {
  return words(
    key
      .slice(0, LABEL_CAP)
      .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
  );
}

const DIGRAPHS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** "Straße Gebäude" as it is typed without the letters: "Strasse Gebaeude". Null where nothing differs. */
export function spelledOut(text: string): string | null {
  const out = text.normalize('NFC').replace(/[äöüåø]/gi, (letter) => DIGRAPHS[letter.toLowerCase()] ?? letter);
  return out === text ? null : out;
}
