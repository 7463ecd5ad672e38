import type { Lead } from '../lead/lead.ts';

export type Gate = 'open' | 'held';

/**
 * The one decision on whether a lead may be seen. Open is the exception that has to be earned: only a
 * person who completed a form may be contacted. Everything else waits, sealed, for that person's consent.
 */
export const gateOf = (lead: Pick<Lead, 'kind'>): Gate =>
  lead.kind === 'request' || lead.kind === 'prospect' ? 'open' : 'held';
