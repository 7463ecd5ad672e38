import type { Lead, ListValue, Marketplace } from '../lead/lead.ts';

/** Why a lead is held: it is a visit, or its kind or type is not one we know. */
export type HeldReason = 'visit' | 'unknown';

/**
 * The part of a held lead that planning needs, and that names nobody: no company, no city, no time of day.
 */
export interface HeldOutline {
  reason: HeldReason;
  marketplace: Marketplace | null;
  country: string | null;
  companyType: ListValue | null;
  sector: ListValue | null;
  products: string[];
  /** The day the person came, or the day we first saw it: YYYY-MM-DD. */
  day: string;
  test: boolean;
}

export function outlineOf(lead: Lead): HeldOutline {
  return {
    reason: lead.kind === 'visit' ? 'visit' : 'unknown',
    marketplace: lead.marketplace,
    country: lead.address.country,
    companyType: lead.company.type,
    sector: lead.company.sector,
    products: lead.products.map((product) => product.name).filter(Boolean),
    day: (lead.createdAt ?? lead.receivedAt).slice(0, 10),
    test: lead.test,
  };
}
