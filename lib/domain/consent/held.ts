import type { Lead, ListValue, Marketplace } from '../lead/lead.ts';

/** Why a lead is held: it is a visit, a private person's prospect, or its kind or type is not one we know. */
export type HeldReason = 'visit' | 'private' | 'unknown';

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

/** More than a product or a sector is ever called. What is longer is another text in the wrong place, and may name somebody. */
const LONGEST = 120;
const MOST_PRODUCTS = 20;

const cut = (text: string): string => text.slice(0, LONGEST);

const shortOf = (value: ListValue | null): ListValue | null =>
  value && { raw: cut(value.raw), code: value.code && cut(value.code), label: value.label && cut(value.label) };

export function outlineOf(lead: Lead): HeldOutline {
  return {
    reason: reasonOf(lead),
    marketplace: lead.marketplace,
    country: lead.address.country,
    companyType: shortOf(lead.company.type),
    sector: shortOf(lead.company.sector),
    products: lead.products
      .map(({ name }) => cut(name))
      .filter(Boolean)
      .slice(0, MOST_PRODUCTS),
    day: (lead.createdAt ?? lead.receivedAt).slice(0, 10),
    test: lead.test,
  };
}

function reasonOf({ kind }: Lead): HeldReason {
  if (kind === 'prospect') return 'private';
  return kind === 'visit' ? 'visit' : 'unknown';
}

/** What is left to be counted of one that was erased: that there was one. */
export const emptyOutline = ({ reason, test }: HeldOutline): HeldOutline => ({
  reason,
  marketplace: null,
  country: null,
  companyType: null,
  sector: null,
  products: [],
  day: '',
  test,
});
