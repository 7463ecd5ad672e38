import type { FieldType } from '../../domain/lead/form-values.ts';

/** What is one of a set: a text that the page does not know is no value for it, even where the text stays to be seen. */
const FROM_A_SET: ReadonlySet<FieldType> = new Set([
  'organization',
  // Nobody suggests names to buyers: a list of people is a list of records.
  'name',
  'country',
  'address-level1',
  'industry',
  'company-type',
  'honorific-prefix',
  'language',
  'lead-source',
  'department',
  'tel-country-code',
]);

/** Suggestions of a street, a town or a job are help with typing: what is typed counts. */
export const isFreeText = (type: FieldType): boolean => !FROM_A_SET.has(type);
