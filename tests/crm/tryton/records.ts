import { DatabaseSync } from 'node:sqlite';
import { recordsOf } from '../database.ts';
import type { Records } from '../system.ts';

const TOLD: Readonly<Record<string, string>> = {
  party: `
    select party.id as _key, party.name, lang.code as language from party_party as party
    left join party_party_lang as choice on choice.party = party.id left join ir_lang as lang on lang.id = choice.lang`,
  address: `
    select address.id as _key, party.name as party, address.party_name, address.name as building, address.street,
      address.postal_code, address.city, country.name as country, subdivision.name as subdivision
    from party_address as address left join party_party as party on party.id = address.party
    left join country_country as country on country.id = address.country
    left join country_subdivision as subdivision on subdivision.id = address.subdivision`,
  'contact mechanism': `
    select mechanism.id as _key, party.name as party, mechanism.type, replace(mechanism.value, ' ', '') as value,
      mechanism.name, mechanism.comment
    from party_contact_mechanism as mechanism left join party_party as party on party.id = mechanism.party`,
  opportunity: `
    select lead.id as _key, party.name as party, contact.name as contact, lead.address, own.name as company,
      lead.description, lead.reference, lead.comment, lead.amount, lead.state, lead.end_date, lead.payment_term,
      lead.conversion_probability as probability, lead.employee, lead.converted_by
    from sale_opportunity as lead left join party_party as party on party.id = lead.party
    left join party_party as contact on contact.id = lead.contact
    left join company_company as company on company.id = lead.company
    left join party_party as own on own.id = company.party`,
};

/** Of the tables that are not told of, the number of rows: nothing may be made there. */
const COUNTED = [
  'party_identifier',
  'party_category_rel',
  'country_country',
  'country_subdivision',
  'company_company',
  'company_employee',
  'sale_opportunity_line',
  'sale_sale',
];

export function readRecords(file: string): Records {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    return recordsOf(database, TOLD, COUNTED);
  } finally {
    database.close();
  }
}
