import { kindOf } from '../domain/lead/kinds.ts';
import type { LeadFlaw, LeadKind, MappedLead } from '../domain/lead/lead.ts';
import { readMarketplace } from '../domain/lead/marketplaces.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import type { Leaf } from './leaves.ts';
import { mapAddress, mapDate, mapEmails, mapPhone, mapPosition } from './map-person.ts';
import { mapProducts } from './map-products.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import type { Target } from '../domain/mapping/targets.ts';
import {
  firstLine,
  firstReadable,
  joinedLine,
  kindOfRecord,
  lines,
  listValue,
  readLanguage,
  readMessage,
  readVisitorType,
} from './read-values.ts';
import { FieldIndex, RecordFields } from './record-fields.ts';
import type { TreeNode } from './tree.ts';
import { readWebAddress } from './web-address.ts';

export type MapResult = { ok: true; lead: MappedLead } | { ok: false; problem: 'nobody'; kind: LeadKind };

/** Records of one mapping → leads. `zone` is meant by dates that name none. */
export class RecordMapper {
  readonly #record: FieldIndex;
  readonly #product: FieldIndex;
  readonly #zone: string;

  constructor(mapping: FeedMapping, zone: string) {
    const entries = Object.entries(mapping.fields) as [Target, readonly string[]][];
    const only = (wanted: (target: Target) => boolean) =>
      Object.fromEntries(entries.filter(([target]) => wanted(target)));
    this.#record = new FieldIndex(
      only((target) => target !== 'product' && !target.startsWith('product.')),
      mapping.fields.product,
    );
    this.#product = new FieldIndex(only((target) => target.startsWith('product.')));
    this.#zone = zone;
  }

  /** `path` leads from the root of the feed to the record: it may say of which kind the record is. */
  map(tree: TreeNode, path: string): MapResult {
    const fields = new RecordFields(tree, this.#record);
    const line = (target: Target): string => fields.take(target, firstLine) ?? '';

    const types = typesOf(fields);
    const { kindRaw, ...classified } = kindOfRecord(fields.takeAll('kind', lines) ?? [], path, types);
    const { products, rest: restOfProducts } = mapProducts(fields, this.#product);
    const marketplace = fields.take('marketplace', firstReadable(readMarketplace)) ?? marketplaceOf(products);
    const address = mapAddress(fields);
    const emails = mapEmails(fields);
    const lead: MappedLead = {
      feedId: fields.take('id', firstLine),
      kindRaw,
      ...classified,
      typeRaw: types.join(', '),
      marketplace,
      ...mapDate(fields, this.#zone),
      language: fields.take('language', readLanguage),
      person: {
        title: line('person.title'),
        firstName: line('person.firstName'),
        lastName: line('person.lastName'),
        fullName: line('person.fullName'),
        email: emails.email,
        ...mapPhone(fields, address.country),
        ...mapPosition(fields, marketplace === 'ME'),
        visitorType: fields.take('person.visitorType', readVisitorType) ?? 'unknown',
        visitorId: line('person.visitorId'),
      },
      company: {
        name: line('company.name'),
        website: fields.take('company.website', firstReadable(readWebAddress)) ?? '',
        type: listValue(fields.take('company.type', joinedLine), fields.take('company.typeCode', firstLine)),
        sector: listValue(fields.take('company.sector', joinedLine), fields.take('company.sectorCode', firstLine)),
      },
      address,
      message: fields.take('message', readMessage) ?? '',
      need: {
        quantity: line('need.quantity'),
        budget: line('need.budget'),
        currency: line('need.currency'),
        delay: line('need.delay'),
      },
      products,
      recipient: { type: line('recipient.type'), email: line('recipient.email') },
      extra: {},
      flaws: [],
    };
    if (isNobody(lead) && !emails.written) return { ok: false, problem: 'nobody', kind: lead.kind };
    lead.extra = extraOf([...fields.rest(), ...restOfProducts, ...emails.others]);
    lead.flaws = flawsOf(lead, emails.written);
    return { ok: true, lead };
  }
}

/**
 * The values at the best place for a type. Where the places contradict each other, all of them: a type that is
 * stated must not pass for one that is left out. And a visit is seen in any of the places.
 */
function typesOf(fields: RecordFields): string[] {
  const best = fields.take('type', lines);
  if (best === null) return fields.takeAll('type', lines) ?? [];
  const elsewhere = fields
    .all('type')
    .map(cleanLine)
    .filter((type) => !best.includes(type));
  return [...best, ...elsewhere.filter((type) => kindOf([type]) === 'visit')];
}

const marketplaceOf = (products: MappedLead['products']) =>
  products.map(({ url }) => url && readMarketplace(url)).find(Boolean) || null;

function isNobody({ feedId, person, company, message }: MappedLead): boolean {
  const { email, phoneRaw, firstName, lastName, fullName } = person;
  return [feedId, email, phoneRaw, firstName, lastName, fullName, company.name, message].every((text) => !text);
}

function extraOf(leaves: readonly Leaf[]): MappedLead['extra'] {
  const extra = new Map<string, string[]>();
  for (const { path, value } of leaves) {
    const text = cleanLines(value);
    if (!cleanLine(text)) continue;
    const values = extra.get(path);
    if (values) values.push(text);
    else extra.set(path, [text]);
  }
  return Object.fromEntries(extra);
}

function flawsOf(lead: MappedLead, emailWritten: boolean): LeadFlaw[] {
  const flaws: [LeadFlaw, boolean][] = [
    ['no-id', lead.feedId === null],
    ['no-email', !lead.person.email && !emailWritten],
    ['unreadable-email', !lead.person.email && emailWritten],
    ['unreadable-date', lead.createdAt === null],
    ['unknown-country', lead.address.country === null && lead.address.countryRaw !== ''],
  ];
  return flaws.filter(([, applies]) => applies).map(([flaw]) => flaw);
}
