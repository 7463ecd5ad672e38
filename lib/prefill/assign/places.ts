import type { FieldType } from '../../domain/lead/form-values.ts';
import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

const SUBURB = /\bsuburb\b/i;
const AROUND: ReadonlySet<FieldType | null> = new Set<FieldType>([
  'country',
  'address-level2',
  'address-level3',
  'postal-code',
]);

/** Words for a place that mean one thing in one country and another elsewhere: the rest of the address tells. */
export function settlePlaces(fields: Assigned[]): void {
  for (const entry of fields) {
    const form = formOf(fields, entry);
    const asks = (type: FieldType) => form.some((other) => other !== entry && other.type === type);
    // Australia and New Zealand write the suburb where others write the city.
    if (
      entry.type === 'address-level3' &&
      !asks('address-level2') &&
      entry.field.labels.some(({ text }) => SUBURB.test(text))
    )
      settle(entry, 'address-level2', 'a suburb where no city is asked for');
    // A "departamento" is a part of Colombia or Peru, among the parts of an address.
    const at = form.indexOf(entry);
    const among = [form[at - 1], form[at + 1]].every((other) => other && AROUND.has(other.type));
    if (entry.type === 'department' && entry.field.lang.startsWith('es') && among && !asks('address-level1'))
      settle(entry, 'address-level1', 'a department among the parts of an address');
  }
}
