import type { FieldType } from '../../domain/lead/form-values.ts';
import type { FieldFacts } from '../field.ts';
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
export function readAutocomplete(value: string, type: string): AutocompleteMeaning {
  const meaning: AutocompleteMeaning = { type: null, qualifiers: [], section: '' };
  for (const token of value.toLowerCase().trim().split(/\s+/).slice(0, 8)) {
    if (token.startsWith('section-')) meaning.section = token;
    else if (QUALIFYING[token]) meaning.qualifiers.push(QUALIFYING[token]);
    // "new-password" on a text is a trick to keep browsers from filling it in, and says nothing.
    else if (/^(new|current)-password$/.test(token)) meaning.type ??= type === 'password' ? 'none' : null;
    // The names of the card's holder are mostly the buyer's; whether they are, the label says.
    else if (/^cc-(given|additional|family)-name$/.test(token)) continue;
    else if (/^(cc-(name|number|csc|type|exp(-month|-year)?)|bday(-day|-month|-year)?)$/.test(token))
      meaning.type ??= 'none';
    else if (TOKENS[token]) meaning.type ??= TOKENS[token];
  }
  return meaning;
}

/** From so many fields on that carry one token, a form does not mean it. */
const TOO_OFTEN = 3;

/**
 * Whether each field's token can be believed. A form that gives one token to many fields with different labels
 * ("street-address" on all of them) uses it to keep browsers away.
 */
export function honestFields<F extends FieldFacts>(fields: readonly F[]): (field: F) => boolean {
  const labels = new Map<string, Set<string>>();
  const keyOf = (field: F) => `${field.group} ${field.autocomplete.toLowerCase().trim()}`;
  for (const field of fields) {
    if (!field.autocomplete) continue;
    const known = labels.get(keyOf(field)) ?? new Set<string>();
    labels.set(keyOf(field), known.add(field.labels[0]?.text ?? ''));
  }
  return (field) => (labels.get(keyOf(field))?.size ?? 0) < TOO_OFTEN;
}
