import type { FieldType } from '../../domain/lead/form-values.ts';
import type { FieldFacts } from '../field.ts';

/** Types that a list of options can hold. */
const LISTED: ReadonlySet<FieldType> = new Set([
  'honorific-prefix',
  'country',
  'address-level1',
  'address-level2',
  'address-level3',
  'industry',
  'company-type',
  'language',
  'lead-source',
  'department',
  'organization-title',
  'organization',
  'tel-country-code',
]);
/** What a text area may hold. Some CRMs use text areas of one line for everything, so a label is not contradicted by the tag. */
const LONG: ReadonlySet<FieldType> = new Set(['message', 'address-line1', 'subject']);

/** How well a type goes with the kind of control: 1 as expected, 0 impossible. */
export function fits(type: FieldType, field: FieldFacts): number {
  if (type === 'request-date') return field.tag === 'input' && /^(date|date-picker|text|)$/.test(field.type) ? 1 : 0;
  // What a widget offers is seen only when it is opened: its label is not contradicted.
  if (field.tag === 'combobox') return LISTED.has(type) ? 1 : 0.8;
  if (field.tag === 'select') return LISTED.has(type) ? 1 : type === 'subject' ? 0.3 : 0;
  if (field.tag === 'textarea' || field.tag === 'editor') return LONG.has(type) ? 1 : 0.8;
  switch (field.type) {
    case 'email':
      return type === 'email' ? 1 : 0.2;
    case 'tel':
      return [
        'tel',
        'mobile',
        'fax',
        'tel-country-code',
        'tel-extension',
        'postal-code',
        'address-housenumber',
      ].includes(type)
        ? 1
        : 0.4;
    case 'url':
      return type === 'url' ? 1 : 0.1;
    case 'number':
      return ['tel', 'mobile', 'tel-extension', 'tel-country-code', 'postal-code', 'address-housenumber'].includes(type)
        ? 1
        : 0;
    case 'date':
    case 'date-picker':
    case 'datetime-local':
      return 0;
    case 'search':
      // Comboboxes use it for any list.
      return 0.85;
    default:
      // A message of one line is more often a title ("Description" in some CRMs).
      return type === 'message' ? 0.55 : 1;
  }
}
