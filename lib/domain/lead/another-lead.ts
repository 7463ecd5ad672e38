import type { Lead } from './lead.ts';

type Told = Pick<Lead, 'marketplace' | 'createdAt' | 'person' | 'message' | 'products'>;

const differ = (a: string | undefined, b: string | undefined): boolean => !!a && !!b && a !== b;

const nameOf = ({ firstName, lastName, fullName }: Told['person']): string =>
  (fullName || `${firstName} ${lastName}`).trim().toLowerCase();

/** Two marketplaces may count their requests from 1 each, and come through one feed. */
export const inOtherMarketplace = (a: Pick<Told, 'marketplace'>, b: Pick<Told, 'marketplace'>): boolean =>
  differ(a.marketplace ?? '', b.marketplace ?? '');

/**
 * Whether two records under one id are about two requests. A record that comes back changed has been completed or
 * corrected: when it was sent stays, or who asked for what. Where both have changed, what was taken for the id of a
 * request is one of something else, of the buyer perhaps, and the later request must not write over the earlier one.
 * What only one of them says is no difference.
 */
export function isAnotherLead(a: Told, b: Told): boolean {
  if (inOtherMarketplace(a, b)) return true;
  const buyer = differ(a.person.email.toLowerCase(), b.person.email.toLowerCase());
  const asked = differ(a.message, b.message) || differ(a.products[0]?.name, b.products[0]?.name);
  const moment = differ(a.createdAt ?? '', b.createdAt ?? '');
  return (moment && (buyer || asked)) || (buyer && differ(nameOf(a.person), nameOf(b.person)));
}
