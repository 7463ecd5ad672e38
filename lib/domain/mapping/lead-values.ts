import type { MappedLead } from '../lead/lead.ts';
import type { Target } from './targets.ts';

type Reader = (lead: MappedLead) => string;

const listed = (values: readonly string[]): string => values.filter(Boolean).join(', ');

/** What a lead has in each place that a feed can fill, as it was understood; empty where it was not. */
const READERS: readonly (readonly [Target, Reader])[] = [
  ['id', ({ feedId }) => feedId ?? ''],
  ['kind', ({ kind }) => (kind === 'unknown' ? '' : kind)],
  ['type', ({ types }) => listed(types.filter((type) => type !== 'other'))],
  ['marketplace', ({ marketplace }) => marketplace ?? ''],
  ['createdAt', ({ createdAt }) => createdAt ?? ''],
  ['language', ({ language }) => language ?? ''],
  ['person.title', ({ person }) => person.title],
  ['person.firstName', ({ person }) => person.firstName],
  ['person.lastName', ({ person }) => person.lastName],
  ['person.fullName', ({ person }) => person.fullName],
  ['person.email', ({ person }) => person.email],
  ['person.phone', ({ person }) => person.phone || person.phoneRaw],
  ['person.position', ({ person }) => person.position],
  ['person.speciality', ({ person }) => person.speciality],
  ['person.visitorType', ({ person }) => (person.visitorType === 'unknown' ? '' : person.visitorType)],
  ['person.visitorId', ({ person }) => person.visitorId],
  ['company.name', ({ company }) => company.name],
  ['company.website', ({ company }) => company.website],
  ['company.type', ({ company }) => company.type?.raw ?? ''],
  ['company.typeCode', ({ company }) => company.type?.code ?? ''],
  ['company.sector', ({ company }) => company.sector?.raw ?? ''],
  ['company.sectorCode', ({ company }) => company.sector?.code ?? ''],
  ['address.street', ({ address }) => address.street],
  ['address.postalCode', ({ address }) => address.postalCode],
  ['address.city', ({ address }) => address.city],
  ['address.region', ({ address }) => address.region],
  ['address.country', ({ address }) => address.country ?? address.countryRaw],
  ['message', ({ message }) => message],
  ['need.quantity', ({ need }) => need.quantity],
  ['need.budget', ({ need }) => need.budget],
  ['need.currency', ({ need }) => need.currency],
  ['need.delay', ({ need }) => need.delay],
  ['product.id', ({ products }) => listed(products.map(({ id }) => id))],
  ['product.name', ({ products }) => listed(products.map(({ name }) => name))],
  ['product.url', ({ products }) => listed(products.map(({ url }) => url))],
  ['recipient.type', ({ recipient }) => recipient.type],
  ['recipient.email', ({ recipient }) => recipient.email],
];

/** The places of a lead that have a value, in the order of the lead model. */
export function filledTargets(lead: MappedLead): Target[] {
  return READERS.filter(([, read]) => read(lead) !== '').map(([target]) => target);
}

export interface ValueChange {
  target: Target;
  before: string;
  after: string;
}

/** What two readings of one record understood differently. */
export function changedValues(before: MappedLead, after: MappedLead): ValueChange[] {
  return READERS.map(([target, read]) => ({ target, before: read(before), after: read(after) })).filter(
    (change) => change.before !== change.after,
  );
}
