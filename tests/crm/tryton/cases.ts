import { americanBuyer, germanBuyer } from '../leads.ts';
import type { CrmCase } from '../system.ts';
import { openNew, save } from './pages.ts';

const OWN_COMPANY = 'Seller & Sons';

/** A lead of a person in a company is a party with the company's name: the form has one name. */
const party = {
  open: (page, crm) => openNew(page, crm, 'party.party'),
  save: (page) => save(page, 'code'),
} satisfies Partial<CrmCase>;

const opportunity = {
  open: (page, crm) => openNew(page, crm, 'sale.opportunity'),
  save: (page) => save(page, 'number'),
} satisfies Partial<CrmCase>;

export const cases: readonly CrmCase[] = [
  {
    ...party,
    name: 'a German company as a party',
    lead: germanBuyer,
    expected: {
      party: [{ name: 'Gerätebau Öhringen GmbH', language: 'de' }],
      address: [
        {
          party: 'Gerätebau Öhringen GmbH',
          street: 'Am Mühlgraben 12',
          postal_code: '74613',
          city: 'Öhringen',
          country: 'Germany',
          subdivision: 'Baden-Württemberg',
        },
      ],
    },
  },
  {
    ...opportunity,
    name: 'a lead of a company that is a party already',
    lead: { ...germanBuyer, company: { ...germanBuyer.company, name: 'Werk GmbH' } },
    expected: {
      opportunity: [
        {
          party: 'Werk GmbH',
          company: OWN_COMPANY,
          description: 'Durchflussmesser DX 200',
          comment: germanBuyer.message,
          state: 'lead',
        },
      ],
    },
  },
  {
    ...opportunity,
    name: 'a lead of a company that is no party yet, although one has a similar name',
    lead: americanBuyer,
    expected: {
      opportunity: [
        {
          company: OWN_COMPANY,
          description: 'Ultrasound probe L12-3',
          comment: americanBuyer.message,
          state: 'lead',
        },
      ],
    },
  },
];
