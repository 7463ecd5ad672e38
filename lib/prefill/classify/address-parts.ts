import type { FieldType } from '../../domain/lead/form-values.ts';

/** What a form can ask for of an address beside its first line. */
export const ADDRESS_PARTS: readonly FieldType[] = [
  'address-line2',
  'address-line3',
  'address-housenumber',
  'address-level1',
  'address-level2',
  'address-level3',
  'postal-code',
  'country',
];
