import * as z from 'zod/mini';
import { channelSchema, purposeSchema } from './purposes.ts';

/**
 * The record of consent of ISO/IEC TS 27560 as the W3C's guide profiles it for the GDPR. Its names are the standard's.
 * Where it wants a list of values, there is one, even of a single value.
 */

const text = z.string().check(z.minLength(1));
const texts = z.array(text).check(z.minLength(1));

const partySchema = z.object({
  party_id: text,
  party_name: text,
  party_address: text,
  party_email: z.optional(text),
  party_url: z.optional(text),
  party_phone: z.optional(text),
  party_role: text,
  party_contact: text,
  party_type: z.enum(['organisation', 'authority']),
});
export type Party = z.infer<typeof partySchema>;

const eventSchema = z.object({
  event_time: z.iso.datetime(),
  /** ISO 8601. */
  validity_duration: z.string().check(z.regex(/^P\d+[DM]$/)),
  entity_id: text,
  event_type: text,
  event_state: z.enum(['ConsentRequested', 'ConsentGiven', 'ConsentWithdrawn']),
});
export type RecordEvent = z.infer<typeof eventSchema>;

export const consentRecordSchema = z.object({
  header: z.object({
    schema_version: text,
    schema: text,
    record_id: z.uuidv4(),
    pii_principal_id: text,
  }),
  pii_processing: z.object({
    /** The hash of the notice: what it said is kept beside, once for each version. */
    privacy_notice: text,
    language: text,
    purpose: z.array(purposeSchema).check(z.minLength(1)),
    purpose_type: texts,
    /** Not of the standard: how the person may be contacted. */
    communication_channel: z.array(channelSchema).check(z.minLength(1)),
    lawful_basis: text,
    pii_information: z
      .array(z.object({ pii_type: text, pii_optional: z.boolean(), special_pii_category: z.boolean() }))
      .check(z.minLength(1)),
    pii_controllers: texts,
    collection_method: text,
    processing_method: texts,
    storage_locations: texts,
    retention_period: text,
    processing_locations: texts,
    geographic_restrictions: text,
    service: text,
    jurisdiction: text,
    recipient_third_parties: texts,
    withdrawal_method: text,
    privacy_rights: texts,
    authority_party: text,
  }),
  party_identification: z.array(partySchema).check(z.minLength(1)),
  event: z.array(eventSchema).check(z.minLength(1)),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;
