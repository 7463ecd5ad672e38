import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Qualifier } from './qualifiers.ts';

const TOKENS: Record<string, FieldType | 'none'> = {
  name: 'name',
  'honorific-prefix': 'honorific-prefix',
  'given-name': 'given-name',
  'additional-name': 'additional-name',
  'family-name': 'family-name',
  'organization-title': 'organization-title',
  organization: 'organization',
  'street-address': 'address-line1',
  'address-line1': 'address-line1',
  'address-line2': 'address-line2',
  'address-line3': 'address-line3',
  'address-level1': 'address-level1',
  'address-level2': 'address-level2',
  'address-level3': 'address-level3',
  country: 'country',
  'country-name': 'country',
  'postal-code': 'postal-code',
  language: 'language',
  url: 'url',
  email: 'email',
  tel: 'tel',
  'tel-national': 'tel',
  'tel-area-code': 'tel',
  'tel-local': 'tel',
  'tel-local-prefix': 'tel',
  'tel-local-suffix': 'tel',
  'tel-country-code': 'tel-country-code',
  'tel-extension': 'tel-extension',
  'honorific-suffix': 'none',
  nickname: 'none',
  username: 'none',
  'new-password': 'none',
  'current-password': 'none',
  'one-time-code': 'none',
  sex: 'none',
  impp: 'none',
  photo: 'none',
  'transaction-amount': 'none',
  'transaction-currency': 'none',
};
const QUALIFYING: Record<string, Qualifier> = { billing: 'billing', shipping: 'shipping', home: 'home', work: 'work' };

export interface AutocompleteMeaning {
  type: FieldType | 'none' | null;
  qualifiers: Qualifier[];
  /** The `section-…` token, which the page's author made to tell blocks apart. */
  section: string;
}

/** Reads the attribute as HTML defines it: optional section and hint tokens, the field last. */
export function readAutocomplete(value: string): AutocompleteMeaning {
  const meaning: AutocompleteMeaning = { type: null, qualifiers: [], section: '' };
  for (const token of value.toLowerCase().trim().split(/\s+/).slice(0, 8)) {
    if (token.startsWith('section-')) meaning.section = token;
    else if (QUALIFYING[token]) meaning.qualifiers.push(QUALIFYING[token]);
    else if (/^(cc|bday)-?/.test(token)) meaning.type ??= 'none';
    else if (TOKENS[token]) meaning.type ??= TOKENS[token];
  }
  return meaning;
}
