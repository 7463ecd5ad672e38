import type { Lead } from './lead.ts';
import { joinName } from './person-name.ts';

/** What a request is called in a list: the best name there is. Empty when the feed names nobody at all. */
export function buyerName({ person, company }: Pick<Lead, 'person' | 'company'>): string {
  return person.fullName || joinName(person.firstName, person.lastName) || company.name || person.email;
}
