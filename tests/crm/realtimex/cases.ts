import type { Page } from 'puppeteer-core';
import { americanBuyer, germanBuyer } from '../leads.ts';
import type { CrmCase } from '../system.ts';
import { addRow, openNew, save } from './pages.ts';

/** The app takes no ending of more than five letters for one of the internet, so not the `example` of the others. */
const german = {
  ...germanBuyer,
  company: { name: 'Gerätebau Öhringen GmbH', website: 'https://www.geraetebau.test', sector: { label: 'Energy' } },
};
const american = {
  ...americanBuyer,
  company: {
    name: 'Bluebonnet Imaging & Sons, LLC',
    website: 'https://bluebonnet-imaging.test/contact',
    sector: { label: 'Medical imaging' },
  },
};

/** What the app puts into a new contact and into its rows. */
const chosenByTheApp = { gender: 'male', has_newsletter: false, 'account manager': 'Ada' };

const germanContact = {
  ...chosenByTheApp,
  first_name: 'Katharina',
  last_name: 'Brüggemann',
  title: 'Leiterin Einkauf',
  company: 'Gerätebau Öhringen GmbH',
  background: german.message,
};

const germanRows = {
  'email_jsonb.0.email': 'k.brueggemann@geraetebau-oehringen.example',
  'email_jsonb.0.type': 'Work',
  'phone_jsonb.0.number': '+4915123456789',
  'phone_jsonb.0.type': 'Work',
};

async function addRows(page: Page): Promise<void> {
  await addRow(page, 'Email addresses');
  await addRow(page, 'Phone numbers');
}

const contact = { save } satisfies Partial<CrmCase>;
const company = { save, open: (page, crm) => openNew(page, crm, 'companies') } satisfies Partial<CrmCase>;

export const cases: readonly CrmCase[] = [
  {
    ...contact,
    name: 'a contact of a company that is there, with no input for e-mail or phone',
    lead: german,
    open: (page, crm) => openNew(page, crm, 'contacts'),
    expected: { contacts: [germanContact] },
  },
  {
    ...contact,
    name: 'a contact of a company that is not there, although one has a similar name, with inputs for e-mail and phone',
    lead: american,
    async open(page, crm) {
      await openNew(page, crm, 'contacts');
      await addRows(page);
    },
    expected: {
      contacts: [
        {
          ...chosenByTheApp,
          first_name: 'José',
          last_name: 'Núñez-Whitfield',
          title: 'Procurement Manager',
          'email_jsonb.0.email': 'jose.nunez@bluebonnet-imaging.example',
          'email_jsonb.0.type': 'Work',
          'phone_jsonb.0.number': '+15125550143',
          'phone_jsonb.0.type': 'Work',
          background: american.message,
        },
      ],
    },
  },
  {
    ...contact,
    name: 'a contact whose inputs for e-mail and phone are added after the first fill',
    lead: german,
    open: (page, crm) => openNew(page, crm, 'contacts'),
    again: [addRows],
    expected: { contacts: [{ ...germanContact, ...germanRows }] },
  },
  {
    ...company,
    name: 'a German company, of a sector that the list has',
    lead: german,
    expected: {
      companies: [
        {
          name: 'Gerätebau Öhringen GmbH',
          email: 'k.brueggemann@geraetebau-oehringen.example',
          website: 'https://www.geraetebau.test',
          phone_number: '+4915123456789',
          sector: 'Energy',
          address: 'Am Mühlgraben 12',
          city: 'Öhringen',
          zipcode: '74613',
          stateAbbr: 'Baden-Württemberg',
          country: 'Germany',
          description: german.message,
          'account manager': 'Ada',
        },
      ],
    },
  },
  {
    ...company,
    name: 'an American company, of a sector that the list has not',
    lead: american,
    expected: {
      companies: [
        {
          name: 'Bluebonnet Imaging & Sons, LLC',
          email: 'jose.nunez@bluebonnet-imaging.example',
          website: 'https://bluebonnet-imaging.test/contact',
          phone_number: '+15125550143',
          industry: 'Medical imaging',
          address: '1200 Río Grande Street, Suite 400',
          city: 'Austin',
          zipcode: '78701',
          stateAbbr: 'TX',
          country: 'United States',
          description: american.message,
          'account manager': 'Ada',
        },
      ],
    },
  },
];
