import type { Marketplace } from '../lead/lead.ts';
import { MARKETPLACE_NAMES } from '../lead/marketplaces.ts';
import type { ConsentRecord, Party, RecordEvent } from './record-schema.ts';
import type { Channel, Purpose } from './purposes.ts';
import type { ConsentSettings } from './settings.ts';
import type { NoticeGiven } from './standing.ts';

/** What a record of consent is made of. Nothing of it names the person. */
export interface ConsentFacts {
  /** UUID, version 4. */
  recordId: string;
  /** The held key: a keyed hash. */
  principal: string;
  /** When the person said yes: ISO. */
  at: string;
  notice: Pick<NoticeGiven, 'at' | 'noticeHash' | 'language'>;
  purposes: readonly Purpose[];
  channels: readonly Channel[];
  settings: ConsentSettings;
  marketplace: Marketplace | null;
  /** The way in which the answer came. */
  how: string;
}

/** Consent to a purpose as ISO/IEC TS 27560 shapes it, with what the profile for the GDPR adds. */
export function consentRecord(facts: ConsentFacts): ConsentRecord {
  return {
    header: {
      schema_version: 'ISO/IEC TS 27560:2023',
      schema: 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr',
      record_id: facts.recordId,
      pii_principal_id: facts.principal,
    },
    pii_processing: processingOf(facts),
    party_identification: [controllerOf(facts.settings), sourceOf(facts.marketplace), authorityOf(facts.settings)],
    event: [
      eventOf(facts.notice.at, 'controller', 'ConsentRequested', `P${facts.settings.periods.answerDays}D`),
      eventOf(facts.at, facts.principal, 'ConsentGiven', durationOf(facts.settings)),
    ],
  };
}

/** The same record once consent was taken back: the purposes and all that was said before stay as they were. */
export const withdrawn = (record: ConsentRecord, at: string): ConsentRecord => ({
  ...record,
  event: [...record.event, eventOf(at, record.header.pii_principal_id, 'ConsentWithdrawn', 'P0D')],
});

const durationOf = ({ periods }: ConsentSettings): string => `P${periods.consentMonths}M`;

/** No field is empty, so that nobody takes what was not filled in for what there is nothing of. */
export const NOT_STATED = 'not stated';
const stated = (...texts: readonly string[]): string => texts.map((text) => text.trim()).find(Boolean) ?? NOT_STATED;

function processingOf(facts: ConsentFacts): ConsentRecord['pii_processing'] {
  const { settings, notice } = facts;
  const { controller } = settings;
  return {
    privacy_notice: `sha256:${notice.noticeHash}`,
    language: notice.language,
    purpose: [...facts.purposes],
    purpose_type: ['dpv:DirectMarketing'],
    communication_channel: [...facts.channels],
    lawful_basis: 'eu-gdpr:A6-1-a',
    pii_information: DATA.map(([pii_type, pii_optional]) => ({ pii_type, pii_optional, special_pii_category: false })),
    pii_controllers: ['controller'],
    collection_method: `from ${sourceName(facts.marketplace)}; consent by ${facts.how}`,
    processing_method: ['dpv:Collect', 'dpv:Store', 'dpv:Use', 'dpv:Erase'],
    storage_locations: ['browser of the controller'],
    retention_period: durationOf(settings),
    processing_locations: [stated(controller.country)],
    geographic_restrictions: stated(settings.transfers),
    service: sourceName(facts.marketplace),
    jurisdiction: stated(controller.country, 'EU'),
    recipient_third_parties: [stated(settings.recipients)],
    withdrawal_method: stated(controller.email, controller.address, controller.website),
    privacy_rights: ['A7-3', 'A15', 'A16', 'A17', 'A18', 'A20', 'A21', 'A77'].map((right) => `eu-gdpr:${right}`),
    authority_party: 'authority',
  };
}

/** What VirtualExpo hands on of a person. Optional is what they may keep to themselves on its forms. */
const DATA: readonly (readonly [type: string, optional: boolean])[] = [
  ['name', false],
  ['email-address', false],
  ['telephone-number', true],
  ['postal-address', true],
  ['company', true],
  ['position', true],
  ['products-viewed', false],
  ['date-of-visit', false],
];

const sourceName = (marketplace: Marketplace | null): string =>
  marketplace === null ? 'VirtualExpo' : `${MARKETPLACE_NAMES[marketplace]} (VirtualExpo)`;

/** The company, never one of its people: records are not erased. */
function controllerOf({ controller }: ConsentSettings): Party {
  return {
    party_id: 'controller',
    party_name: stated(controller.name),
    party_address: stated([controller.address, controller.country].filter(Boolean).join(', ')),
    party_email: stated(controller.email),
    party_url: stated(controller.website),
    party_phone: stated(controller.phone),
    party_role: 'dpv:DataController',
    party_contact: stated(controller.email, controller.phone, controller.website, controller.address),
    party_type: 'organisation',
  };
}

function sourceOf(marketplace: Marketplace | null): Party {
  return {
    party_id: 'source',
    party_name: sourceName(marketplace),
    party_address: 'https://www.virtual-expo.com',
    party_role: 'dpv:ThirdParty',
    party_contact: 'https://www.virtual-expo.com',
    party_type: 'organisation',
  };
}

function authorityOf({ authority, controller }: ConsentSettings): Party {
  return {
    party_id: 'authority',
    party_name: stated(authority.name),
    party_address: stated(authority.website, controller.country),
    party_role: 'dpv:DataProtectionAuthority',
    party_contact: stated(authority.website, authority.name),
    party_type: 'authority',
  };
}

const eventOf = (
  event_time: string,
  entity_id: string,
  event_state: RecordEvent['event_state'],
  validity_duration: string,
): RecordEvent => ({ event_time, validity_duration, entity_id, event_type: 'dpv:ExpressedConsent', event_state });
