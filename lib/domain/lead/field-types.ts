/**
 * What a form field can be about. The names are HTML's autofill tokens where HTML has one; business forms
 * also ask for what HTML has no token for.
 */
export const FIELD_TYPES = [
  'name',
  'honorific-prefix',
  'given-name',
  'additional-name',
  'family-name',
  'email',
  'tel',
  'tel-country-code',
  'tel-extension',
  'mobile',
  'fax',
  'organization',
  'organization-title',
  'department',
  'industry',
  'company-type',
  'url',
  'address-line1',
  'address-line2',
  'address-line3',
  'address-housenumber',
  'address-level1',
  'address-level2',
  'address-level3',
  'postal-code',
  'country',
  'language',
  'lead-source',
  'subject',
  'message',
  'request-date',
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];
