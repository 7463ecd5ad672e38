import type { BuiltInProfile } from './index.ts';

/** Tryton's web client. A party has one name; on a lead "Company" is the user's own. */
export const tryton: BuiltInProfile = {
  id: 'tryton',
  name: 'Tryton',
  hosts: [],
  signs: ['#tabcontent .form-container .mousetrap'],
  newContactPath: null,
  rules: [
    // The buyer's company is the party; who speaks for it goes with the telephone number.
    { labels: ['name'], keys: ['name'], after: 'code', type: 'organization' },
    { labels: ['party name'], keys: ['party_name'], type: 'never' },
    { labels: ['building name'], keys: ['name'], type: 'never' },
    { labels: ['party'], keys: ['party'], type: 'organization' },
    { labels: ['contact'], keys: ['contact'], type: 'name' },
    { labels: ['company'], keys: ['company'], type: 'never' },
    { labels: ['address'], keys: ['address'], type: 'never' },
    { labels: ['description'], keys: ['description'], after: 'reference', type: 'subject' },
  ],
};
