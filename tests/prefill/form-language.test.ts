import { describe, expect, it } from 'vitest';
import { inTheirLanguage } from '../../lib/prefill/assign/language.ts';
import { field } from './support.ts';

const CZECH = ['Jméno', 'Příjmení', 'Název firmy', 'PSČ', 'Město', 'Země'];
const ENGLISH = ['First name', 'Last name', 'Company', 'ZIP code', 'City', 'Country'];
const NORDIC = ['Fornavn', 'Firma', 'Telefon', 'Adresse', 'Land', 'Navn'];

const heard = (labels: string[], lang: string): string[] => [
  ...new Set(inTheirLanguage(labels.map((label) => field({ label, lang }))).map((one) => one.lang)),
];

describe('the language of a form', () => {
  it.each([
    ['is heard where the page says none', CZECH, '', 'cs'],
    ['is heard where the page says another', CZECH, 'en', 'cs'],
    ['is English in the template of another language', ENGLISH, 'de', 'en'],
    ['is what the page says, with its region', ENGLISH, 'en-gb', 'en-gb'],
    ['is what the page says where neighbours would say the same', NORDIC, 'da', 'da'],
    ['is left open by a few labels', CZECH.slice(0, 2), '', ''],
  ])('%s', (_, labels, declared, expected) => {
    expect(heard(labels, declared)).toEqual([expected]);
  });
});
