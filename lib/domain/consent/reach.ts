import type { Lead } from '../lead/lead.ts';
import type { Reach } from './standing.ts';

/** Where a person can be reached: what a notice needs, and nothing more of the lead. */
export interface Contact {
  email: string;
  phone: string;
  /** Lines of the person's name and company. */
  name: string[];
  /** Lines of the postal address, without the name. */
  address: string[];
}

export function contactOf({ person, company, address }: Lead): Contact {
  const name = person.fullName || lineOf(person.title, person.firstName, person.lastName);
  const town = lineOf(address.postalCode, address.city);
  return {
    email: person.email,
    phone: person.phone,
    name: [name, company.name].filter(Boolean),
    address: [address.street, town, address.region, address.countryRaw].filter(Boolean),
  };
}

const lineOf = (...words: readonly string[]): string => words.filter(Boolean).join(' ');

/** Which ways there are, without where they lead. A letter needs a street and a town. */
export function reachOf(lead: Lead): Reach {
  const { person, address } = lead;
  return {
    email: person.email !== '',
    phone: person.phone !== '',
    post: address.street !== '' && (address.city !== '' || address.postalCode !== ''),
    visitorType: person.visitorType,
    language: lead.language,
  };
}

/** Of a row from before this was looked at: it can be reached once its record was read again, and not yet. */
export const NO_REACH: Reach = { email: false, phone: false, post: false, visitorType: 'unknown', language: null };

export const isReachable = ({ email, phone, post }: Reach): boolean => email || phone || post;
