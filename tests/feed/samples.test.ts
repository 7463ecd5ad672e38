import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leadsTaughtBy } from '../support/learned.ts';
import { wholeLead } from '../support/whole-lead.ts';

const manufacturer = { raw: 'Manufacturer', code: null, label: 'Manufacturer' };

describe('feeds that have nothing in common, each read by what it teaches', () => {
  const read = (name: string) => leadsTaughtBy(readFileSync(`tests/feed/samples/${name}.xml`, 'utf8'));

  it('the usual names, side by side', () => {
    expect(read('flat')).toEqual(
      [
        {
          feedId: 'DI-100001',
          kind: 'request',
          kindRaw: 'REQUEST',
          types: ['quote'],
          typeRaw: 'QUOTE',
          answerExpected: true,
          marketplace: 'DI',
          createdAt: '2026-11-23T08:41:00.000Z',
          createdAtRaw: '2026-11-23T09:41:00+01:00',
          createdAtZone: 'explicit',
          language: 'fr',
          person: {
            firstName: 'Inès',
            lastName: 'Modèle',
            email: 'ines@example.org',
            phone: '+33199001234',
            phoneRaw: '+33 199001234',
            position: 'Purchasing',
            visitorType: 'professional',
          },
          company: {
            name: 'Atelier Modèle',
            type: manufacturer,
            sector: { raw: 'Machine tools', code: null, label: 'Machine tools' },
          },
          address: { city: 'Nantes', country: 'FR', countryRaw: 'FR' },
          message: 'Prix pour 12 pièces & délai < 4 semaines ?',
          need: { quantity: '12' },
          products: [
            { id: '1', name: 'Pump X1', url: 'https://www.directindustry.com/prod/example/product-1-1.html' },
            { id: '', name: 'Pump X2', url: '' },
          ],
        },
        {
          feedId: 'ME-100002',
          kind: 'visit',
          kindRaw: 'VISIT',
          marketplace: 'ME',
          createdAt: '2026-11-22T17:00:00.000Z',
          createdAtRaw: '2026-11-22T18:00:00+01:00',
          createdAtZone: 'explicit',
          person: {
            lastName: 'Beispiel',
            email: 'beispiel@example.net',
            speciality: 'Cardiology',
            visitorType: 'professional',
          },
          company: { type: { raw: 'Hospital', code: null, label: 'Hospital' } },
          address: { country: 'DE', countryRaw: 'DE' },
        },
      ].map(wholeLead),
    );
  });

  it('groups and attributes with French names', () => {
    expect(read('groups')).toEqual(
      [
        {
          feedId: '78',
          kind: 'request',
          kindRaw: 'demande',
          types: ['documentation', 'price_options'],
          typeRaw: 'DOC,RATE',
          answerExpected: true,
          marketplace: 'NE',
          createdAt: '2026-11-23T08:41:00.000Z',
          createdAtRaw: '23/11/2026 09:41',
          createdAtZone: 'assumed',
          language: 'it',
          person: {
            firstName: 'Carla',
            lastName: 'Modello',
            email: 'carla@example.org',
            phone: '+39021234567',
            phoneRaw: '0039 02 1234567',
          },
          company: { name: 'Cantiere Modello', type: { raw: '3', code: '3', label: null } },
          address: { country: 'IT', countryRaw: 'Italie' },
          message: 'Prima riga\nSeconda riga é',
          products: [{ id: '', name: 'Boa 40', url: 'https://www.nauticexpo.it/prod/example/product-2-2.html' }],
          extra: { 'pays@iso': ['IT'] },
        },
      ].map(wholeLead),
    );
  });

  it('rows that name their values', () => {
    expect(read('rows')).toEqual(
      [
        {
          feedId: '56',
          kind: 'request',
          kindRaw: 'request',
          types: ['documentation', 'quote'],
          typeRaw: 'Quote, Documentation',
          answerExpected: true,
          createdAt: '2026-11-23T09:43:20.000Z',
          createdAtRaw: '1795427000',
          createdAtZone: 'explicit',
          person: { email: 'wei@example.com' },
          address: { country: 'CN', countryRaw: '中国' },
          message: '12 pcs',
        },
      ].map(wholeLead),
    );
  });
});

const COLLECTION = '../shared/data/domain/samples';

describe.skipIf(!existsSync(COLLECTION))('the collection of samples (skipped where it is not at hand)', () => {
  it.each([
    ['01-assumed-default.xml', 2],
    ['02-attributes-groups-namespace.xml', 1],
    ['03-keyvalue.xml', 1],
  ])('%s', (file, count) => {
    const leads = leadsTaughtBy(readFileSync(`${COLLECTION}/${file}`, 'utf8'));
    expect(leads).toHaveLength(count);
    for (const { kind, createdAt, person, address, feedId } of leads) {
      expect(kind).toMatch(/^(?:request|visit)$/);
      expect([createdAt, person.email, address.country, feedId].every(Boolean)).toBe(true);
    }
  });
});
