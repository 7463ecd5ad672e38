import type { ExportWords } from '../../../lib/domain/export/words.ts';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import type { StoredLead } from '../../../lib/domain/lead/stored-lead.ts';
import { stateOf, type TriageEvent } from '../../../lib/domain/triage/triage.ts';
import { lead } from '../../support/builders.ts';

/** A request in which every field has something. */
export function fullLead(over: Partial<Lead> = {}, history: TriageEvent[] = []): StoredLead {
  const feed = lead({
    marketplace: 'DI',
    language: 'de',
    person: {
      ...lead().person,
      title: 'Dr.',
      firstName: 'Zoé',
      lastName: 'Müller',
      fullName: 'Zoé Müller',
      email: 'zoe@example.com',
      phone: '+4930123456',
      phoneRaw: '030/123456',
      position: 'Head of Purchasing, Europe',
    },
    company: {
      ...lead().company,
      name: 'Müller; Söhne',
      website: 'https://example.com/a;b,c',
      type: { raw: 'MANUF', code: 'MANUF', label: 'Manufacturer' },
    },
    address: {
      ...lead().address,
      street: 'Am Weg 1',
      postalCode: '01067',
      city: 'Dresden',
      country: 'DE',
      countryRaw: 'GERMANY',
    },
    message: 'We need:\n- a pump\n- two valves; now',
    products: [
      { id: 'p1', name: 'Pump X', url: 'https://example.com/pump' },
      { id: 'p2', name: 'Valve', url: '' },
    ],
    ...over,
  });
  return { feed, triage: stateOf(history) };
}

export const words: ExportWords = {
  marketplace: (one) => `marketplace ${one}`,
  kind: (one) => `kind ${one}`,
  type: (one) => `type ${one}`,
  status: (one) => `status ${one}`,
  reason: (one) => `reason ${one}`,
  country: (code) => `country ${code}`,
  yes: 'yes',
  answerOnly: 'only to be answered',
};
