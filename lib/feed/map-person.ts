import { readCountry } from '../domain/lead/countries.ts';
import { readDate } from '../domain/lead/dates.ts';
import { readEmails } from '../domain/lead/emails.ts';
import type { MappedLead } from '../domain/lead/lead.ts';
import { readPhone } from '../domain/lead/phones.ts';
import { cleanLine } from './clean-text.ts';
import type { Leaf } from './leaves.ts';
import type { Target } from '../domain/mapping/targets.ts';
import { firstLine } from './read-values.ts';
import type { RecordFields } from './record-fields.ts';

/** The parts of a lead that are made of several values: who asked, from where, and when. */

export function mapDate(
  fields: RecordFields,
  zone: string,
): Pick<MappedLead, 'createdAt' | 'createdAtRaw' | 'createdAtZone'> {
  const day = fields.take('createdAt', firstLine) ?? '';
  const time = day && !/\d[:h]\d/.test(day) ? fields.take('createdTime', firstLine) : null;
  const raw = time === null ? day : `${day} ${time}`;
  const date = readDate(raw, zone) ?? readDate(day, zone);
  return { createdAt: date?.at ?? null, createdAtRaw: raw, createdAtZone: date?.zone ?? null };
}

export function mapAddress(fields: RecordFields): MappedLead['address'] {
  const line = (target: Target): string => fields.take(target, firstLine) ?? '';
  // A name that cannot be read may have a code beside it; without one, the name is kept as it is.
  let country: string | null = null;
  const readable = fields.take('address.country', (values) => {
    const text = firstLine(values);
    country = text && readCountry(text);
    return country && text;
  });
  return {
    street: line('address.street'),
    postalCode: line('address.postalCode'),
    city: line('address.city'),
    region: line('address.region'),
    country,
    countryRaw: readable ?? line('address.country'),
  };
}

/** The first address is the buyer's; others, and what cannot be read, are kept among the rest. */
export function mapEmails(fields: RecordFields): { email: string; written: boolean; others: Leaf[] } {
  const written = fields.has('person.email');
  const found = fields.take('person.email', (values) => {
    const addresses = [...new Set(values.flatMap((value) => readEmails(cleanLine(value))))];
    return addresses.length > 0 ? addresses : null;
  });
  const [email = '', ...others] = found ?? [];
  return { email, written, others: others.map((value) => ({ path: 'email', value })) };
}

export function mapPhone(
  fields: RecordFields,
  country: string | null,
): Pick<MappedLead['person'], 'phone' | 'phoneRaw'> {
  const number = fields.take('person.phone', firstLine) ?? '';
  if (!number) return { phone: '', phoneRaw: '' };
  const code = fields.take('person.phoneCode', firstLine) ?? '';
  return { phone: readPhone({ number, code, country }), phoneRaw: [code, number].filter(Boolean).join(' ') };
}

export function mapPosition(
  fields: RecordFields,
  isMedical: boolean,
): Pick<MappedLead['person'], 'position' | 'speciality'> {
  const speciality = fields.take('person.speciality', firstLine) ?? '';
  const position = fields.take('person.position', firstLine) ?? '';
  return isMedical && !speciality ? { position: '', speciality: position } : { position, speciality };
}
