import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Concept } from '../classify/concepts.ts';
import { readLabel } from '../classify/text.ts';
import { settle, type Assigned } from './assigned.ts';
import { isCustomer } from './buyers.ts';
import { formOf, near } from './neighbours.ts';

/** "Name" under a heading "Company" or "Account" is the company's, as long as people have fields of their own. */
export function companyBlocks(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'name' || !isCompanyHeading(entry)) continue;
    const form = formOf(fields, entry);
    if (form.some((other) => other.type === 'organization')) continue;
    if (
      !form.some((other) => other.type === 'given-name' || other.type === 'family-name') ||
      headingBlock(form, entry).every((other) => other.type !== 'given-name')
    )
      settle(entry, 'organization', 'a name under a company heading');
  }
}

const FAR = 3;

/** "Name" far from the first and last name of a person, in a form that asks for no company by that word, is the company's. */
export function companyNames(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'name' || !entry.judgement.said.every((concept) => concept === 'name' || concept === 'one'))
      continue;
    const form = formOf(fields, entry).filter((other) => other.field.offLimits === null);
    const asks = (type: FieldType) => form.some((other) => other.type === type);
    if (!asks('given-name') || !asks('family-name') || asks('organization')) continue;
    if (!near(fields, entry, ['given-name', 'family-name'], FAR))
      settle(entry, 'organization', 'a name far from that of the person');
  }
}

const PEOPLE: ReadonlySet<FieldType | null> = new Set<FieldType>(['name', 'given-name', 'family-name']);

/** "Customer" alone, beside the person's name, is the company that buys. */
export function customers(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== null || !isCustomer(entry)) continue;
    const form = formOf(fields, entry).filter((other) => other.field.offLimits === null);
    if (form.some((other) => PEOPLE.has(other.type))) settle(entry, 'organization', 'a customer beside a person');
  }
}

/** "Account" beside a password is a log-in. */
export function loginAccounts(fields: Assigned[]): void {
  for (const entry of fields) {
    const { said } = entry.judgement;
    if (entry.type !== 'organization' || !said.includes('account') || said.includes('organization')) continue;
    if (formOf(fields, entry).some((other) => other.field.offLimits === 'password'))
      settle(entry, null, 'an account in a form with a password');
  }
}

/** Words around the company's in a heading: "Datos de la empresa". */
const ASIDE = 1;
const OF_OTHERS: ReadonlySet<Concept> = new Set<Concept>(['name', 'address', 'other-person', 'other-company', 'owner']);

function isCompanyHeading(entry: Assigned): boolean {
  const heading = entry.field.headings[0];
  if (!heading) return false;
  const { sightings, unread } = readLabel(heading, entry.field.lang);
  // "Create account" is not about a company.
  const said = sightings.map(({ concept }) => concept);
  const company = said.includes('organization') || (unread === 0 && said.includes('account'));
  return company && unread <= ASIDE && !said.some((concept) => OF_OTHERS.has(concept));
}

const headingBlock = (form: Assigned[], entry: Assigned) =>
  form.filter((other) => other.field.headings[0] === entry.field.headings[0]);
