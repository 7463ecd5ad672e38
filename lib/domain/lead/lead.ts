import * as z from 'zod/mini';

/**
 * The lead as every part of Leadstand knows it, whatever layout its feed had.
 * Times are ISO 8601 in UTC, as `Date.prototype.toISOString` writes them, so that they sort as text.
 */

export const leadKindSchema = z.enum(['request', 'prospect', 'visit', 'unknown']);

export const leadTypeSchema = z.enum(['documentation', 'quote', 'price_options', 'price_seen', 'visit', 'other']);

export const marketplaceSchema = z.enum(['AR', 'AG', 'AE', 'DI', 'ME', 'NE']);

/** A value of one of VirtualExpo's lists. The lists are not public, so the text is kept as it came. */
const listValueSchema = z.object({
  raw: z.string(),
  code: z.nullable(z.string()),
  label: z.nullable(z.string()),
});

const personSchema = z.object({
  title: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  fullName: z.string(),
  email: z.string(),
  /** E.164 when the number could be read, else empty. */
  phone: z.string(),
  phoneRaw: z.string(),
  position: z.string(),
  /** MedicalExpo sends the medical speciality in the place of the position. */
  speciality: z.string(),
  visitorType: z.enum(['professional', 'private', 'unknown']),
  visitorId: z.string(),
});

const companySchema = z.object({
  name: z.string(),
  website: z.string(),
  type: z.nullable(listValueSchema),
  sector: z.nullable(listValueSchema),
});

const addressSchema = z.object({
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  region: z.string(),
  /** ISO 3166-1 alpha-2, or null when the text of the feed names no country we know. */
  country: z.nullable(z.string()),
  countryRaw: z.string(),
});

const needSchema = z.object({
  quantity: z.string(),
  budget: z.string(),
  currency: z.string(),
  delay: z.string(),
});

const productSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** http or https, else empty. */
  url: z.string(),
});

const recipientSchema = z.object({ type: z.string(), email: z.string() });

/** What is missing or unreadable in a lead that is kept all the same. */
export const leadFlawSchema = z.enum(['no-id', 'no-email', 'unreadable-email', 'unreadable-date', 'unknown-country']);

/** What the feed says. An import writes this and nothing else of a stored lead. */
export const leadSchema = z.object({
  leadKey: z.string(),
  feedId: z.nullable(z.string()),
  connectionId: z.string(),
  /** Arrived through a connection in test mode: shown, marked, and never counted in the badge. */
  test: z.boolean(),
  kind: leadKindSchema,
  kindRaw: z.string(),
  types: z.array(leadTypeSchema),
  typeRaw: z.string(),
  answerExpected: z.boolean(),
  marketplace: z.nullable(marketplaceSchema),
  /** When the buyer acted; null when the feed's date could not be read. */
  createdAt: z.nullable(z.string()),
  createdAtRaw: z.string(),
  createdAtZone: z.nullable(z.enum(['explicit', 'assumed'])),
  /** When this browser first saw the lead. */
  receivedAt: z.string(),
  language: z.nullable(z.string()),
  person: personSchema,
  company: companySchema,
  address: addressSchema,
  /** Plain text with \n as line end. */
  message: z.string(),
  need: needSchema,
  products: z.array(productSchema),
  recipient: recipientSchema,
  /** Every leaf of the record that no mapping used, by its path: nothing is thrown away. */
  extra: z.record(z.string(), z.array(z.string())),
  flaws: z.array(leadFlawSchema),
  /** A hash of what the record says, however it is written: equal means nothing changed. */
  sourceHash: z.string(),
  /** 1 at first, +1 each time the lead comes back changed. */
  revision: z.number(),
});

export type LeadKind = z.infer<typeof leadKindSchema>;
export type LeadType = z.infer<typeof leadTypeSchema>;
export type Marketplace = z.infer<typeof marketplaceSchema>;
export type ListValue = z.infer<typeof listValueSchema>;
export type LeadFlaw = z.infer<typeof leadFlawSchema>;
export type Lead = z.infer<typeof leadSchema>;

/** What a record of the feed yields by itself, before it is known when and how it arrived. */
export type MappedLead = Omit<Lead, 'leadKey' | 'connectionId' | 'test' | 'receivedAt' | 'sourceHash' | 'revision'>;
