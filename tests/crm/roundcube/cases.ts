import { americanBuyer, germanBuyer } from '../leads.ts';
import type { CrmCase } from '../system.ts';
import { addField, openNewContact, openTab, save } from './pages.ts';

export const cases: readonly CrmCase[] = [
  {
    name: 'a contact, in the form as it opens',
    lead: germanBuyer,
    open: openNewContact,
    save,
    expected: {
      contact: [
        {
          N: 'Brüggemann;Katharina;;;',
          FN: 'Katharina Brüggemann',
          'EMAIL;TYPE=work': germanBuyer.person.email,
          'TEL;TYPE=cell': germanBuyer.person.phone,
          'ADR;TYPE=work': ';;Am Mühlgraben 12;Öhringen;Baden-Württemberg;74613;Germany',
        },
      ],
    },
  },
  {
    name: 'a contact, after its user has added fields',
    lead: americanBuyer,
    async open(page, crm) {
      await openNewContact(page, crm);
      for (const field of ['prefix', 'organization', 'department', 'jobtitle']) await addField(page, 'head', field);
      await addField(page, 'contact', 'website');
    },
    // The notes are on a tab of their own: what the user does not see is not filled.
    again: [(page) => openTab(page, 'Notes')],
    save,
    expected: {
      contact: [
        {
          N: 'Núñez-Whitfield;José;;Mr;',
          // Roundcube puts it together.
          FN: 'José Núñez-Whitfield Mr',
          ORG: 'Bluebonnet Imaging & Sons, LLC',
          TITLE: 'Procurement Manager',
          'EMAIL;TYPE=work': americanBuyer.person.email,
          'TEL;TYPE=work': americanBuyer.person.phone,
          'ADR;TYPE=work': ';;1200 Río Grande Street, Suite 400;Austin;TX;78701;United States',
          'URL;TYPE=homepage': americanBuyer.company.website,
          NOTE: americanBuyer.message,
        },
      ],
    },
  },
];
