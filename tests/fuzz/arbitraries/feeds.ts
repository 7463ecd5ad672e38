import fc from 'fast-check';
import { escapeXml, feedXml } from '../../support/feed-xml.ts';
import { feedIn, layouts } from '../../support/layouts.ts';
import type { FeedLead } from '../../support/leads.ts';
import { makeLeads } from '../../support/leads.ts';
import { damaged } from './damage.ts';
import { oddCharacters, oddWords, texts, textsOf } from './text.ts';

const LEADS = makeLeads({ count: 8, now: Date.parse('2026-11-23T10:00:00Z') });

/** What XML is made of, and what it must not be made of. */
const SYNTAX = [
  '<',
  '>',
  '&',
  '</',
  '/>',
  '"',
  "'",
  '=',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '--',
  '<?',
  '?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&eacute;',
  '&#0;',
  '&#xD800;',
  '&#55357;',
  '<lead>',
  '</lead>',
  '<lead/>',
  '<visit>',
  '</visit>',
  '<leads>',
  '</leads>',
  '<a b="c">',
  '</a>',
  '<ve:lead xmlns:ve="u">',
  '<id>',
  '</id>',
  '<email>',
  '</email>',
  '<__proto__>',
  '<constructor a="1"/>',
  '<!doctype html>',
  '<html>',
  '{"a":',
];

const syntax = fc.constantFrom(...SYNTAX);
const pieces = fc.oneof({ weight: 3, arbitrary: syntax }, oddCharacters, oddWords, fc.string({ maxLength: 5 }));

/** Leads whose values are anything. Line ends and control characters, which XML has its own mind about, among them. */
const leads: fc.Arbitrary<FeedLead[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...LEADS),
      fc.dictionary(
        fc.constantFrom('id', 'category', 'type', 'creationDate', 'email', 'phoneNumber', 'comment', 'country'),
        texts,
        { maxKeys: 3 },
      ),
    )
    .map(([lead, over]) => ({ ...lead, ...over })),
  { minLength: 1, maxLength: 3 },
);

/** Layouts write moments and countries in words of their own, and have none for what is neither. */
const writableLeads = leads.map((all) =>
  all.map((lead) => ({ ...lead, creationDate: LEADS[0]!.creationDate, country: LEADS[0]!.country })),
);

const inSomeLayout = fc.tuple(layouts, writableLeads).map(([layout, all]) => feedIn(layout, all));
const inOurLayout = leads.map(feedXml);

/** Any number of pieces of XML, in any order. */
export const xmlSoup = textsOf(SYNTAX, 30);

const NAMES = [
  'lead',
  'id',
  'email',
  'category',
  'type',
  'products',
  'product',
  'name',
  'field',
  'key',
  'value',
  'a',
  'ns:b',
];
const names = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NAMES) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'größe', '名前', 'x-1', '_', '\u{20000}'),
  },
);
/** As XML can hold it. */
const xmlText = texts.map((text) =>
  // oxlint-disable-next-line no-control-regex -- control characters are what it is about
  escapeXml(text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')),
);

interface Element {
  name: string;
  attributes: Record<string, string>;
  content: (Element | string)[];
}

const { element } = fc.letrec<{ element: Element; content: (Element | string)[] }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 4 },
    xmlText.map((text) => [text]),
    fc.array(tie('element'), { maxLength: 4 }),
  ),
  element: fc.record({
    name: names,
    attributes: fc.dictionary(names, xmlText, { maxKeys: 2, noNullPrototype: true }),
    content: tie('content'),
  }),
}));

function written({ name, attributes, content }: Element): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${said.join('')}>${content.map((part) => (typeof part === 'string' ? part : written(part))).join('')}</${name}>`;
}

/** A record with anything in it, well-formed. */
export const records = fc
  .array(element, { maxLength: 5 })
  .map((parts) => `<lead>${parts.map(written).join('')}</lead>`);

/** Very deep, very many, very long. */
const huge = fc
  .tuple(fc.constantFrom('<a>', '<lead>', '<lead a="1"/>', '&amp;', '<a b="', '<lead><![CDATA[', ' '), fc.nat(3000))
  .map(([piece, times]) => `<leads>${piece.repeat(times)}`);

export const feeds = fc.oneof(
  { weight: 3, arbitrary: damaged(inOurLayout, pieces) },
  { weight: 3, arbitrary: damaged(inSomeLayout, pieces) },
  {
    weight: 3,
    arbitrary: damaged(
      fc.array(records, { maxLength: 3 }).map((all) => `<leads>${all.join('')}</leads>`),
      pieces,
    ),
  },
  { weight: 2, arbitrary: xmlSoup },
  { weight: 1, arbitrary: xmlSoup.map((soup) => `<leads>${soup}</leads>`) },
  { weight: 1, arbitrary: texts },
  { weight: 1, arbitrary: huge },
);

/** Feeds that are whole, for what has to be said of those alone. */
export const wholeFeeds = fc.oneof(inOurLayout, inSomeLayout);
