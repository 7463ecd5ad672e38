import { readCountry } from '../domain/lead/countries.ts';
import { type DayOrder, readDate } from '../domain/lead/dates.ts';
import { readEmails } from '../domain/lead/emails.ts';
import type { MappedLead } from '../domain/lead/lead.ts';
import { readPhone } from '../domain/lead/phones.ts';
import type { Target } from '../domain/mapping/targets.ts';
import { cleanLine } from './clean-text.ts';
import type { Labels } from './labels.ts';
import type { Leaf } from './leaves.ts';
import { idOf, joinedLine, lineOf, phoneOf } from './read-values.ts';
import type { RecordFields } from './record-fields.ts';

/** The parts of a lead that are made of several values: who asked, from where, and when. */

interface Clock {
  zone: string;
  dayOrder: DayOrder;
}

/** A clock that stands at midnight, in the field of a day that has its time beside it. */
const MIDNIGHT = /[T\s]00:00(?::00(?:\.0+)?)?$/;

/** A day that a field for a time alone may begin with, since some databases have no type without one. */
const DAY_BEFORE_TIME = /^\d{4}-\d{2}-\d{2}[T\s]/;

export function mapDate(
  fields: RecordFields,
  { zone, dayOrder }: Clock,
): Pick<MappedLead, 'createdAt' | 'createdAtRaw' | 'createdAtZone'> {
  const read = (text: string) => readDate(text, zone, dayOrder);
  const day = fields.one('createdAt', lineOf) ?? '';
  const isDayOnly = MIDNIGHT.test(day) || !/\d[:h]\d|^\d{9,}$/.test(day);
  const time = day && isDayOnly ? fields.one('createdTime', lineOf) : null;
  const raw = time === null ? day : `${day} ${time}`;
  const whole = time === null ? null : read(`${day.replace(MIDNIGHT, '')} ${time.replace(DAY_BEFORE_TIME, '')}`);
  const date = whole ?? read(day);
  return { createdAt: date?.at ?? null, createdAtRaw: raw, createdAtZone: date?.zone ?? null };
}

export function mapAddress(fields: RecordFields, labels: Labels): MappedLead['address'] {
  const line = (target: Target): string => fields.one(target, lineOf) ?? '';
  // A name that cannot be read may have a code beside it; without one, the name is kept as it is.
  let country: string | null = null;
  const readable = fields.one('address.country', (value) => {
    const text = cleanLine(value);
    country = text ? readCountry(labels.shown('address.country', text)) : null;
    return country && text;
  });
  return {
    street: fields.take('address.street', joinedLine) ?? '',
    postalCode: line('address.postalCode'),
    city: line('address.city'),
    region: line('address.region'),
    country,
    countryRaw: readable ?? fields.one('address.country', idOf) ?? '',
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
  const number = fields.one('person.phone', phoneOf) ?? '';
  if (!number) return { phone: '', phoneRaw: '' };
  const code = fields.one('person.phoneCode', lineOf) ?? '';
  return { phone: readPhone({ number, code, country }), phoneRaw: [code, number].filter(Boolean).join(' ') };
}

export function mapPosition(
  fields: RecordFields,
  labels: Labels,
  isMedical: boolean,
): Pick<MappedLead['person'], 'position' | 'speciality'> {
  const word = (target: Target): string => labels.shown(target, fields.one(target, idOf) ?? '');
  const speciality = word('person.speciality');
  const position = word('person.position');
  return isMedical && !speciality ? { position: '', speciality: position } : { position, speciality };
}
