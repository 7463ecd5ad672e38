/** Types whose values are words of a list, which every CRM words in its own way. Nothing of a person is among them. */
export const MAPPED_TYPES = [
  'honorific-prefix',
  'industry',
  'company-type',
  'lead-source',
  'language',
  'country',
  'address-level1',
  'department',
] as const;
export type MappedType = (typeof MAPPED_TYPES)[number];

export const isMappedType = (type: string): type is MappedType => (MAPPED_TYPES as readonly string[]).includes(type);
