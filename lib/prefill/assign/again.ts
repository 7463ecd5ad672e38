import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

/** "Confirm your address" directly behind an e-mail address asks for that once more, not for a street. */
export function confirmedEmail(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'address-line1' || !entry.judgement.qualifiers.includes('confirm')) continue;
    const form = formOf(fields, entry);
    if (form[form.indexOf(entry) - 1]?.type === 'email')
      settle(entry, 'email', 'an address confirmed behind an e-mail');
  }
}
