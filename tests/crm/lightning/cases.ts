import { americanBuyer, germanBuyer } from '../leads.ts';
import type { CrmCase } from '../system.ts';
import type { Shadow } from './install.ts';
import { open, save } from './pages.ts';

const german = { ...germanBuyer, company: { ...germanBuyer.company, sector: { label: 'Machinery' } } };
const american = { ...americanBuyer, company: { ...americanBuyer.company, sector: { label: 'Healthcare' } } };

/** What the page has chosen for a new lead. */
const chosenByThePage = { Status: 'Open - Not Contacted', DoNotCall: false };

export const casesIn = (shadow: Shadow): readonly CrmCase[] => [
  {
    name: 'a German lead from a source that the list has',
    lead: german,
    open: (page, crm) => open(page, crm, shadow),
    save,
    expected: {
      lead: [
        {
          ...chosenByThePage,
          Salutation: 'Ms.',
          FirstName: 'Katharina',
          LastName: 'Brüggemann',
          Company: 'Gerätebau Öhringen GmbH',
          Title: 'Leiterin Einkauf',
          LeadSource: 'DirectIndustry',
          Industry: 'Machinery',
          MobilePhone: '+4915123456789',
          Email: 'k.brueggemann@geraetebau-oehringen.example',
          Website: 'https://www.geraetebau-oehringen.example',
          Street: 'Am Mühlgraben 12',
          City: 'Öhringen',
          State: 'BW',
          PostalCode: '74613',
          Country: 'DE',
          Description: german.message,
        },
      ],
    },
  },
  {
    name: 'an American lead from a source that the list has not',
    lead: american,
    open: (page, crm) => open(page, crm, shadow),
    save,
    expected: {
      lead: [
        {
          ...chosenByThePage,
          Salutation: 'Mr.',
          FirstName: 'José',
          LastName: 'Núñez-Whitfield',
          Company: 'Bluebonnet Imaging & Sons, LLC',
          Title: 'Procurement Manager',
          Industry: 'Healthcare',
          Phone: '+15125550143',
          Email: 'jose.nunez@bluebonnet-imaging.example',
          Website: 'https://bluebonnet-imaging.example/contact',
          Street: '1200 Río Grande Street, Suite 400',
          City: 'Austin',
          State: 'TX',
          PostalCode: '78701',
          Country: 'US',
          Description: american.message,
        },
      ],
    },
  },
];
