import fc from 'fast-check';
import { escapeXml } from './feed-xml.ts';
import {
  FIELD_NAMES,
  type FieldGroup,
  type FieldName,
  GROUP_NAMES,
  GROUP_OF,
  NOISE,
  RECORD_NAMES,
  ROOT_NAMES,
} from './layout-names.ts';
import type { FeedLead } from './leads.ts';

type Style = (words: readonly string[]) => string;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

const STYLES: Readonly<Record<string, Style>> = {
  camel: (words) => words.map((word, at) => (at === 0 ? word.toLowerCase() : capital(word))).join(''),
  pascal: (words) => words.map(capital).join(''),
  snake: (words) => words.join('_').toLowerCase(),
  upperSnake: (words) => words.join('_').toUpperCase(),
  kebab: (words) => words.join('-').toLowerCase(),
  upper: (words) => words.join('').toUpperCase(),
  lower: (words) => words.join('').toLowerCase(),
};

/** A way to write the moment; to the minute, in UTC or as a clock in Paris shows it. */
const DATES: Readonly<Record<string, (at: Date) => string>> = {
  isoZ: (at) => at.toISOString(),
  iso: (at) => `${paris(at).day}T${paris(at).clock}`,
  database: (at) => `${paris(at).day} ${paris(at).clock}:00`,
  slashes: (at) => `${parts(at).toReversed().join('/')} ${paris(at).clock}`,
  dots: (at) => `${parts(at).toReversed().join('.')} ${paris(at).clock}`,
  months: (at) => {
    const [year, month, day] = parts(at);
    return `${day}-${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(month) - 1]}-${year} ${paris(at).clock}`;
  },
  american: (at) => {
    const [year, month, day] = parts(at);
    return `${month}/${day}/${year} ${paris(at).clock}`;
  },
  seconds: (at) => String(at.getTime() / 1000),
  milliseconds: (at) => String(at.getTime()),
};

function paris(at: Date): { day: string; clock: string } {
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  const [day = '', clock = ''] = written.split(' ');
  return { day, clock };
}

const parts = (at: Date): string[] => paris(at).day.split('-');

const COUNTRIES: Readonly<Record<string, (code: string) => string>> = {
  alpha2: (code) => code,
  english: (code) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code,
  german: (code) => new Intl.DisplayNames('de', { type: 'region' }).of(code) ?? code,
};

export interface Layout {
  names: Record<FieldName, string>;
  style: string;
  prefix: string;
  root: string;
  record: string;
  shape: 'elements' | 'attributes' | 'fields' | 'entries' | 'groups' | 'group attributes';
  groupNames: { person: string; company: string; address: string };
  /** Whether the groups of company and address are inside of the person's. */
  nested: boolean;
  kindBy: 'field' | 'group';
  dates: string;
  dateApart: boolean;
  countries: string;
  phones: 'apart' | 'together';
  types: 'field' | 'repeated' | 'flags';
  products: 'flat' | 'numbered' | 'wrapped' | 'inline' | 'attributes';
  cdata: boolean;
  /** Given and family name in one field. */
  oneName: boolean;
  /** The exhibitor's own data, in a group beside the buyer's. */
  seller: string | null;
  /** All values of a record in one element. */
  wrapped: boolean;
  order: number;
  noise: string[];
}

/** Every field under its usual name, and nothing else. */
export const PLAIN_LAYOUT: Layout = {
  names: Object.fromEntries(
    Object.entries({
      phone: 'phone number',
      companyWebSite: 'company web site',
      businessCompanyType: 'business company type',
      businessSector: 'business sector',
      employeePosition: 'employee position',
      administrativeArea: 'administrative area',
    }).concat(
      Object.keys(FIELD_NAMES)
        .filter((field) => !/^(?:phone|companyWebSite|business.*|employeePosition|administrativeArea)$/.test(field))
        .map((field) => [field, field.replace(/(?=[A-Z])/g, ' ').toLowerCase()]),
    ),
  ) as Record<FieldName, string>,
  shape: 'elements',
  style: 'camel',
  prefix: '',
  root: 'leads',
  record: 'lead',
  groupNames: { person: 'contact', company: 'company', address: 'address' },
  nested: false,
  kindBy: 'field',
  dates: 'isoZ',
  dateApart: false,
  countries: 'alpha2',
  phones: 'apart',
  types: 'field',
  products: 'attributes',
  cdata: false,
  oneName: false,
  seller: null,
  wrapped: false,
  order: 1,
  noise: [],
};

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const key = (table: Readonly<Record<string, unknown>>): fc.Arbitrary<string> => oneOf(Object.keys(table));

export const layouts: fc.Arbitrary<Layout> = fc
  .record({
    shape: oneOf(['elements', 'attributes', 'fields', 'entries', 'groups', 'group attributes'] as const),
    style: key(STYLES),
    prefix: oneOf(['', '', '', 've:', 'ns2:']),
    root: oneOf(ROOT_NAMES),
    record: oneOf(RECORD_NAMES),
    groupNames: fc.record({
      person: oneOf(GROUP_NAMES.person),
      company: oneOf(GROUP_NAMES.company),
      address: oneOf(GROUP_NAMES.address),
    }),
    nested: fc.boolean(),
    kindBy: oneOf(['field', 'field', 'group'] as const),
    dates: key(DATES),
    dateApart: fc.boolean(),
    countries: key(COUNTRIES),
    phones: oneOf(['apart', 'together'] as const),
    types: oneOf(['field', 'repeated', 'flags'] as const),
    products: oneOf(['flat', 'numbered', 'wrapped', 'inline', 'attributes'] as const),
    cdata: fc.boolean(),
    oneName: fc.boolean(),
    seller: oneOf([null, null, 'exhibitor', 'recipient', 'vendor', 'Aussteller', 'fournisseur']),
    wrapped: oneOf([false, false, true]),
    order: fc.nat(),
    noise: fc.subarray(NOISE.map(([name]) => name)),
  })
  .chain((layout) => {
    const isGrouped = layout.shape.startsWith('group');
    const names = Object.fromEntries(
      Object.entries(FIELD_NAMES).map(([field, { flat, ...more }]) => [
        field,
        oneOf<string>(isGrouped && 'inGroup' in more ? more.inGroup : flat),
      ]),
    ) as Record<FieldName, fc.Arbitrary<string>>;
    return fc.record(names).map((chosen) => ({ ...layout, names: chosen as Record<FieldName, string> }));
  })
  .filter(hasDistinctNames);

/** Names that a style makes equal would be one field. */
function hasDistinctNames({ names, shape }: Layout): boolean {
  const all = Object.entries(names).map(([field, name]) =>
    `${shape.startsWith('group') ? GROUP_OF[field as FieldName] : ''} ${name.replace(/\s/g, '')}`.toLowerCase(),
  );
  return new Set(all).size === all.length;
}

interface Field {
  name: string;
  group: FieldGroup;
  value: string;
}

/** A feed of these leads in a layout. */
export function feedIn(layout: Layout, leads: readonly FeedLead[]): string {
  const tag = (name: string): string => `${layout.prefix}${named(layout, name)}`;
  const root = tag(layout.root === layout.record ? `${layout.root} list` : layout.root);
  const space = layout.prefix ? ` xmlns:${layout.prefix.slice(0, -1)}="urn:example:${layout.order}"` : '';
  const record = tag(layout.record);
  const written = (all: readonly FeedLead[]): string => all.map((lead) => recordIn(layout, lead, record)).join('\n');
  if (layout.kindBy === 'field') return `<${root}${space}>\n${written(leads)}\n</${root}>`;
  const groups = (['REQUEST', 'PROSPECT', 'VISIT'] as const).map((kind) => {
    const group = tag(`${kind.toLowerCase()}s`);
    return `<${group}>\n${written(leads.filter(({ category }) => category === kind))}\n</${group}>`;
  });
  return `<${root}${space}>\n${groups.join('\n')}\n</${root}>`;
}

const named = (layout: Layout, name: string): string => (STYLES[layout.style] ?? STYLES['camel']!)(name.split(' '));

function recordIn(layout: Layout, lead: FeedLead, tag: string): string {
  const fields = shuffled(fieldsOf(layout, lead), layout.order);
  const { attributes, content } = written(layout, fields);
  const extra = `${typesIn(layout, lead)}${productsIn(layout, lead)}`;
  const inside = `${content}${extra}${sellerIn(layout)}`;
  if (!layout.wrapped) return `<${tag}${attributes}>${inside}</${tag}>`;
  const wrapper = `${layout.prefix}${named(layout, 'payload')}`;
  return `<${tag} version="1"><${wrapper}${attributes}>${inside}</${wrapper}></${tag}>`;
}

/** What is the same in every record, and nobody's who asked. */
function sellerIn(layout: Layout): string {
  if (!layout.seller) return '';
  const tag = `${layout.prefix}${named(layout, layout.seller)}`;
  const parts = { name: 'Example Pumps', email: 'sales@exhibitor.example', phone: '+33 1 99 00 99 99', country: 'MC' };
  return `<${tag}>${Object.entries(parts)
    .map(([name, value]) => element(layout, named(layout, name), value))
    .join('')}</${tag}>`;
}

/** In an order of its own for each layout, the same for each record. */
const shuffled = (fields: readonly Field[], order: number): Field[] =>
  fields.toSorted((a, b) => weight(a.name, order) - weight(b.name, order));

const weight = (name: string, order: number): number => {
  let hash = order;
  for (const character of name) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return hash;
};

function fieldsOf(layout: Layout, lead: FeedLead): Field[] {
  const fields: Field[] = [];
  const add = (field: FieldName, value: string): void => {
    if (value) fields.push({ name: layout.names[field], group: GROUP_OF[field], value });
  };
  const date = DATES[layout.dates]!(new Date(lead.creationDate));
  const apart = layout.dateApart ? /^(\S+) (\d\d:\d\d)(?::00)?$/.exec(date) : null;
  add('id', lead.id);
  if (layout.kindBy === 'field') add('category', lead.category);
  if (layout.types === 'field') add('type', lead.type);
  add('marketplace', lead.marketplace);
  add('creationDate', apart ? apart[1]! : date);
  if (apart) fields.push({ name: 'time', group: 'meta', value: apart[2]! });
  add('country', COUNTRIES[layout.countries]!(lead.country));
  if (layout.phones === 'apart') {
    add('phoneCode', lead.phoneCode);
    add('phone', lead.phoneNumber);
  } else add('phone', lead.phoneNumber && `${lead.phoneCode} ${lead.phoneNumber}`);
  const names = ['firstName', 'lastName'] as const;
  if (layout.oneName) fields.push({ name: 'full name', group: 'person', value: `${lead.firstName} ${lead.lastName}` });
  const plain = [
    'language',
    'visitorType',
    ...(layout.oneName ? [] : names),
    'email',
    'company',
    'companyWebSite',
  ] as const;
  const list = ['businessCompanyType', 'businessSector', 'employeePosition', 'address', 'postalCode', 'city'] as const;
  for (const field of [...plain, ...list, 'administrativeArea', 'comment', 'quantity'] as const)
    add(field, lead[field]);
  for (const [name, values] of NOISE) {
    if (layout.noise.includes(name))
      fields.push({ name, group: 'meta', value: values[lead.id.length % values.length]! });
  }
  if (layout.products === 'flat') for (const [part, value] of partsOf(lead)) add(part, value);
  return fields;
}

const partsOf = ({ products: [product] }: FeedLead): [FieldName, string][] =>
  product
    ? [
        ['productId', product.id],
        ['productName', product.name],
        ['productUrl', product.url],
      ]
    : [];

function written(layout: Layout, fields: readonly Field[]): { attributes: string; content: string } {
  const attributes = (some: readonly Field[]): string =>
    some.map(({ name, value }) => ` ${named(layout, name)}="${escapeXml(value).replaceAll('\n', '&#10;')}"`).join('');
  const elements = (some: readonly Field[]): string =>
    some.map(({ name, value }) => element(layout, named(layout, name), value)).join('');
  const { shape } = layout;
  if (shape === 'elements') return { attributes: '', content: elements(fields) };
  if (shape === 'attributes') return { attributes: attributes(fields), content: '' };
  if (shape === 'groups') return { attributes: '', content: grouped(layout, fields, (some) => ['', elements(some)]) };
  if (shape === 'group attributes') {
    const [meta, others] = [true, false].map((isMeta) => fields.filter(({ group }) => (group === 'meta') === isMeta));
    return { attributes: attributes(meta!), content: grouped(layout, others!, (some) => [attributes(some), '']) };
  }
  const rows = fields.map(({ name, value }) => rowIn(layout, named(layout, name), value)).join('');
  return { attributes: '', content: shape === 'entries' ? `<values>${rows}</values>` : rows };
}

const rowIn = (layout: Layout, name: string, value: string): string =>
  layout.shape === 'entries'
    ? `<entry><key>${escapeXml(name)}</key><value>${text(layout, value)}</value></entry>`
    : `<field name="${escapeXml(name)}">${text(layout, value)}</field>`;

function grouped(
  layout: Layout,
  fields: readonly Field[],
  write: (some: readonly Field[]) => [string, string],
): string {
  const of = (group: FieldGroup): Field[] => fields.filter((field) => field.group === group);
  const group = (name: Exclude<FieldGroup, 'meta'>, inside = ''): string => {
    const [attributes, content] = write(of(name));
    const tag = `${layout.prefix}${named(layout, layout.groupNames[name])}`;
    return `<${tag}${attributes}>${content}${inside}</${tag}>`;
  };
  const meta = of('meta').length > 0 ? write(of('meta'))[1] : '';
  if (layout.nested) return `${meta}${group('person', group('company', group('address')))}`;
  return `${meta}${group('person')}${group('company')}${group('address')}`;
}

const element = (layout: Layout, name: string, value: string): string =>
  `<${layout.prefix}${name}>${text(layout, value)}</${layout.prefix}${name}>`;

const text = (layout: Layout, value: string): string =>
  layout.cdata && !value.includes(']]>') ? `<![CDATA[${value}]]>` : escapeXml(value);

function typesIn(layout: Layout, { type }: FeedLead): string {
  if (layout.types === 'field') return '';
  if (layout.types === 'repeated')
    return type
      .split(',')
      .filter(Boolean)
      .map((code) => element(layout, named(layout, 'request type'), code))
      .join('');
  const flags = { doc: 'DOC', quote: 'QUOTE', price: 'RATE', 'see price': 'PRICE_LIST' };
  return Object.entries(flags)
    .map(([name, code]) => element(layout, named(layout, name), type.split(',').includes(code) ? 'yes' : 'no'))
    .join('');
}

function productsIn(layout: Layout, { products }: FeedLead): string {
  const tag = (name: string): string => named(layout, name);
  const product = `${layout.prefix}${tag('product')}`;
  const parts = (
    names: readonly [id: string, name: string, url: string],
    { id, name, url }: FeedLead['products'][number],
  ) => [id, name, url].map((value, at) => element(layout, tag(names[at]!), value)).join('');
  if (layout.products === 'flat') return '';
  if (layout.products === 'numbered')
    return products
      .map((one, at) => parts([`product ${at + 1} id`, `product ${at + 1} name`, `product ${at + 1} url`], one))
      .join('');
  if (layout.products === 'attributes')
    return products
      .map(({ id, name, url }) => `<${product} id="${id}" name="${escapeXml(name)}" url="${escapeXml(url)}"/>`)
      .join('');
  const all = products.map((one) => `<${product}>${parts(['ref', 'title', 'link'], one)}</${product}>`).join('');
  const list = `${layout.prefix}${tag('products')}`;
  return layout.products === 'inline' ? all : `<${list}>${all}</${list}>`;
}
