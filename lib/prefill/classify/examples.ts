import type { FieldType } from '../../domain/lead/form-values.ts';

/** Placeholders are often an example of the answer instead of a label. */
export function readExample(placeholder: string, alone: boolean): FieldType | null {
  const text = placeholder.trim();
  if (/^\S{1,64}@\S{1,64}\.\w{2,12}$/.test(text)) return 'email';
  if (/^(https?:\/\/|www\.)\S{0,80}$/i.test(text)) return 'url';
  if (/^\+?[\d\s()./-]{9,20}$/.test(text) && text.replace(/\D/g, '').length >= 8) return 'tel';
  // Five digits are an example of much; of a postal code where nothing else names the field. Round numbers are amounts.
  if (alone && /^\d{5}(-\d{4})?$|^[a-z]\d[a-z] ?\d[a-z]\d$/i.test(text) && !text.endsWith('00')) return 'postal-code';
  return null;
}
