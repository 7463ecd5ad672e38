import type { Lead } from '../../../lib/domain/lead/lead.ts';
import { completeLead } from '../../support/lead-file.ts';
import { COMPANY, DATE, MESSAGE } from './kinds.ts';

/** What the kinds of widgets are to be filled with. */
export const widgetLead = (): Lead =>
  completeLead({
    createdAt: `${DATE}T08:00:00.000Z`,
    person: {
      title: 'Ms',
      firstName: 'Anna',
      lastName: 'Schmidt',
      email: 'anna.schmidt@werk.example',
      phone: '+4930901820',
      phoneRaw: '+49 30 901820',
      position: 'Head of Purchasing',
    },
    company: { name: COMPANY },
    address: { street: 'Hauptstraße 12a', postalCode: '10115', city: 'Berlin', country: 'DE', countryRaw: 'DE' },
    message: MESSAGE,
    language: 'en',
  });

/** One from a country that no list of the page has, and from a company that its server does not know. */
export const unknownLead = (): Lead => {
  const lead = widgetLead();
  return {
    ...lead,
    company: { ...lead.company, name: 'Werk Nirgends AG' },
    address: { ...lead.address, country: 'MT', countryRaw: 'MT' },
  };
};
