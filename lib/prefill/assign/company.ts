import type { FieldType } from '../../domain/lead/form-values.ts';
import { readLabel } from '../classify/text.ts';
import { settle, type Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

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

const PEOPLE: ReadonlySet<FieldType | null> = new Set<FieldType>(['name', 'given-name', 'family-name']);

/** "Customer" alone, beside the person's name and where no company is asked for, is the company that buys. */
export function customers(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== null || entry.judgement.said.join() !== 'customer') continue;
    const form = formOf(fields, entry).filter((other) => other.field.offLimits === null);
    const companies = form.filter((other) => other.type === 'organization');
    if (companies.some(({ field }) => field.empty) || !form.some((other) => PEOPLE.has(other.type))) continue;
    settle(entry, 'organization', 'a customer beside a person');
    for (const other of companies) settle(other, null, 'a company that is known already, beside a customer');
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

function isCompanyHeading(entry: Assigned): boolean {
  const heading = entry.field.headings[0];
  if (!heading) return false;
  const { sightings, unread } = readLabel(heading, entry.field.lang);
  // "Create account" is not about a company.
  return (
    unread === 0 &&
    sightings.some((sighting) => sighting.concept === 'organization' || sighting.concept === 'account') &&
    !sightings.some((sighting) => sighting.concept === 'name' || sighting.concept === 'address')
  );
}

const headingBlock = (form: Assigned[], entry: Assigned) =>
  form.filter((other) => other.field.headings[0] === entry.field.headings[0]);
