import { describe, expect, it } from 'vitest';
import type { MappedLead } from '../../lib/domain/lead/lead.ts';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';
import { RecordMapper } from '../../lib/feed/map-record.ts';
import { readStored } from '../../lib/feed/read-stored.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';

/** What a mapping says besides the usual places. */
function leadOf(source: string, mapping: Partial<FeedMapping>, path = 'leads/lead'): MappedLead {
  const fields = { ...SAMPLE_MAPPING.fields, ...mapping.fields };
  const read = readStored({ source, path }, new RecordMapper({ ...SAMPLE_MAPPING, ...mapping, fields }));
  if (!read.ok) throw new Error(read.problem);
  return read.lead;
}

const lead = (content: string): string => `<lead><id>1</id><category>REQUEST</category>${content}</lead>`;

describe('rows', () => {
  it.each([
    [
      'named by an attribute',
      '<field name="mail">a@example.org</field>',
      { element: 'field', key: '@name', value: '' },
    ],
    ['with both as attributes', '<field n="mail" v="a@example.org"/>', { element: 'field', key: '@n', value: '@v' }],
    [
      'with both as elements',
      '<field><k>mail</k><v>a@example.org</v></field>',
      { element: 'field', key: 'k', value: 'v' },
    ],
    ['with one of each', '<field k="mail"><v>a@example.org</v></field>', { element: 'field', key: '@k', value: 'v' }],
    [
      'further inside',
      '<field><name><is>mail</is></name><v><is>a@example.org</is></v></field>',
      { element: 'field', key: 'name/is', value: 'v/is' },
    ],
  ])('are read as elements: %s', (_, row, rows) => {
    const read = leadOf(lead(row), { rows: [rows], fields: { 'person.email': ['field/mail'] } });
    expect(read).toMatchObject({ person: { email: 'a@example.org' }, extra: {} });
  });

  it('keep what else they say', () => {
    const source = lead('<f name="x" unit="kg">5<part>a</part></f><f name="y"><v>1</v><at>2</at></f>');
    expect(leadOf(source, { rows: [{ element: 'f', key: '@name', value: '' }] }).extra).toEqual({
      'f/x': ['5'],
      'f/x@unit': ['kg'],
      'f/x/part': ['a'],
      'f/y/v': ['1'],
      'f/y/at': ['2'],
    });
    expect(leadOf(source, { rows: [{ element: 'f', key: '@name', value: 'v' }] }).extra).toEqual({
      f: ['5'],
      'f@unit': ['kg'],
      'f/part': ['a'],
      'f/y': ['1'],
      'f/at': ['2'],
    });
  });

  it('stay as they are where they do not say what they are', () => {
    const read = leadOf(lead('<f>1</f><f name=" ">2</f>'), { rows: [{ element: 'f', key: '@name', value: '' }] });
    expect(read.extra).toEqual({ f: ['1', '2'] });
  });

  it('cannot name themselves into a path, or into a prototype', () => {
    const read = leadOf(lead('<f name="a/b@c|*#">1</f><f name="__proto__">2</f><f name="constructor">3</f>'), {
      rows: [{ element: 'f', key: '@name', value: '' }],
    });
    expect(read.extra).toEqual({ 'f/a b c': ['1'], ['f/__proto__']: ['2'], 'f/constructor': ['3'] });
    expect(Object.getPrototypeOf(read.extra)).toBe(Object.prototype);
  });

  it('tell apart what is called the same', () => {
    const read = leadOf(lead('<name part="last">Exemple</name><name part="first">Zoé</name>'), {
      rows: [{ element: 'name', key: '@part', value: '' }],
      fields: { 'person.firstName': ['name/first'], 'person.lastName': ['name/last'] },
    });
    expect(read.person).toMatchObject({ firstName: 'Zoé', lastName: 'Exemple' });
  });
});

describe('flags', () => {
  const flags: FeedMapping['flags'] = {
    'ask/doc': ['documentation'],
    'ask/price': ['price_options'],
    '@visit': ['visit'],
  };

  it.each<[string, string, string[]]>([
    ['<ask><doc>1</doc><price>0</price></ask>', 'doc', ['documentation']],
    ['<ask><doc>oui</doc><price>Ja</price></ask>', 'doc, price', ['documentation', 'price_options']],
    ['<ask doc="yes" price="no"/>', 'doc', ['documentation']],
    ['<ask><doc>Nein</doc></ask>', '', []],
    ['<ask><doc/></ask>', '', []],
    ['', '', []],
  ])('%s', (content, typeRaw, types) => {
    expect(leadOf(lead(content), { flags })).toMatchObject({ kind: 'request', typeRaw, types, extra: {} });
  });

  it('hold a lead whose answer is neither yes nor no', () => {
    expect(leadOf(lead('<ask><doc>perhaps</doc></ask>'), { flags })).toMatchObject({
      kind: 'unknown',
      typeRaw: 'perhaps',
    });
  });

  it('make a visit of a request that says that it is one', () => {
    expect(leadOf('<lead visit="true"><id>1</id><category>REQUEST</category></lead>', { flags }).kind).toBe('visit');
    expect(leadOf('<lead visit="no"><id>1</id><category>REQUEST</category></lead>', { flags }).kind).toBe('request');
  });
});

describe('words that the user has explained', () => {
  it.each<[string, Partial<FeedMapping>, string, string[]]>([
    ['<category>K1</category>', { kinds: { k1: 'request' } }, 'request', []],
    ['<category>Frühling!</category>', { kinds: { fruhling: 'prospect' } }, 'prospect', []],
    ['<category>+</category>', { kinds: { '+': 'request' } }, 'request', []],
    ['<category>K1</category><kind>K2</kind>', { kinds: { K1: 'request', K2: 'request' } }, 'request', []],
    ['<category>K1</category><kind>K2</kind>', { kinds: { K1: 'request', K2: 'prospect' } }, 'unknown', ['other']],
    ['<category>K1</category><kind>K3</kind>', { kinds: { K1: 'request' } }, 'unknown', ['other']],
    ['<category>Visit</category>', { kinds: { visit: 'request' } }, 'visit', []],
    ['<category>Stand-Besuch</category>', { kinds: { 'Stand-Besuch': 'request' } }, 'visit', []],
    ['<category>REQUEST</category>', { kinds: { request: 'visit' } }, 'visit', []],
    ['<category>REQUEST</category><type>CALL</type>', { types: { call: ['other'] } }, 'request', ['other']],
    [
      '<category>REQUEST</category><type>T1;DOC</type>',
      { types: { T1: ['quote'] } },
      'request',
      ['documentation', 'quote'],
    ],
    ['<category>REQUEST</category><type>A/B</type>', { types: { 'A/B': ['quote'] } }, 'request', ['quote']],
    ['<category>REQUEST</category><type>T1</type>', { types: { T1: ['visit'] } }, 'visit', []],
    ['<category>REQUEST</category><type>VISIT</type>', { types: { visit: ['quote'] } }, 'unknown', ['other']],
    ['<category>PROSPECT</category><type>T1</type>', { types: { T1: ['price_options'] } }, 'prospect', ['price_seen']],
    ['<type>DOC</type>', { kinds: { doc: 'request' } }, 'request', ['documentation']],
    ['<type>DOC,QUOTE</type>', { kinds: { doc: 'request' } }, 'request', ['documentation', 'quote']],
    ['<type>DOC</type><type>VISIT</type>', { kinds: { doc: 'request' } }, 'visit', []],
    ['', { kinds: { lead: 'request' } }, 'request', []],
    ['<category>K9</category>', { kinds: { lead: 'request' } }, 'unknown', ['other']],
    ['<category>VISIT</category>', { kinds: { lead: 'request' } }, 'visit', []],
    ['<category>__proto__</category>', { kinds: { ['constructor' as string]: 'request' } }, 'unknown', ['other']],
  ])('%s with %j is a %s', (content, mapping, kind, types) => {
    expect(leadOf(`<lead><id>1</id>${content}</lead>`, mapping)).toMatchObject({ kind, types });
  });
});

describe('labels', () => {
  const labels: FeedMapping['labels'] = {
    'company.type': { 3: 'Manufacturer', 5: 'Dealer' },
    'address.country': { 75: 'France' },
    'person.position': { 2: 'Purchasing' },
    marketplace: { 1: 'MedicalExpo' },
  };

  it.each<[string, object]>([
    [
      '<businessCompanyType>3</businessCompanyType>',
      { company: { type: { raw: '3', code: '3', label: 'Manufacturer' } } },
    ],
    [
      '<businessCompanyType>3;5</businessCompanyType>',
      { company: { type: { raw: '3;5', code: '3;5', label: 'Manufacturer, Dealer' } } },
    ],
    ['<businessCompanyType>3;9</businessCompanyType>', { company: { type: { raw: '3;9', code: '3;9', label: null } } }],
    ['<businessCompanyType>0</businessCompanyType>', { company: { type: null } }],
    ['<country>75</country>', { address: { country: 'FR', countryRaw: '75' }, flaws: ['no-email', 'unreadable-date'] }],
    ['<country>76</country>', { address: { country: null, countryRaw: '76' } }],
    ['<country>0</country>', { address: { country: null, countryRaw: '' } }],
    ['<employeePosition>2</employeePosition>', { person: { position: 'Purchasing' } }],
    ['<marketplace>1</marketplace>', { marketplace: 'ME' }],
  ])('%s', (content, expected) => {
    expect(leadOf(lead(content), { labels })).toMatchObject(expected);
  });
});

describe('dates', () => {
  it('are read in the zone and the order that the mapping names', () => {
    const content = '<creationDate>03/04/2026 09:41</creationDate>';
    expect(leadOf(lead(content), {}).createdAt).toBe('2026-04-03T07:41:00.000Z');
    expect(leadOf(lead(content), { dayOrder: 'month-first' }).createdAt).toBe('2026-03-04T08:41:00.000Z');
    expect(leadOf(lead(content), { zone: 'Asia/Tokyo' }).createdAt).toBe('2026-04-03T00:41:00.000Z');
  });

  it.each([
    ['23/11/2026', '09:41'],
    ['2026-11-23T00:00:00', '09:41:00'],
    ['2026-11-23 00:00:00.0', '1970-01-01T09:41:00'],
    ['23.11.2026', '9h41'],
  ])('come in two fields: %s and %s', (day, time) => {
    const read = leadOf(lead(`<creationDate>${day}</creationDate><creationTime>${time}</creationTime>`), {});
    expect(read.createdAt).toBe('2026-11-23T08:41:00.000Z');
  });

  it('keep their own time where a second field has another', () => {
    const read = leadOf(lead('<creationDate>2026-11-23T09:41:00</creationDate><time>11:00</time>'), {});
    expect(read).toMatchObject({ createdAt: '2026-11-23T08:41:00.000Z', extra: { time: ['11:00'] } });
  });
});

describe('fields that have numbers', () => {
  const fields = { productName: ['product#_name'], productUrl: ['product#_url'], productId: ['product#_id'] };

  it('belong together by their numbers', () => {
    const read = leadOf(
      lead(
        '<product1_name>A</product1_name><product2_name>B</product2_name><product2_url>https://b.example</product2_url><product10_name>C</product10_name><product10_id>9</product10_id>',
      ),
      { fields },
    );
    expect(read.products).toEqual([
      { id: '', name: 'A', url: '' },
      { id: '', name: 'B', url: 'https://b.example' },
      { id: '9', name: 'C', url: '' },
    ]);
  });

  it('may be elements with parts', () => {
    const read = leadOf(lead('<product1><name>A</name></product1><product2><name>B</name></product2>'), {
      fields: { product: ['product#'] },
    });
    expect(read.products.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('are one address', () => {
    const read = leadOf(lead('<address1>12 rue X</address1><address2>Bâtiment B</address2>'), {
      fields: { 'address.street': ['address#'] },
    });
    expect(read.address.street).toBe('12 rue X, Bâtiment B');
  });

  it('are looked at in turn for one that can be read', () => {
    const read = leadOf(lead('<phone1>0</phone1><phone2>+33199001234</phone2><phone3>+33199001235</phone3>'), {
      fields: { 'person.phone': ['phone#'] },
    });
    expect(read).toMatchObject({
      person: { phone: '+33199001234' },
      extra: { phone1: ['0'], phone3: ['+33199001235'] },
    });
  });
});

describe('products beside each other', () => {
  const names = (content: string): string[] =>
    leadOf(lead(content), {}).products.map(({ id, name, url }) => [id, name, url].join(' '));
  const field = (name: string, ...values: string[]): string =>
    values.map((value) => `<${name}>${value}</${name}>`).join('');

  it.each([
    [
      'as many of each',
      field('productName', 'A', 'B') + field('productUrl', 'https://a.example', 'https://b.example'),
      [' A https://a.example', ' B https://b.example'],
    ],
    [
      'one after the other',
      '<productName>A</productName><productName>B</productName><productUrl>https://b.example</productUrl>',
      [' A ', ' B https://b.example'],
    ],
    [
      'in lists',
      field('productName', 'A; B') +
        field('productId', '1,2') +
        field('productUrl', 'https://a.example; https://b.example'),
      ['1 A https://a.example', '2 B https://b.example'],
    ],
    [
      'one with a semicolon in its name',
      field('productName', 'Valve; brass') + field('productId', '7'),
      ['7 Valve; brass '],
    ],
    ['a list of names alone', field('productName', 'A|B'), [' A ', ' B ']],
    ['a list in one element', field('product', 'A; B'), [' A ', ' B ']],
    [
      'an address with signs in it',
      field('productUrl', 'https://a.example/x;y?z=1,2'),
      ['  https://a.example/x;y?z=1,2'],
    ],
    ['ids that are none', field('productName', 'A') + field('productId', '0'), [' A ']],
  ])('%s', (_, content, expected) => {
    expect(names(content)).toEqual(expected);
  });
});

describe('one value of several', () => {
  it('is taken, and the others stay', () => {
    const read = leadOf(
      lead('<phone>-</phone><phone>+33199001234</phone><phone>+33199001235</phone><city>Lyon</city><city>Lyon</city>'),
      {},
    );
    expect(read).toMatchObject({
      person: { phone: '+33199001234' },
      address: { city: 'Lyon' },
      extra: { phone: ['+33199001235'] },
    });
  });

  it('is the one that is named exactly, where names are alike', () => {
    const read = leadOf('<lead id="a"><id>b</id><category>REQUEST</category></lead>', { fields: { id: ['@id'] } });
    expect(read).toMatchObject({ feedId: 'a', extra: { id: ['b'] } });
  });

  it('is none where a number stands for nothing', () => {
    const read = leadOf(
      '<lead><id>0</id><category>REQUEST</category><email>a@example.org</email><phone>000</phone><visitorId>0</visitorId></lead>',
      {},
    );
    expect(read).toMatchObject({
      feedId: null,
      person: { phoneRaw: '', visitorId: '' },
      extra: { id: ['0'], phone: ['000'], visitorId: ['0'] },
    });
  });
});

describe('what a record shows of its layout', () => {
  const seen = (source: string) => readStored({ source, path: 'leads/lead' }, new RecordMapper(SAMPLE_MAPPING));

  it('is every place with a value, inside of products as well', () => {
    const source = lead(
      '<contact email="a@example.org"><x/></contact><product id="1"><name>A</name></product><note>n</note>',
    );
    expect(seen(source).places).toEqual(['id', 'category', 'contact@email', 'note', 'product@id', 'product/name']);
  });

  it('is the words of its lists, of whatever kind it is', () => {
    const source =
      '<lead><id>1</id><category>VISIT</category><type>DOC,QUOTE</type><businessCompanyType>3</businessCompanyType></lead>';
    expect(seen(source).words).toEqual({ kind: ['VISIT'], type: ['DOC', 'QUOTE'], 'company.type': ['3'] });
  });

  it('is no word that could tell of a person', () => {
    const source =
      '<lead><id>1</id><category>zoe@example.org</category><type>+33 1 99 00 12 34</type><businessSector>https://x.example</businessSector></lead>';
    expect(seen(source).words).toEqual({});
  });

  it('is there for what became no lead', () => {
    expect(seen('<lead><category>VISIT</category></lead>')).toMatchObject({
      ok: false,
      problem: 'nobody',
      places: ['category'],
      words: { kind: ['VISIT'] },
    });
    expect(seen('<lead>')).toEqual({ ok: false, problem: 'unreadable', kind: 'unknown', places: [], words: {} });
  });
});
