import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnText } from '../../lib/feed/learn/learn.ts';
import { RecordMapper } from '../../lib/feed/map-record.ts';
import { readStored } from '../../lib/feed/read-stored.ts';
import { learnedFrom, placesOf } from '../support/learned.ts';

const schema = (content: string, attributes = ''): string =>
  `<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}>${content}</xs:schema>`;

const list = (record: string, others = ''): string =>
  schema(
    `<xs:element name="leads"><xs:complexType><xs:sequence><xs:element name="lead" maxOccurs="unbounded">${record}</xs:element></xs:sequence></xs:complexType></xs:element>${others}`,
  );

const all = (...elements: string[]): string =>
  `<xs:complexType><xs:sequence>${elements.join('')}</xs:sequence></xs:complexType>`;

const element = (name: string, more = 'type="xs:string"/>'): string => `<xs:element name="${name}" ${more}`;

const documented = (name: string, text: string, type = 'xs:string'): string =>
  element(
    name,
    `type="${type}"><xs:annotation><xs:documentation>${text}</xs:documentation></xs:annotation></xs:element>`,
  );

const enumeration = (words: Record<string, string>): string =>
  `<xs:simpleType><xs:restriction base="xs:string">${Object.entries(words)
    .map(
      ([value, text]) =>
        `<xs:enumeration value="${value}">${text && `<xs:annotation><xs:documentation>${text}</xs:documentation></xs:annotation>`}</xs:enumeration>`,
    )
    .join('')}</xs:restriction></xs:simpleType>`;

it('learns the sample’s own schema, and reads the sample by it', () => {
  const learned = learnedFrom(readFileSync('public/sample/sample-feed.xsd', 'utf8'));
  expect(learned).toMatchObject({ from: 'schema', candidates: [{ root: 'leads', record: 'leads/lead', count: 0 }] });
  const [source = ''] = /<lead>.*?<\/lead>/s.exec(readFileSync('public/sample/sample-feed.xml', 'utf8')) ?? [];
  const read = readStored({ source, path: 'leads/lead' }, new RecordMapper(learned.mapping));
  expect(read).toMatchObject({ ok: true, lead: { kind: 'request', extra: {}, flaws: [] } });
});

describe('where elements are', () => {
  const fields = [element('id'), element('email'), element('name')];

  it.each([
    ['inside of each other', list(all(...fields)), 'leads/lead'],
    [
      'named types',
      schema(
        `<xs:element name="export" type="t:List"/><xs:complexType name="List"><xs:sequence><xs:element name="row" type="t:Row" minOccurs="0" maxOccurs="999"/></xs:sequence></xs:complexType>
         <xs:complexType name="Row"><xs:all>${fields.join('')}</xs:all></xs:complexType>`,
        'xmlns:t="urn:t"',
      ),
      'export/row',
    ],
    [
      'references',
      schema(
        `${element('leads', `>${all('<xs:element ref="lead" maxOccurs="unbounded"/>')}</xs:element>`)}${element('lead', `>${all('<xs:element ref="email"/><xs:element ref="id"/>')}</xs:element>`)}${element('email')}${element('id')}`,
      ),
      'leads/lead',
    ],
    [
      'groups and what they extend',
      list(
        '<xs:complexType><xs:complexContent><xs:extension base="Base"><xs:sequence><xs:group ref="Who"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>',
        `<xs:complexType name="Base"><xs:sequence>${element('id')}</xs:sequence></xs:complexType><xs:group name="Who"><xs:sequence>${element('email')}${element('name')}</xs:sequence></xs:group>`,
      ),
      'leads/lead',
    ],
    [
      'a sequence that is repeated',
      schema(
        element(
          'leads',
          `><xs:complexType><xs:sequence maxOccurs="unbounded">${element('lead', `>${all(...fields)}</xs:element>`)}</xs:sequence></xs:complexType></xs:element>`,
        ),
      ),
      'leads/lead',
    ],
  ])('%s', (_, text, record) => {
    const learned = learnedFrom(text);
    expect(learned.mapping.record).toBe(record);
    expect(placesOf(learned)).toMatchObject({ id: ['id'], 'person.email': ['email'] });
  });

  it('attributes, of their own and in groups', () => {
    const learned = learnedFrom(
      list(
        `<xs:complexType><xs:sequence><xs:element name="contact"><xs:complexType><xs:attribute name="courriel"/><xs:attributeGroup ref="n"/></xs:complexType></xs:element></xs:sequence><xs:attribute name="numero"/></xs:complexType>`,
        '<xs:attributeGroup name="n"><xs:attribute name="prenom"/><xs:attribute name="nom"/></xs:attributeGroup>',
      ),
    );
    expect(placesOf(learned)).toEqual({
      id: ['@numero'],
      'person.email': ['contact@courriel'],
      'person.firstName': ['contact@prenom'],
      'person.lastName': ['contact@nom'],
    });
  });

  it('a text with attributes', () => {
    const learned = learnedFrom(
      list(
        all(
          element('email'),
          `<xs:element name="businessSector"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="id"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>`,
        ),
      ),
    );
    expect(placesOf(learned)).toMatchObject({
      'company.sector': ['businessSector'],
      'company.sectorCode': ['businessSector@id'],
    });
  });

  it('products, groups by kind and rows', () => {
    const product = `<xs:element name="product" maxOccurs="unbounded">${all(element('ref'), element('title'), element('link'))}</xs:element>`;
    const learned = learnedFrom(
      schema(
        element(
          'export',
          `>${all(
            ...['request', 'visit'].map((kind) =>
              element(
                `${kind}s`,
                `>${all(element(kind, `maxOccurs="unbounded">${all(element('email'), element('id'), element('products', `>${all(product)}</xs:element>`))}</xs:element>`))}</xs:element>`,
              ),
            ),
          )}</xs:element>`,
        ),
      ),
    );
    expect(learned.mapping.record).toBe('export/requests|visits|prospects/request|visit|prospect');
    expect(learned.mapping.fields.product?.[0]).toBe('products/product');
    expect(placesOf(learned)).toMatchObject({
      'product.id': ['products/product/ref'],
      'product.url': ['products/product/link'],
    });
    const rows = learnedFrom(
      list(
        all(
          `<xs:element name="field" maxOccurs="unbounded"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="name">${enumeration({ email: '', lastName: '', leadId: '' })}</xs:attribute></xs:extension></xs:simpleContent></xs:complexType></xs:element>`,
        ),
      ),
    );
    expect(rows.mapping.rows).toEqual([{ element: 'field', key: '@name', value: '' }]);
    expect(placesOf(rows)).toMatchObject({ id: ['field/leadId'], 'person.email': ['field/email'] });
  });
});

describe('what a schema says', () => {
  it('is read where names say nothing', () => {
    const learned = learnedFrom(
      list(
        all(
          element('email'),
          documented('f12', 'Company name'),
          documented('f13', 'Telephone'),
          documented('f14', 'Free text of no consequence whatsoever'),
        ),
      ),
    );
    expect(placesOf(learned)).toMatchObject({ 'company.name': ['f12'], 'person.phone': ['f13'] });
    expect(learned.guesses.find(({ path }) => path === 'f12')?.reasons).toEqual(['schema']);
    expect(learned.guesses.find(({ path }) => path === 'f14')?.confidence ?? 0).toBeLessThan(0.5);
  });

  it('gives labels to the ids of its lists', () => {
    const { mapping } = learnedFrom(
      list(
        all(element('email'), element('businessSectorId', `>${enumeration({ 3: 'Pumps', 5: 'Valves' })}</xs:element>`)),
      ),
    );
    expect(mapping.labels).toEqual({ 'company.sector': { 3: 'Pumps', 5: 'Valves' } });
    const read = readStored(
      {
        source: '<lead><email>a@example.org</email><businessSectorId>3;5</businessSectorId></lead>',
        path: 'leads/lead',
      },
      new RecordMapper(mapping),
    );
    expect(read).toMatchObject({ lead: { company: { sector: { raw: '3;5', code: '3;5', label: 'Pumps, Valves' } } } });
  });

  it('gives a meaning to words for kind and type where it says so in words that are known', () => {
    const { mapping } = learnedFrom(
      list(
        all(
          element('email'),
          element('kind', `>${enumeration({ 1: 'Request', 2: 'Visit', 3: 'Something else' })}</xs:element>`),
          element('type', `>${enumeration({ A: 'Quote', B: 'Documentation and quote', C: 'Call me' })}</xs:element>`),
        ),
      ),
    );
    expect(mapping.kinds).toEqual({ 1: 'request', 2: 'visit' });
    expect(mapping.types).toEqual({ A: ['quote'], B: ['documentation', 'quote'] });
  });

  it('tells flags by their type', () => {
    const { mapping } = learnedFrom(
      list(
        all(element('email'), element('wantsQuote', 'type="xs:boolean"/>'), element('active', 'type="xs:boolean"/>')),
      ),
    );
    expect(mapping.flags).toEqual({ wantsQuote: ['quote'] });
  });

  it('finds the lists of types that have names', () => {
    const { mapping } = learnedFrom(
      list(
        all(element('email'), element('businessCompanyType', 'type="Kinds"/>')),
        `<xs:simpleType name="Kinds"><xs:union memberTypes="More"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="1"><xs:annotation><xs:documentation>Manufacturer</xs:documentation></xs:annotation></xs:enumeration></xs:restriction></xs:simpleType></xs:union></xs:simpleType><xs:simpleType name="More"><xs:restriction base="xs:string"><xs:enumeration value="2"><xs:annotation><xs:documentation>Dealer</xs:documentation></xs:annotation></xs:enumeration></xs:restriction></xs:simpleType>`,
      ),
    );
    expect(mapping.labels).toEqual({ 'company.type': { 1: 'Manufacturer', 2: 'Dealer' } });
  });
});

describe('schemas that teach nothing', () => {
  it.each([
    [schema(''), 'no-records'],
    [schema(element('leads')), 'no-records'],
    [`<!DOCTYPE x>${schema('')}`, 'doctype'],
    [schema('').slice(0, -5), 'incomplete'],
  ])('%#: %s', (text, reason) => {
    expect(learnText(text)).toMatchObject({ kind: 'refused', reason });
  });

  it('ends where types hold themselves, and where they refer to others without end', () => {
    const own =
      '<xs:complexType name="T"><xs:sequence><xs:element name="email"/><xs:element name="id"/><xs:element name="child" type="T"/></xs:sequence></xs:complexType>';
    expect(placesOf(learnedFrom(schema(`<xs:element name="lead" type="T"/>${own}`)))).toMatchObject({
      'person.email': ['email'],
    });
    const groups = Array.from(
      { length: 60 },
      (_, at) =>
        `<xs:group name="g${at}"><xs:sequence><xs:group ref="g${at + 1}"/><xs:group ref="g${at + 1}"/></xs:sequence></xs:group>`,
    );
    expect(learnText(list(all('<xs:group ref="g0"/>'), groups.join(''))).kind).toBe('refused');
  });
});

it('takes no element without a name for the root', () => {
  const nameless = list(all(element('id'), element('email'))).replace('name="leads"', '');
  expect(learnText(nameless)).toMatchObject({ kind: 'refused', reason: 'no-records' });
});
