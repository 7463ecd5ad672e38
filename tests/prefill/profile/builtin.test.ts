// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { profileRuleSchema, type Meaning } from '../../../lib/domain/profile/profile.ts';
import { assign } from '../../../lib/prefill/assign/assign.ts';
import { BUILT_IN, recognise } from '../../../lib/prefill/profile/builtin/index.ts';
import { foldedText } from '../../../lib/prefill/profile/fingerprint.ts';
import { field } from '../support.ts';

const FOLDER = join(import.meta.dirname, '../../../lib/prefill/profile/builtin');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

const fileSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]+$/)),
  name: z.string().check(z.minLength(3)),
  hosts: z.array(z.string().check(z.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/))),
  signs: z.array(z.string().check(z.minLength(3))).check(z.minLength(1)),
  newContactPath: z.nullable(z.string().check(z.regex(/^\/[^\s]*$/))),
  source: z.string().check(z.regex(/confidence [ABC]/)),
  seen: z.string().check(z.minLength(4)),
  rules: z.array(profileRuleSchema).check(z.minLength(1)),
});

describe('the built-in profiles', () => {
  it.each(files)('%s is well-formed, and named as its file', (file) => {
    const data = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
    expect(z.safeParse(fileSchema, data).error?.issues ?? []).toEqual([]);
    expect(`${data.id}.json`).toBe(file);
    for (const sign of data.signs) expect(() => document.querySelector(sign)).not.toThrow();
    for (const { labels = [], section = '' } of data.rules)
      for (const text of [...labels, section]) expect(foldedText(text)).toBe(text);
  });

  it('are all registered, once', () =>
    expect(BUILT_IN.map(({ id }) => `${id}.json`).toSorted()).toEqual(files.toSorted()));

  it('do not share a host', () => {
    const hosts = BUILT_IN.flatMap((profile) => profile.hosts);
    const overlapping = hosts.filter((host) =>
      hosts.some((other) => other !== host && other.startsWith('*.') && host.endsWith(other.slice(1))),
    );
    expect([new Set(hosts).size, overlapping]).toEqual([hosts.length, []]);
  });
});

/** Fields as each system has them: label, stable name, and what they are. The words alone get at least one of them wrong. */
const FORMS: Record<string, [label: string, key: string, meaning: Meaning][]> = {
  salesforce: [
    ['Last Name', 'lastName', 'family-name'],
    ['Account', 'AccountId', 'organization'],
    ['Lead Status', 'Status', 'never'],
  ],
  hubspot: [
    ['Vorname', 'firstname-input', 'given-name'],
    ['Lifecycle phase', 'lifecyclestage-input', 'never'],
    ['Our field for the firm', 'company-input', 'organization'],
  ],
  'dynamics-365': [
    ['Topic', 'subject', 'subject'],
    ['Account', 'parentcustomerid', 'organization'],
    ['Business Phone', 'telephone1', 'tel'],
    ['Street 1', 'address1_line1', 'address-line1'],
  ],
  pipedrive: [
    ['Contact person', 'person', 'name'],
    ['Title', 'title', 'subject'],
    ['Organization', 'organization', 'organization'],
  ],
  'zoho-crm': [
    ['Lane', 'Crm_Leads_LANE_LInput', 'address-line1'],
    ['Code', 'Crm_Leads_CODE_LInput', 'postal-code'],
    ['Designation', 'Crm_Leads_DESIGNATION_LInput', 'organization-title'],
  ],
  odoo: [
    ['Opportunity', 'name', 'subject'],
    ['Contact Name', 'contact_name', 'name'],
    ['Title', 'title', 'honorific-prefix'],
  ],
  suitecrm: [
    ['Account Name:', 'account_name', 'organization'],
    ['Alternate Street', 'alt_address_street', 'never'],
    ['Home', 'phone_home', 'never'],
  ],
  espocrm: [
    ['Accounts', 'accounts', 'organization'],
    ['Name', 'name', 'name'],
    ['Teams', 'teams', 'never'],
  ],
  dolibarr: [
    ['Title', 'civility_id', 'honorific-prefix'],
    ['Last name', 'lastname', 'family-name'],
    ['Note (private)', 'note_private', 'never'],
  ],
  vtiger: [
    ['Lane', 'lane', 'address-line1'],
    ['Code', 'code', 'postal-code'],
    ['Other Phone', 'otherphone', 'never'],
  ],
  tryton: [
    ['Party:', 'party', 'organization'],
    ['Company:', 'company', 'never'],
    ['Description:', 'description', 'subject'],
    ['Reference:', 'reference', 'never'],
    ['Comment', 'comment', 'message'],
  ],
  twenty: [
    ['Emails', '', 'email'],
    ['Phones', '', 'tel'],
    ['Linkedin', '', 'never'],
    ['ARR', '', 'never'],
    ['Intro', '', 'never'],
    ['X', '', 'never'],
  ],
};

describe('what a profile knows', () => {
  it('is tested for each', () =>
    expect(Object.keys(FORMS).toSorted()).toEqual(BUILT_IN.map(({ id }) => id).toSorted()));

  it.each(Object.entries(FORMS))('makes the form of %s right', (id, form) => {
    const profile = BUILT_IN.find((candidate) => candidate.id === id)!;
    const fields = form.map(([label, key]) => field({ label, ...(key && { keys: [key] }), lang: 'en' }));
    const typesWith = (rules: typeof profile.rules): Meaning[] =>
      assign(fields, rules).map((entry) => (entry.unsure ? 'never' : (entry.type ?? 'never')));
    expect(typesWith(profile.rules)).toEqual(form.map(([, , meaning]) => meaning));
    // Else the profile would have nothing to add.
    const decided = assign(fields, profile.rules).filter((entry) => entry.decided);
    expect(decided.length).toBeGreaterThan(0);
  });
});

describe('recognising a CRM', () => {
  it.each([
    ['https://acme.lightning.force.com', [], 'salesforce'],
    ['https://app-eu1.hubspot.com', [], 'hubspot'],
    ['https://crm.zoho.eu', [], 'zoho-crm'],
    ['https://crm.example.com', ['.o_web_client'], 'odoo'],
    ['https://evil-hubspot.com', [], null],
    ['https://hubspot.com.example.org', [], null],
    ['not an origin', [], null],
  ])('%s with %j is %s', (origin, found, id) => expect(recognise(origin, found)?.id ?? null).toBe(id));
});
