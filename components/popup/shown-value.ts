import type { FieldType } from '../../lib/domain/lead/form-values.ts';
import { countryName, languageName } from '../../lib/i18n/format.ts';
import { isolated } from '../../lib/ui/visible-text.ts';

const MOST = 120;

/** A lead's value within a sentence: codes are spelled out as the user knows them. */
export function shownValue(language: string, type: FieldType | null, value: string): string {
  const text =
    type === 'country' ? countryName(language, value) : type === 'language' ? languageName(language, value) : value;
  return isolated(text.length > MOST ? `${text.slice(0, MOST)}…` : text);
}
