import { meaningsOf } from '../domain/mapping/meanings.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import type { Target } from '../domain/mapping/targets.ts';
import type { LeadFlaw, LeadKind, MappedLead } from '../domain/lead/lead.ts';
import { readMarketplace } from '../domain/lead/marketplaces.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { FieldIndex } from './field-index.ts';
import { Labels } from './labels.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { mapAddress, mapDate, mapEmails, mapPhone, mapPosition } from './map-person.ts';
import { mapProducts } from './map-products.ts';
import { idOf, joinedLine, lineOf, lines, linkOf, readLanguage, readMessage, readVisitorType } from './read-values.ts';
import { RecordFields } from './record-fields.ts';
import { KindReader } from './record-kind.ts';
import { wordsIn } from './record-path.ts';
import { RowReader } from './rows.ts';
import type { TreeNode } from './tree.ts';
import { pressedIn, typesIn } from './types-of-record.ts';
import { pathInProduct } from './in-product.ts';
import { type ListWords, wordsOf } from './words-of-record.ts';

/** What a record shows of its feed's layout, apart from what it says. */
export interface Layout {
  /** Every place with a value, in the order of the document; one that is there twice may be named twice. */
  places: readonly string[];
  /** Its words at places for lists. */
  words: ListWords;
}

export type MapResult = Layout & ({ ok: true; lead: MappedLead } | { ok: false; problem: 'nobody'; kind: LeadKind });

/** Records of one mapping → leads. */
export class RecordMapper {
  readonly #record: FieldIndex;
  readonly #product: FieldIndex;
  readonly #products: readonly string[];
  readonly #rows: RowReader;
  readonly #labels: Labels;
  readonly #kinds: KindReader;
  readonly #clock: Pick<FeedMapping, 'zone' | 'dayOrder'>;

  constructor(mapping: FeedMapping) {
    const entries = Object.entries(mapping.fields) as [Target, readonly string[]][];
    const only = (wanted: (target: Target) => boolean): FeedMapping['fields'] =>
      Object.fromEntries(entries.filter(([target]) => wanted(target)));
    this.#record = new FieldIndex({
      fields: only((target) => target !== 'product' && !target.startsWith('product.')),
      groups: mapping.fields.product ?? [],
      flags: mapping.flags,
    });
    this.#product = new FieldIndex({ fields: only((target) => target.startsWith('product.')) });
    this.#products = mapping.fields.product ?? [];
    this.#rows = new RowReader(mapping.rows);
    this.#labels = new Labels(mapping.labels);
    this.#kinds = new KindReader(meaningsOf(mapping));
    this.#clock = mapping;
  }

  /** `path` leads from the root of the feed to the record: it may say of which kind the record is. */
  map(tree: TreeNode, path: string): MapResult {
    const fields = new RecordFields(this.#rows.read(tree), this.#record);
    const pressed = pressedIn(fields, this.#record);
    const types = [...typesIn(fields), ...pressed.unclear];
    const stated = fields.takeAll('kind', lines) ?? [];
    const { products, rest, places } = mapProducts(fields, this.#product);
    const { emails, ...about } = this.#about(fields, products, path);
    const lead: MappedLead = {
      feedId: fields.one('id', idOf),
      ...this.#kinds.read({ stated, path, types, pressed: pressed.types }),
      typeRaw: [...types, ...pressed.names].join(', '),
      ...about,
      ...mapDate(fields, this.#clock),
      language: fields.one('language', readLanguage),
      message: fields.take('message', readMessage) ?? '',
      products,
      extra: {},
      flaws: [],
    };
    const layout = {
      places: [...fields.leaves.map((leaf) => leaf.path), ...places],
      words: wordsOf(lead, stated, types),
    };
    if (isNobody(lead) && !emails.written) return { ok: false, problem: 'nobody', kind: lead.kind, ...layout };
    lead.extra = extraOf([...fields.rest(), ...rest, ...emails.others]);
    lead.flaws = flawsOf(lead, emails.written);
    return { ok: true, lead, ...layout };
  }

  /** Every value of a record by its place, as they are mapped: inside of products, too. */
  valuesOf(tree: TreeNode): Leaf[] {
    const { leaves, groups } = leavesOf(this.#rows.read(tree), this.#record.isGroup);
    return [...leaves, ...groups.flatMap((group) => leavesOf(group.node, undefined, group.path).leaves)];
  }

  /** What a place is taken for before all others; null for one that is not mapped. */
  targetOf(path: string): Target | null {
    if (this.#record.flagOn(path)) return 'type';
    const inside = pathInProduct(path, this.#products);
    const claims = inside === null ? this.#record.claimsOn(path) : this.#product.claimsOn(inside);
    const [best] = claims.toSorted((a, b) => a.rank - b.rank);
    return best?.target ?? (this.#record.isGroup(path) ? 'product.name' : null);
  }

  /** Whether a place is named by the record itself, as a row is. */
  isOfRow(path: string): boolean {
    return this.#rows.holds(path);
  }

  /** Whether a place may say something for a target, whatever else it says. */
  serves(path: string, target: Target): boolean {
    return this.#record.claimsOn(path).some((claim) => claim.target === target);
  }

  /** Who asked, and for what. */
  #about(fields: RecordFields, products: MappedLead['products'], path: string) {
    const line = (target: Target): string => fields.one(target, lineOf) ?? '';
    const word = (target: Target): string => this.#labels.shown(target, line(target));
    const list = (target: 'company.type' | 'company.sector') =>
      this.#labels.listValue(
        target,
        fields.take(target, (values) => idOf(joinedLine(values) ?? '')),
        fields.take(`${target}Code`, (values) => idOf(joinedLine(values) ?? '')),
      );
    const marketplace =
      fields.one('marketplace', (value) => readMarketplace(this.#labels.shown('marketplace', cleanLine(value)))) ??
      marketplaceOf(products, path);
    const address = mapAddress(fields, this.#labels);
    const emails = mapEmails(fields);
    return {
      emails,
      marketplace,
      person: {
        title: word('person.title'),
        firstName: line('person.firstName'),
        lastName: line('person.lastName'),
        fullName: line('person.fullName'),
        email: emails.email,
        ...mapPhone(fields, address.country),
        ...mapPosition(fields, this.#labels, marketplace === 'ME'),
        visitorType: fields.one('person.visitorType', readVisitorType) ?? ('unknown' as const),
        visitorId: fields.one('person.visitorId', idOf) ?? '',
      },
      company: {
        name: line('company.name'),
        website: fields.one('company.website', linkOf) ?? '',
        type: list('company.type'),
        sector: list('company.sector'),
      },
      address,
      need: {
        quantity: line('need.quantity'),
        budget: word('need.budget'),
        currency: word('need.currency'),
        delay: word('need.delay'),
      },
      recipient: { type: line('recipient.type'), email: line('recipient.email') },
    };
  }
}

/** Where the record does not say it, the address of its product may, or what is around the record. */
const marketplaceOf = (products: MappedLead['products'], path: string) =>
  [...products.map(({ url }) => url), ...wordsIn(path)].map((text) => text && readMarketplace(text)).find(Boolean) ||
  null;

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
