import type { RecordLayout } from './cut-record.ts';

/** The places of a lead that a feed can fill. Named after the lead model. */
const TARGETS = [
  'id',
  'kind',
  'type',
  'marketplace',
  'createdAt',
  'createdTime',
  'language',
  'person.title',
  'person.firstName',
  'person.lastName',
  'person.fullName',
  'person.email',
  'person.phone',
  'person.phoneCode',
  'person.position',
  'person.speciality',
  'person.visitorType',
  'person.visitorId',
  'company.name',
  'company.website',
  'company.type',
  'company.typeCode',
  'company.sector',
  'company.sectorCode',
  'address.street',
  'address.postalCode',
  'address.city',
  'address.region',
  'address.country',
  'message',
  'need.quantity',
  'need.budget',
  'need.currency',
  'need.delay',
  // The element that stands for one product, and what is inside of it.
  'product',
  'product.id',
  'product.name',
  'product.url',
  // Products that have no element of their own.
  'productId',
  'productName',
  'productUrl',
  'recipient.type',
  'recipient.email',
] as const;

export type Target = (typeof TARGETS)[number];

/**
 * How a feed's layout becomes a lead: data, so that it can be learned, corrected and shared. Each target has
 * candidates, patterns of `path-pattern.ts` from the record (or the product) down. The first that has a value wins;
 * one that fits several different places is ambiguous, and none.
 */
export interface FeedMapping extends RecordLayout {
  name: string;
  version: number;
  fields: Readonly<Partial<Record<Target, readonly string[]>>>;
}
