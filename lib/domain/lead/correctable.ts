import type { Lead } from './lead.ts';

/** The parts of a lead that say who somebody is. What was asked for is the person's own text, and stays. */
export type Correctable = Pick<Lead, 'person' | 'company' | 'address' | 'flaws'>;

/** The fields that can be put right, in the order in which they are laid over what the feed says. */
export const CORRECTABLE = [
  'person.title',
  'person.firstName',
  'person.lastName',
  'person.fullName',
  'person.email',
  'person.phone',
  'person.position',
  'person.speciality',
  'company.name',
  'company.website',
  'address.street',
  'address.postalCode',
  'address.city',
  'address.region',
  'address.country',
] as const;
export type CorrectableField = (typeof CORRECTABLE)[number];

export const isCorrectable = (field: string): field is CorrectableField =>
  (CORRECTABLE as readonly string[]).includes(field);

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
