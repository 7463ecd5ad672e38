import type { FieldType } from '../../domain/lead/form-values.ts';
import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

const LINES: readonly FieldType[] = ['address-line1', 'address-line2', 'address-line3'];

/** Address lines in a row that all read as the first one are the first, second and third; "Number" behind a street is the house's. */
export function numberLines(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'address-line1') continue;
    const form = formOf(fields, entry);
    const at = form.indexOf(entry);
    for (let line = 1; line < LINES.length; line += 1) {
      const next = form[at + line];
      if (next?.type !== 'address-line1' || !sameBlock(entry, next)) break;
      settle(next, LINES[line]!, 'the next line of the same address');
    }
    const behind = form[at + 1];
    if (behind && !behind.type && behind.judgement.hints.has('number') && behind.judgement.none < 0.4)
      settle(behind, 'address-housenumber', 'a number behind a street');
  }
}

function sameBlock(one: Assigned, other: Assigned): boolean {
  const key = (entry: Assigned) =>
    [...entry.judgement.qualifiers].toSorted().join() + entry.judgement.section + (entry.field.headings[0] ?? '');
  return key(one) === key(other);
}
