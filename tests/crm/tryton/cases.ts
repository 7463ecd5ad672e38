import { americanBuyer, germanBuyer } from '../leads.ts';
import type { CrmCase } from '../system.ts';
import { addContactMechanism, type Form, openNew, save } from './pages.ts';

const OWN_COMPANY = 'Seller & Sons';
const GERMAN = germanBuyer.company.name;
const AMERICAN = americanBuyer.company.name;

const on = (form: Form): Pick<CrmCase, 'open' | 'save'> => ({
  open: (page, crm) => openNew(page, crm, form),
  save: (page) => save(page, form),
});

/** A lead of a person in a company is a party with the company's name: the form has one name. */
const party = on({ model: 'party.party', control: 'textarea[name=street]', number: 'code' });
const opportunity = on({ model: 'sale.opportunity', control: 'textarea[name=comment]', number: 'number' });

export const cases: readonly CrmCase[] = [
  {
    ...party,
    name: 'a German company as a party, with a row for its mobile number',
    lead: germanBuyer,
    async open(page, crm) {
      await party.open(page, crm);
      await addContactMechanism(page);
    },
    expected: {
      party: [{ name: GERMAN, language: 'de' }],
      address: [
        {
          party: GERMAN,
          street: 'Am Mühlgraben 12',
          postal_code: '74613',
          city: 'Öhringen',
          country: 'Germany',
          subdivision: 'Baden-Württemberg',
        },
      ],
      // "Phone" is Tryton's own choice for a new row.
      'contact mechanism': [
        { party: GERMAN, name: 'Katharina Brüggemann', type: 'mobile', value: germanBuyer.person.phone },
      ],
    },
  },
  {
    ...party,
    name: 'an American company as a party, after its user has added contact mechanisms',
    lead: americanBuyer,
    async open(page, crm) {
      await party.open(page, crm);
      await addContactMechanism(page);
    },
    again: [(page) => addContactMechanism(page, 'email'), (page) => addContactMechanism(page, 'website')],
    expected: {
      party: [{ name: AMERICAN, language: 'en' }],
      address: [
        {
          party: AMERICAN,
          street: '1200 Río Grande Street, Suite 400',
          postal_code: '78701',
          city: 'Austin',
          country: 'United States',
          subdivision: 'Texas',
        },
      ],
      'contact mechanism': [
        { party: AMERICAN, name: 'José Núñez-Whitfield', type: 'phone', value: americanBuyer.person.phone },
        { party: AMERICAN, name: 'José Núñez-Whitfield', type: 'email', value: americanBuyer.person.email },
        { party: AMERICAN, name: 'José Núñez-Whitfield', type: 'website', value: americanBuyer.company.website },
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
          probability: 0.5,
        },
      ],
    },
  },
  {
    ...opportunity,
    name: 'a lead of a company that is no party yet, although one has a similar name',
    lead: { ...americanBuyer, company: { ...americanBuyer.company, name: 'Lone Star Imaging, LLC' } },
    expected: {
      opportunity: [
        {
          company: OWN_COMPANY,
          description: 'Ultrasound probe L12-3',
          comment: americanBuyer.message,
          state: 'lead',
          probability: 0.5,
        },
      ],
    },
  },
];
