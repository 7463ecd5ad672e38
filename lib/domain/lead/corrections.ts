import { CORRECTABLE, type Correctable, type CorrectableField } from './correctable.ts';
import { readCountry } from './countries.ts';
import { readEmails } from './emails.ts';
import type { LeadFlaw } from './lead.ts';
import { joinName } from './person-name.ts';
import { readPhone } from './phones.ts';

/**
 * What a person had put right: article 16. The feed goes on saying the old, so corrections are kept beside what it says
 * and laid over it again after every import.
 */

/** By field, as the user wrote it. */
export type Corrections = Record<string, string>;

type Change = (lead: Correctable, value: string) => Partial<Correctable>;

const ofPerson =
  (field: 'title' | 'fullName' | 'position' | 'speciality'): Change =>
  ({ person }, value) => ({ person: { ...person, [field]: value } });

/** A name in two parts makes the whole, or the list would go on showing the old one. */
const ofName =
  (field: 'firstName' | 'lastName'): Change =>
  ({ person }, value) => {
    const named = { ...person, [field]: value };
    return { person: { ...named, fullName: person.fullName && joinName(named.firstName, named.lastName) } };
  };

const ofAddress =
  (field: 'street' | 'postalCode' | 'city' | 'region'): Change =>
  ({ address }, value) => ({ address: { ...address, [field]: value } });

const without = (flaws: readonly LeadFlaw[], ...gone: LeadFlaw[]): LeadFlaw[] =>
  flaws.filter((flaw) => !gone.includes(flaw));

/** In the order in which they are laid over: a whole name that was put right is not made of its parts again. */
const CHANGES = {
  'person.title': ofPerson('title'),
  'person.firstName': ofName('firstName'),
  'person.lastName': ofName('lastName'),
  'person.fullName': ofPerson('fullName'),
  'person.email': ({ person, flaws }, value) => ({
    person: { ...person, email: readEmails(value)[0] ?? value },
    flaws: without(flaws, 'no-email', 'unreadable-email'),
  }),
  'person.phone': ({ person, address: { country } }, value) => ({
    person: { ...person, phone: readPhone({ number: value, country }), phoneRaw: value },
  }),
  'person.position': ofPerson('position'),
  'person.speciality': ofPerson('speciality'),
  'company.name': ({ company }, value) => ({ company: { ...company, name: value } }),
  'company.website': ({ company }, value) => ({ company: { ...company, website: value } }),
  'address.street': ofAddress('street'),
  'address.postalCode': ofAddress('postalCode'),
  'address.city': ofAddress('city'),
  'address.region': ofAddress('region'),
  'address.country': ({ address, flaws }, value) => ({
    address: { ...address, country: readCountry(value), countryRaw: value },
    flaws: without(flaws, 'unknown-country'),
  }),
} as const satisfies Record<CorrectableField, Change>;

/** Country first: a national telephone number is read in it. */
const IN_ORDER: readonly CorrectableField[] = [
  'address.country',
  ...CORRECTABLE.filter((f) => f !== 'address.country'),
];

/** Whether a text can be what it is said to be: a mistake would be put right by nobody. */
export function isUsable(field: CorrectableField, value: string): boolean {
  if (field === 'person.email') return readEmails(value).length === 1;
  if (field === 'address.country') return readCountry(value) !== null;
  return field !== 'person.phone' || /\d{4}/.test(value.replace(/\D/g, ''));
}

/** What the feed says, with what was put right over it. */
export function corrected(fed: Correctable, corrections: Corrections): Correctable {
  const lead = { ...fed };
  for (const field of IN_ORDER) {
    if (Object.hasOwn(corrections, field)) Object.assign(lead, CHANGES[field](lead, corrections[field]!));
  }
  return lead;
}
