import { readCountry } from './countries.ts';
import { readEmails } from './emails.ts';
import type { Lead, LeadFlaw } from './lead.ts';
import { joinName } from './person-name.ts';
import { readPhone } from './phones.ts';

/**
 * What a person had put right: article 16. The feed goes on saying the old, so corrections are kept beside what it says
 * and laid over it again after every import.
 */

/** The parts of a lead that say who somebody is. What was asked for is the person's own text, and stays. */
export type Correctable = Pick<Lead, 'person' | 'company' | 'address' | 'flaws'>;

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
} as const satisfies Record<string, Change>;

export type CorrectableField = keyof typeof CHANGES;
export const CORRECTABLE = Object.keys(CHANGES) as CorrectableField[];

/** Country first: a national telephone number is read in it. */
const IN_ORDER: readonly CorrectableField[] = ['address.country', ...CORRECTABLE.filter((f) => f !== 'address.country')];

export const isCorrectable = (field: string): field is CorrectableField => Object.hasOwn(CHANGES, field);

/** Whether a text can be what it is said to be: a mistake would be put right by nobody. */
export function isUsable(field: CorrectableField, value: string): boolean {
  if (field === 'person.email') return readEmails(value).length === 1;
  if (field === 'address.country') return readCountry(value) !== null;
  return field !== 'person.phone' || /\d{4}/.test(value.replace(/\D/g, ''));
}

/** What the feed says, with what was put right over it. */
export function corrected(fed: Correctable, corrections: Corrections): Correctable {
  let lead = fed;
  for (const field of IN_ORDER) {
    if (Object.hasOwn(corrections, field)) lead = { ...lead, ...CHANGES[field](lead, corrections[field]!) };
  }
  return lead;
}

export const correctable = ({ person, company, address, flaws }: Lead): Correctable => ({
  person,
  company,
  address,
  flaws,
});

/** What a field says, for whoever puts it right. */
export function valueOf({ person, company, address }: Correctable, field: CorrectableField): string {
  if (field === 'person.phone') return person.phoneRaw || person.phone;
  if (field === 'address.country') return address.country ?? address.countryRaw;
  const [part, name] = field.split('.') as ['person' | 'company' | 'address', string];
  const value = ({ person, company, address } as Record<string, Record<string, unknown>>)[part]?.[name];
  return typeof value === 'string' ? value : '';
}
