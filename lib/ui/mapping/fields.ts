import type { Target } from '../../domain/mapping/targets.ts';

/** Products that have no element of their own are the same to a user as such that have one. */
const TWINS = {
  'product.id': 'productId',
  'product.name': 'productName',
  'product.url': 'productUrl',
} as const satisfies Partial<Record<Target, Target>>;

type Twin = (typeof TWINS)[keyof typeof TWINS];

/** A field as a user knows it. */
export type Field = Exclude<Target, Twin>;

/** The fields in the order in which they matter; the first group is what no lead should be without. */
export const FIELD_GROUPS = [
  {
    group: 'main',
    fields: [
      'id',
      'kind',
      'type',
      'createdAt',
      'person.email',
      'person.fullName',
      'person.firstName',
      'person.lastName',
      'company.name',
      'address.country',
      'message',
      'product.name',
    ],
  },
  {
    group: 'person',
    fields: [
      'person.title',
      'person.phone',
      'person.phoneCode',
      'person.position',
      'person.speciality',
      'person.visitorType',
      'person.visitorId',
    ],
  },
  {
    group: 'company',
    fields: ['company.website', 'company.type', 'company.typeCode', 'company.sector', 'company.sectorCode'],
  },
  { group: 'address', fields: ['address.street', 'address.postalCode', 'address.city', 'address.region'] },
  {
    group: 'request',
    fields: ['createdTime', 'language', 'need.quantity', 'need.budget', 'need.currency', 'need.delay'],
  },
  { group: 'product', fields: ['product', 'product.id', 'product.url'] },
  { group: 'feed', fields: ['marketplace', 'recipient.type', 'recipient.email'] },
] as const satisfies readonly { group: string; fields: readonly Field[] }[];

export type FieldGroup = (typeof FIELD_GROUPS)[number]['group'];

const FIELD_OF: ReadonlyMap<Target, Field> = new Map(
  Object.entries(TWINS).map(([field, twin]) => [twin, field as Field]),
);

export const fieldOf = (target: Target): Field => FIELD_OF.get(target) ?? (target as Field);

/** What a field is filled by outside the element of a product; null where that does not matter. */
export const twinOf = (field: Field): Twin | null => (field in TWINS ? TWINS[field as keyof typeof TWINS] : null);

/** Fields of the things inside the element of a product. */
export const isOfProduct = (field: Field): boolean => field.startsWith('product.');
