import type { Lead } from '../../domain/lead/lead.ts';

/** What a request is called in a list: the best name there is. Empty when the feed names nobody at all. */
export function buyerName({ person, company }: Pick<Lead, 'person' | 'company'>): string {
  const parts = [person.firstName, person.lastName].filter(Boolean).join(' ');
  return person.fullName || parts || company.name || person.email;
}
