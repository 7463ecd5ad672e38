import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Choice } from '../field.ts';
import { countryOf } from '../values/countries.ts';
import { fold, wordList, words } from './fold.ts';
import { STATE_CODES } from './state-codes.ts';

const SALUTATION_WORDS = new Set(
  wordList(`mr mrs ms miss mx sir madam herr frau m mme mlle monsieur madame mademoiselle sr sra srta senor senora don dona sig sigra sra signor
  signora dhr mevr mw heer mevrouw pan pani г-н г-жа господин госпожа 先生 女士 小姐 太太 氏 様 bay bayan herra rouva hr fru dr prof doctor doktor`),
);
const LANGUAGE_WORDS = new Set(
  wordList(
    'english german french spanish italian deutsch englisch francais anglais espanol ingles italiano inglese nederlands polski русский 日本語 中文 portugues',
  ),
);

/** What the options of a select say about it, whatever its label. Strength 0 … 1. */
export function readChoices(
  choices: readonly Choice[],
  lang: string,
): { type: FieldType | 'none'; strength: number } | null {
  const real = choices.filter((choice) => choice.text.trim() && choice.value.trim());
  if (real.length < 2) return null;
  const sample = real.slice(0, 300);
  const share = (test: (choice: Choice) => boolean) => sample.filter(test).length / sample.length;
  const wordsOf = (choice: Choice) => words(choice.text);
  const hits = (known: ReadonlySet<string>) =>
    sample.filter((choice) => wordsOf(choice).some((word) => known.has(word))).length;

  if (share((choice) => /^\s*(?:.{0,60}[(\s])?\+\s?\d{1,4}\)?(?:\s|$|\b)/.test(choice.text)) > 0.7)
    return { type: 'tel-country-code', strength: 0.7 };
  // Days, months, years, times, amounts.
  if (share((choice) => /^[\s\d.,:/€$£%–-]+$/.test(choice.text)) > 0.8) return { type: 'none', strength: 0.9 };
  const langs = [...new Set(['en', lang].filter(Boolean))];
  const isState = (choice: Choice) =>
    STATE_CODES.has(choice.value.trim().replace(/^[A-Z]{2}-/, '')) || STATE_CODES.has(choice.text.trim());
  if (real.length >= 8 && share(isState) > 0.8) return { type: 'address-level1', strength: 0.9 };
  const saysCountry = (choice: Choice) => countryOf(choice.text.replace(/\s*[([].*$/, ''), langs) !== null;
  const countries = sample.filter(saysCountry).length;
  if (countries / sample.length > 0.6 && sample.length >= 3)
    return { type: 'country', strength: sample.length > 40 ? 0.95 : 0.7 };
  if (real.length <= 20 && share((choice) => SALUTATION_WORDS.has(wordsOf(choice)[0] ?? '')) >= 0.5)
    return { type: 'honorific-prefix', strength: 0.9 };
  if (hits(LANGUAGE_WORDS) >= 4 && countries < 4) return { type: 'language', strength: 0.6 };
  if (
    real.length <= 4 &&
    share((choice) =>
      /^(yes|no|ja|nein|oui|non|si|sim|true|false|male|female|maennlich|homme|femme)$/.test(fold(choice.text).trim()),
    ) > 0.6
  )
    return { type: 'none', strength: 0.8 };
  return null;
}
