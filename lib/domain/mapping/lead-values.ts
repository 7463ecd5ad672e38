import type { ListValue, MappedLead } from '../lead/lead.ts';
import type { Target } from './targets.ts';

const listText = (value: ListValue | null): string => value?.label ?? value?.raw ?? '';

/** Targets that a lead has no value of its own for: they are parts of others. */
type Told = Exclude<
  Target,
  'createdTime' | 'person.phoneCode' | 'product' | 'productId' | 'productName' | 'productUrl'
>;

const ofProducts = (lead: MappedLead, part: 'id' | 'name' | 'url'): string =>
  lead.products
    .map((product) => product[part])
    .filter(Boolean)
    .join('; ');

/** In the order of the targets. */
const READ: Readonly<Record<Told, (lead: MappedLead) => string>> = {
  id: (lead) => lead.feedId ?? '',
  kind: (lead) => lead.kindRaw,
  type: (lead) => lead.typeRaw,
  marketplace: (lead) => lead.marketplace ?? '',
  createdAt: (lead) => lead.createdAt ?? '',
  language: (lead) => lead.language ?? '',
  'person.title': (lead) => lead.person.title,
  'person.firstName': (lead) => lead.person.firstName,
  'person.lastName': (lead) => lead.person.lastName,
  'person.fullName': (lead) => lead.person.fullName,
  'person.email': (lead) => lead.person.email,
  'person.phone': (lead) => lead.person.phone || lead.person.phoneRaw,
  'person.position': (lead) => lead.person.position,
  'person.speciality': (lead) => lead.person.speciality,
  'person.visitorType': (lead) => (lead.person.visitorType === 'unknown' ? '' : lead.person.visitorType),
  'person.visitorId': (lead) => lead.person.visitorId,
  'company.name': (lead) => lead.company.name,
  'company.website': (lead) => lead.company.website,
  'company.type': (lead) => listText(lead.company.type),
  'company.typeCode': (lead) => lead.company.type?.code ?? '',
  'company.sector': (lead) => listText(lead.company.sector),
  'company.sectorCode': (lead) => lead.company.sector?.code ?? '',
  'address.street': (lead) => lead.address.street,
  'address.postalCode': (lead) => lead.address.postalCode,
  'address.city': (lead) => lead.address.city,
  'address.region': (lead) => lead.address.region,
  'address.country': (lead) => lead.address.country ?? lead.address.countryRaw,
  message: (lead) => lead.message,
  'need.quantity': (lead) => lead.need.quantity,
  'need.budget': (lead) => lead.need.budget,
  'need.currency': (lead) => lead.need.currency,
  'need.delay': (lead) => lead.need.delay,
  'product.id': (lead) => ofProducts(lead, 'id'),
  'product.name': (lead) => ofProducts(lead, 'name'),
  'product.url': (lead) => ofProducts(lead, 'url'),
  'recipient.type': (lead) => lead.recipient.type,
  'recipient.email': (lead) => lead.recipient.email,
};

const TOLD = Object.entries(READ) as [Told, (lead: MappedLead) => string][];

/** What a lead says, by the target that filled it, in the order of the targets. Nothing that is empty. */
export function valuesOf(lead: MappedLead): Map<Target, string> {
  const values = new Map<Target, string>();
  for (const [target, read] of TOLD) {
    const value = read(lead);
    if (value) values.set(target, value);
  }
  return values;
}

/** The targets that a lead says something for, one by one. */
export function eachFilled(lead: MappedLead, tell: (target: Target) => void): void {
  for (const [target, read] of TOLD) if (read(lead)) tell(target);
}
