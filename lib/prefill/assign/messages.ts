import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

/** "Description" in one line, in a form that has a text area for the message, is the title of the matter. */
export function settleSubjects(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'message' || entry.field.tag !== 'input') continue;
    const form = formOf(fields, entry);
    if (form.some((other) => other.type === 'subject')) continue;
    if (form.some((other) => other.type === 'message' && other.field.tag === 'textarea'))
      settle(entry, 'subject', 'one line beside a text area for the message');
  }
}
