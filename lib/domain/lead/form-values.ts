import type { FieldType } from './field-types.ts';
import type { Lead } from './lead.ts';

export type { FieldType } from './field-types.ts';
import { MARKETPLACE_NAMES } from './marketplaces.ts';
import { joinName } from './person-name.ts';

/** The texts that a lead has to offer, by field type; a type without a text is absent. `country` is ISO 3166-1 alpha-2. */
export type FormValues = Partial<Record<FieldType, string>>;

export function formValues(
  lead: Pick<
    Lead,
    'marketplace' | 'createdAt' | 'person' | 'company' | 'address' | 'message' | 'products' | 'language'
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
    'tel-extension': extensionIn(person.phoneRaw),
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
    'request-date': lead.createdAt,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}

const EXTENSION = /\d\D{0,3}\b(?:ext(?:ension)?|x|poste|durchwahl|dw|interno|int|anexo|ramal)[.:\s]{0,3}(\d{1,6})\s*$/i;

/** E.164 has no place for it, so only the number as it was written has it. */
const extensionIn = (raw: string): string | undefined => EXTENSION.exec(raw)?.[1];
