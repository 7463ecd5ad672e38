import fc from 'fast-check';
import { damaged } from './damage.ts';
import { xmlSoup } from './feeds.ts';
import { oddWords } from './text.ts';

const NAMES = ['leads', 'lead', 'id', 'email', 'T', 'G', 'kind', 'type', 'products', 'product', 'visit', 'xs:string'];
const names = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...NAMES) }, oddWords);
const KINDS = [
  'element',
  'complexType',
  'simpleType',
  'group',
  'attributeGroup',
  'attribute',
  'sequence',
  'choice',
  'all',
  'complexContent',
  'simpleContent',
  'extension',
  'restriction',
  'enumeration',
  'annotation',
  'documentation',
  'list',
  'union',
  'any',
];
const ATTRIBUTES = ['name', 'type', 'ref', 'base', 'maxOccurs', 'use', 'value', 'memberTypes', 'itemType'];

interface Part {
  kind: string;
  attributes: Record<string, string>;
  parts: Part[];
}

const { part } = fc.letrec<{ part: Part; parts: Part[] }>((tie) => ({
  parts: fc.oneof({ maxDepth: 5 }, fc.constant<Part[]>([]), fc.array(tie('part'), { maxLength: 3 })),
  part: fc.record({
    kind: fc.constantFrom(...KINDS),
    attributes: fc.dictionary(
      fc.constantFrom(...ATTRIBUTES),
      fc.oneof({ weight: 4, arbitrary: names }, fc.constantFrom('unbounded', '2', 'required')),
      { maxKeys: 3 },
    ),
    parts: tie('parts'),
  }),
}));

const escaped = (text: string): string =>
  text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\t\n -\uD7FF]/g, '');

function write({ kind, attributes, parts }: Part): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<xs:${kind}${said.join('')}>${parts.map(write).join('')}</xs:${kind}>`;
}

/** A root with records in it, which are told by types and groups that other parts define or do not. */
const withRecords = fc
  .record({ inside: fc.array(part, { maxLength: 6 }), beside: fc.array(part, { maxLength: 4 }), type: names })
  .map(
    ({ inside, beside, type }) =>
      `<xs:element name="leads"><xs:complexType><xs:sequence><xs:element name="lead" maxOccurs="unbounded"><xs:complexType><xs:sequence>
       <xs:element name="id" type="xs:string"/><xs:element name="email" type="${escaped(type)}"/><xs:element name="type" type="T"/>${inside.map(write).join('')}
       </xs:sequence><xs:attribute name="kind" type="xs:string"/></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>${beside.map(write).join('')}`,
  );

/** Schemas whose parts refer to each other, to themselves, and to what is not there. */
const made = fc
  .oneof(
    { weight: 1, arbitrary: fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.map(write).join('')) },
    { weight: 3, arbitrary: withRecords },
  )
  .map((inside) => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${inside}</xs:schema>`);

export const schemas = fc.oneof(
  { weight: 3, arbitrary: made },
  { weight: 2, arbitrary: damaged(made) },
  { weight: 1, arbitrary: xmlSoup.map((soup) => `<xs:schema>${soup}</xs:schema>`) },
);
