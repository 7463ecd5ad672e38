import type { MappedLead } from './lead.ts';

/** A lead about which nothing is known, each value empty: the start of a mapping, and of test data. */
export function blankLead(): MappedLead {
  return {
    feedId: null,
    kind: 'unknown',
    kindRaw: '',
    types: [],
    typeRaw: '',
    answerExpected: false,
    marketplace: null,
    createdAt: null,
    createdAtRaw: '',
    createdAtZone: null,
    language: null,
    person: {
      title: '',
      firstName: '',
      lastName: '',
      fullName: '',
      email: '',
      phone: '',
      phoneRaw: '',
      position: '',
      speciality: '',
      visitorType: 'unknown',
      visitorId: '',
    },
    company: { name: '', website: '', type: null, sector: null },
    address: { street: '', postalCode: '', city: '', region: '', country: null, countryRaw: '' },
    message: '',
    need: { quantity: '', budget: '', currency: '', delay: '' },
    products: [],
    recipient: { type: '', email: '' },
    extra: {},
    flaws: [],
  };
}
