import type { FieldType } from '../../lib/domain/lead/form-values.ts';
import { countryName, languageName } from '../../lib/i18n/format.ts';

/** A lead's value as the user knows it: codes are spelled out. */
export function shownValue(language: string, type: FieldType | null, value: string): string {
  if (type === 'country') return countryName(language, value);
  return type === 'language' ? languageName(language, value) : value;
}
