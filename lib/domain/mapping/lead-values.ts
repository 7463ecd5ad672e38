import type { ListValue, MappedLead } from '../lead/lead.ts';
import type { Target } from './targets.ts';

const listText = (value: ListValue | null): string => value?.label ?? value?.raw ?? '';

/** Targets that a lead has no value of its own for: they are parts of others. */
type Told = Exclude<
  Target,
  'createdTime' | 'person.phoneCode' | 'product' | 'productId' | 'productName' | 'productUrl'
>;

/** What a lead says, by the target that filled it, in the order of the targets. Nothing that is empty. */
export function valuesOf(lead: MappedLead): Map<Target, string> {
  const products = (part: 'id' | 'name' | 'url'): string =>
    lead.products
      .map((product) => product[part])
      .filter(Boolean)
      .join('; ');
  const values: Record<Told, string> = {
    id: lead.feedId ?? '',
    kind: lead.kindRaw,
    type: lead.typeRaw,
    marketplace: lead.marketplace ?? '',
    createdAt: lead.createdAt ?? '',
    language: lead.language ?? '',
    'person.title': lead.person.title,
    'person.firstName': lead.person.firstName,
    'person.lastName': lead.person.lastName,
    'person.fullName': lead.person.fullName,
    'person.email': lead.person.email,
    'person.phone': lead.person.phone || lead.person.phoneRaw,
    'person.position': lead.person.position,
    'person.speciality': lead.person.speciality,
    'person.visitorType': lead.person.visitorType === 'unknown' ? '' : lead.person.visitorType,
    'person.visitorId': lead.person.visitorId,
    'company.name': lead.company.name,
    'company.website': lead.company.website,
    'company.type': listText(lead.company.type),
    'company.typeCode': lead.company.type?.code ?? '',
    'company.sector': listText(lead.company.sector),
    'company.sectorCode': lead.company.sector?.code ?? '',
    'address.street': lead.address.street,
    'address.postalCode': lead.address.postalCode,
    'address.city': lead.address.city,
    'address.region': lead.address.region,
    'address.country': lead.address.country ?? lead.address.countryRaw,
    message: lead.message,
    'need.quantity': lead.need.quantity,
    'need.budget': lead.need.budget,
    'need.currency': lead.need.currency,
    'need.delay': lead.need.delay,
    'product.id': products('id'),
    'product.name': products('name'),
    'product.url': products('url'),
    'recipient.type': lead.recipient.type,
    'recipient.email': lead.recipient.email,
  };
  return new Map((Object.entries(values) as [Told, string][]).filter(([, value]) => value));
}
