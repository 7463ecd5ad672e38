import type { FieldType } from './field-types.ts';
import type { Lead } from './lead.ts';

export type { FieldType } from './field-types.ts';
import { MARKETPLACE_NAMES } from './marketplaces.ts';
import { joinName } from './person-name.ts';

/**
 * The texts that a lead has to offer, by field type; a type without a text is absent. `country` is ISO 3166-1 alpha-2,
 * `request-date` an ISO 8601 date.
 */
export type FormValues = Partial<Record<FieldType, string>>;

export function formValues(
  lead: Pick<
    Lead,
    'marketplace' | 'person' | 'company' | 'address' | 'message' | 'products' | 'language' | 'createdAt'
  >,
): FormValues {
  const { person, company, address } = lead;
  const texts: Partial<Record<FieldType, string | null | undefined>> = {
    name: person.fullName || joinName(person.firstName, person.lastName),
    'honorific-prefix': person.title,
    'given-name': person.firstName,
    'family-name': person.lastName,
    email: person.email,
    tel: person.phone || person.phoneRaw,
    organization: company.name,
    'organization-title': person.position || person.speciality,
    industry: company.sector?.label ?? company.sector?.raw,
    'company-type': company.type?.label ?? company.type?.raw,
    url: company.website,
    'address-line1': address.street,
    'address-level1': address.region,
    'address-level2': address.city,
    'postal-code': address.postalCode,
    country: address.country ?? address.countryRaw,
    language: lead.language,
    'lead-source': lead.marketplace && MARKETPLACE_NAMES[lead.marketplace],
    subject: lead.products
      .map((product) => product.name)
      .filter(Boolean)
      .join(', '),
    message: lead.message,
    'request-date': lead.createdAt && dayOf(new Date(lead.createdAt)),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}

/** The day as the user's own calendar has it: `2026-11-23`. */
function dayOf(moment: Date): string | null {
  if (Number.isNaN(moment.getTime())) return null;
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
