import type { LinkKind } from './buyers.ts';
import type { TriageStatus } from '../triage/triage.ts';
import type { Lead } from './lead.ts';
import type { StoredLead } from './stored-lead.ts';

/** More are not counted: whoever has asked a hundred times is known by then. */
export const MOST_COUNTED = 100;

/** Earlier requests: how many, `MOST_COUNTED` standing for that many or more, and the time of the oldest. */
export interface Earlier {
  count: number;
  since: string;
}

/** That somebody asks again. Never both null. */
export interface Repeat {
  /** By the same person: the same e-mail address or telephone number. */
  person: Earlier | null;
  /** By others of the same company, as far as its domain tells. */
  company: Earlier | null;
}

/** A request in a list. */
export interface ListedLead extends StoredLead {
  /** Absent where nobody asked before, as far as can be told. */
  repeat?: Repeat;
}

/** What one request has in common with another. */
export type Links = ReadonlySet<LinkKind>;

/**
 * A telephone number that colleagues share is the company's, one that is all there is in common is the person's: many
 * write from their own address at one time and from the company's at another.
 */
export const isSamePerson = (links: Links): boolean =>
  links.has('email') || (links.has('phone') && !links.has('company'));

/** The keys of leads that one has something in common with, oldest first, of each kind of link. */
export interface Linked {
  by: LinkKind;
  leadKeys: readonly string[];
}

/** Which of them are the same person's, and which others are of the same company. */
export function sortOut(linked: readonly Linked[]): { person: Set<string>; company: Set<string> } {
  const links = new Map<string, Set<LinkKind>>();
  for (const { by, leadKeys } of linked) {
    for (const leadKey of leadKeys) links.set(leadKey, (links.get(leadKey) ?? new Set()).add(by));
  }
  const [person, company] = [new Set<string>(), new Set<string>()];
  // Of a company that asks so often, not all were looked at: whether a number is shared by colleagues is not known.
  const all = !linked.some(({ by, leadKeys }) => by === 'company' && leadKeys.length >= MOST_COUNTED);
  for (const [leadKey, shared] of links) {
    const same = all ? isSamePerson(shared) : shared.has('email');
    (same ? person : company).add(leadKey);
  }
  return { person, company };
}

/** Another request of the same buyer or company, as much of it as a line shows. */
export interface RelatedLead {
  leadKey: string;
  /** When the buyer asked, or when it could be known where the feed's date is unreadable. */
  at: string;
  /** The best name there is; may be another one. */
  name: string;
  /** Of the first product that has one. */
  product: string;
  kind: Lead['kind'];
  types: Lead['types'];
  marketplace: Lead['marketplace'];
  /** Null where nobody expects an answer. */
  status: TriageStatus | null;
  /** By the same person; otherwise it is the company's domain alone that links it. */
  samePerson: boolean;
  /** What it has in common. */
  links: LinkKind[];
}

/** The other requests of a buyer and of their company, each the nearest first. */
export interface RelatedLeads {
  leadKey: string;
  earlier: RelatedLead[];
  later: RelatedLead[];
  /** There are more than are listed. */
  more: boolean;
}
