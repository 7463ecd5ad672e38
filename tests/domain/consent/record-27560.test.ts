import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ConsentFacts, consentRecord, withdrawn } from '../../../lib/domain/consent/record-27560.ts';
import { consentRecordSchema } from '../../../lib/domain/consent/record-schema.ts';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';
import { filledSettings } from '../../support/consent-settings.ts';

const facts = (over: Partial<ConsentFacts> = {}): ConsentFacts => ({
  recordId: '3f2b8c1e-6d3a-4c1b-9a51-2f0c4d8e7b10',
  principal: 'a'.repeat(64),
  at: '2026-11-23T12:00:00.000Z',
  notice: { at: '2026-11-20T08:00:00.000Z', noticeHash: 'b'.repeat(64), language: 'fr' },
  purposes: ['product-information', 'events'],
  channels: ['email'],
  settings: filledSettings(),
  marketplace: 'DI',
  how: 'mail',
  ...over,
});

const words = (...lines: string[]): string[] => lines.join(' ').split(' ');

/** What the guide to ISO/IEC TS 27560 makes mandatory, and what its profile for the GDPR adds. */
const MANDATORY = {
  header: ['schema_version', 'record_id', 'pii_principal_id'],
  processing: words(
    'privacy_notice language purpose pii_information pii_controllers storage_locations retention_period',
    'jurisdiction recipient_third_parties withdrawal_method',
  ),
  personalData: ['pii_type'],
  party: ['party_id', 'party_address', 'party_name', 'party_contact', 'party_type'],
  event: ['event_time', 'validity_duration', 'entity_id', 'event_type', 'event_state'],
};
const GDPR = {
  processing: words(
    'lawful_basis collection_method processing_method processing_locations geographic_restrictions privacy_rights',
    'authority_party',
  ),
  personalData: ['pii_optional', 'special_pii_category'],
  party: ['party_role'],
};

const partsOf = (record: ReturnType<typeof consentRecord>): Record<keyof typeof MANDATORY, object[]> => ({
  header: [record.header],
  processing: [record.pii_processing],
  personalData: record.pii_processing.pii_information,
  party: record.party_identification,
  event: record.event,
});

const FIELDS = Object.entries(MANDATORY).flatMap(([part, fields]) => fields.map((field) => [part, field] as const));
const GDPR_FIELDS = Object.entries(GDPR).flatMap(([part, fields]) => fields.map((field) => [part, field] as const));

describe.each([
  ['with everything filled in', filledSettings()],
  ['with nothing filled in', defaultSettings],
])('a record %s', (_what, settings) => {
  const record = consentRecord(facts({ settings }));
  test.each([...FIELDS, ...GDPR_FIELDS])('%s has %s wherever there is one', (part, field) => {
    const found = partsOf(record)[part as keyof typeof MANDATORY];
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      const value = (one as Record<string, unknown>)[field];
      expect(value).toBeDefined();
      expect(value).not.toBe('');
      expect(value).not.toEqual([]);
    }
  });

  test('is as its schema has it, also after a way through JSON', () => {
    expect(consentRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });
});

const LIST = '../shared/data/domain/lists/consent-record-27560.json';
test.skipIf(!existsSync(LIST))('our copy of what is mandatory is the list', () => {
  const list = JSON.parse(readFileSync(LIST, 'utf8')) as Record<keyof typeof MANDATORY, Record<string, string>>;
  for (const part of Object.keys(MANDATORY) as (keyof typeof MANDATORY)[]) {
    const mandatory = Object.entries(list[part]).flatMap(([field, rule]) => (rule.startsWith('m') ? [field] : []));
    expect(mandatory.toSorted()).toEqual(MANDATORY[part].toSorted());
  }
  const profile = (list as unknown as { gdprProfile: string }).gdprProfile;
  expect(profile.split(': ')[1]?.split(', ').toSorted()).toEqual(GDPR_FIELDS.map(([, field]) => field).toSorted());
});

test('every party and entity that is referred to is there', () => {
  const { pii_processing, party_identification, event, header } = consentRecord(facts());
  const ids = party_identification.map(({ party_id }) => party_id);
  expect(ids).toEqual(expect.arrayContaining([...pii_processing.pii_controllers, pii_processing.authority_party]));
  for (const { entity_id } of event) expect([...ids, header.pii_principal_id]).toContain(entity_id);
});

test('says when it was asked for and given, for how long, and of what', () => {
  const record = consentRecord(facts());
  expect(record.event).toEqual([
    expect.objectContaining({ event_state: 'ConsentRequested', event_time: '2026-11-20T08:00:00.000Z' }),
    {
      event_state: 'ConsentGiven',
      event_time: '2026-11-23T12:00:00.000Z',
      event_type: 'dpv:ExpressedConsent',
      entity_id: 'a'.repeat(64),
      validity_duration: 'P24M',
    },
  ]);
  expect(record.pii_processing).toMatchObject({
    purpose: ['product-information', 'events'],
    communication_channel: ['email'],
    withdrawal_method: 'datenschutz@muster-pumpen.example',
    collection_method: 'from DirectIndustry (VirtualExpo); consent by mail',
  });
});

test('that it was taken back is added, and nothing else is changed', () => {
  const record = consentRecord(facts());
  const after = withdrawn(record, '2027-01-01T00:00:00.000Z');
  expect(after).toEqual({ ...record, event: [...record.event, after.event.at(-1)] });
  expect(after.event.at(-1)).toMatchObject({ event_state: 'ConsentWithdrawn', entity_id: 'a'.repeat(64) });
  expect(consentRecordSchema.safeParse(after).success).toBe(true);
});

test('names nobody, the officer included: records are not erased', () => {
  expect(JSON.stringify(consentRecord(facts()))).not.toMatch(/erika|dsb@/i);
});
