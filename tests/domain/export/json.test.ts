import { expect, it } from 'vitest';
import { ALWAYS, COLUMN_IDS, inOrder, USUAL_COLUMNS } from '../../../lib/domain/export/columns.ts';
import { jsonLead } from '../../../lib/domain/export/json.ts';
import type { TriageEvent } from '../../../lib/domain/triage/triage.ts';
import { fullLead, words } from './leads.ts';

const history: TriageEvent[] = [
  { act: 'note', text: 'called', at: '2026-11-23T11:00:00.000Z' },
  { act: 'decline', reason: 'too-small', words: 'one piece', at: '2026-11-23T12:00:00.000Z' },
];

it('a lead has codes, lists and times in UTC', () =>
  expect(jsonLead(fullLead({}, history), COLUMN_IDS, words)).toEqual({
    name: 'Zoé Müller',
    title: 'Dr.',
    firstName: 'Zoé',
    lastName: 'Müller',
    email: 'zoe@example.com',
    phone: '+4930123456',
    position: 'Head of Purchasing, Europe',
    speciality: '',
    company: 'Müller; Söhne',
    website: 'https://example.com/a;b,c',
    companyType: { raw: 'MANUF', code: 'MANUF', label: 'Manufacturer' },
    sector: null,
    street: 'Am Weg 1',
    postalCode: '01067',
    city: 'Dresden',
    region: '',
    country: 'GERMANY',
    countryCode: 'DE',
    marketplace: 'DI',
    kind: 'request',
    type: ['quote'],
    askedAt: '2026-11-23T08:00:00.000Z',
    knownAt: '2026-11-23T10:00:00.000Z',
    language: 'de',
    message: 'We need:\n- a pump\n- two valves; now',
    products: [
      { id: 'p1', name: 'Pump X' },
      { id: 'p2', name: 'Valve' },
    ],
    productLinks: ['https://example.com/pump', ''],
    quantity: '',
    budget: '',
    currency: '',
    delay: '',
    recipient: '',
    reference: '1',
    test: false,
    status: 'declined',
    answeredAt: null,
    declineReason: { reason: 'too-small', words: 'one piece' },
    notes: [{ at: '2026-11-23T11:00:00.000Z', text: 'called' }],
    mark: null,
  }));

it('tells when it was answered, and not when something was noted after that', () => {
  const answered = fullLead({}, [
    { act: 'answer', at: '2026-11-23T12:00:00.000Z' },
    { act: 'note', text: 'thanked', at: '2026-11-23T13:00:00.000Z' },
  ]);
  expect(jsonLead(answered, ['answeredAt'], words)).toEqual({ answeredAt: '2026-11-23T12:00:00.000Z' });
});

it('columns come in one order, however they were chosen, and the mark is always among them', () => {
  expect(inOrder(new Set(['message', 'name', 'company']))).toEqual(['name', 'company', 'message', ALWAYS]);
  expect(inOrder(new Set())).toEqual([ALWAYS]);
});

it('what colleagues noted is in a file only if somebody says so', () => expect(USUAL_COLUMNS).not.toContain('notes'));
