import { blankLead } from '../lead/blank-lead.ts';
import type { MappedLead } from '../lead/lead.ts';

/** A made-up request, to show what a template becomes. Nobody of that name exists. */
export function sampleLead(now: number): MappedLead & { receivedAt: string } {
  const blank = blankLead();
  const asked = new Date(now - 3_600_000).toISOString();
  return {
    ...blank,
    kind: 'request',
    types: ['quote'],
    answerExpected: true,
    marketplace: 'DI',
    feedId: 'R-2041',
    createdAt: asked,
    receivedAt: asked,
    person: { ...blank.person, title: 'Ms', firstName: 'Alex', lastName: 'Sample', email: 'alex@example.com' },
    company: { ...blank.company, name: 'Example Works' },
    address: { ...blank.address, city: 'Lyon', country: 'FR' },
    need: { ...blank.need, quantity: '12' },
    products: [
      { id: 'P-1', name: 'Lobe pump L25', url: '' },
      { id: 'P-2', name: 'Valve V2', url: '' },
    ],
  };
}
