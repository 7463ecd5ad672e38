import { describe, expect, it } from 'vitest';
import type { MappedLead } from '../../lib/domain/lead/lead.ts';
import { RecordMapper } from '../../lib/feed/map-record.ts';
import { readRecord } from '../../lib/feed/read.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';

const mapper = new RecordMapper(SAMPLE_MAPPING);

function map(source: string, path = 'leads/lead') {
  const read = readRecord(source);
  if (!read.ok) throw new Error(read.problem);
  return mapper.map(read.tree, path);
}

function leadOf(source: string, path?: string): MappedLead {
  const result = map(source, path);
  if (!result.ok) throw new Error(result.problem);
  return result.lead;
}

/** A record that is good apart from what it is about. */
const withFields = (fields: string): string => `<lead><id>1</id><category>REQUEST</category>${fields}</lead>`;

describe('kind and type', () => {
  it.each<[string, string, string, string[], boolean]>([
    ['REQUEST', 'DOC', 'request', ['documentation'], true],
    ['REQUEST', 'QUOTE', 'request', ['quote'], true],
    ['REQUEST', 'DOC,QUOTE', 'request', ['documentation', 'quote'], true],
    ['REQUEST', 'RATE', 'request', ['price_options'], true],
    ['REQUEST', 'Documentation / Price options', 'request', ['documentation', 'price_options'], true],
    ['PROSPECT', 'PRICE_LIST', 'prospect', ['price_seen'], false],
    ['VISIT', '', 'visit', [], false],
    ['REQUEST', 'CALLBACK', 'unknown', ['other'], false],
    ['WHERE_TO_BUY', '', 'unknown', ['other'], false],
    ['', '', 'unknown', ['other'], false],
  ])('reads %s %s', (category, type, kind, types, answerExpected) => {
    const lead = leadOf(`<lead><id>1</id><category>${category}</category><type>${type}</type></lead>`);
    expect(lead).toMatchObject({ kind, types, answerExpected, kindRaw: category, typeRaw: type });
  });

  it('reads repeated types', () => {
    expect(leadOf(withFields('<types><type>Quote</type><type>Documentation</type></types>')).types).toEqual([
      'documentation',
      'quote',
    ]);
  });

  it.each([
    ['leads/request', 'request'],
    ['export/requests/lead', 'request'],
    ['export/prospects/contact', 'prospect'],
    ['export/visits/lead', 'visit'],
    ['export/demandes/demande', 'request'],
    ['export/visits/request', 'visit'],
    ['leads/lead', 'unknown'],
  ])('takes the kind from the path %s where the record says none', (path, kind) => {
    expect(leadOf('<lead><id>1</id></lead>', path).kind).toBe(kind);
  });

  it('does not let the path overrule a kind that it does not know', () => {
    expect(leadOf('<lead><id>1</id><category>STAND_2</category></lead>', 'export/requests/lead').kind).toBe('unknown');
  });

  it('takes the kind from the type as a last resort', () => {
    expect(leadOf('<lead><id>1</id><type>VISIT</type></lead>').kind).toBe('visit');
    expect(leadOf('<lead><id>1</id><type>REQUEST</type><type>DOC</type></lead>')).toMatchObject({
      kind: 'request',
      types: ['documentation'],
    });
    expect(leadOf('<lead><id>1</id><type>REQUEST</type><type>PROSPECT</type></lead>').kind).toBe('unknown');
  });

  it.each<[string, string, string, string, string?]>([
    ['visit', 'REQUEST, VISIT', 'two elements', '<category>REQUEST</category><category>VISIT</category>'],
    [
      'visit',
      'VISIT, REQUEST',
      'two elements, the other way',
      '<category>VISIT</category><category>REQUEST</category>',
    ],
    ['unknown', 'REQUEST, PROSPECT', 'no visit', '<category>REQUEST</category><category>PROSPECT</category>'],
    ['unknown', 'REQUEST, STAND_2', 'a word we do not know', '<category>REQUEST</category><kind>STAND_2</kind>'],
    ['visit', 'REQUEST, VISIT', 'two names', '<leadType>VISIT</leadType><category>REQUEST</category>'],
    ['visit', 'REQUEST, visits', 'the group', '<category>REQUEST</category>', 'export/visits/lead'],
    ['visit', 'REQUEST, visit', 'the element and its group', '<category>REQUEST</category>', 'visits/visit'],
    ['visit', 'REQUEST, standVisits', 'the group in other words', '<category>REQUEST</category>', 'x/standVisits/lead'],
    ['visit', 'VISIT, requests', 'the group, the other way', '<category>VISIT</category>', 'export/requests/lead'],
    ['unknown', 'REQUEST, prospect', 'the element', '<category>REQUEST</category>', 'leads/prospect'],
    ['unknown', 'prospect, requests', 'the element and its group alone', '', 'requests/prospect'],
  ])('holds as %s with %s where kinds disagree: %s', (kind, kindRaw, _, fields, path) => {
    expect(leadOf(`<lead><id>1</id>${fields}</lead>`, path)).toMatchObject({ kind, kindRaw, extra: {} });
  });

  it.each(['kind', 'category'])('holds where the attribute %s says another kind than the element', (name) => {
    expect(leadOf(`<lead ${name}="VISIT"><id>1</id><category>REQUEST</category></lead>`).kind).toBe('visit');
    expect(leadOf(`<lead ${name}="VISIT"><id>1</id><category>REQUEST</category></lead>`, 'a/request').kind).toBe(
      'visit',
    );
  });

  it.each([
    ['REQUEST', '<category>REQUEST</category>', 'requests/request'],
    ['REQUEST, demande', '<category>REQUEST</category><kind>demande</kind>', 'leads/lead'],
    ['request', '', 'requests/request'],
  ])('opens what agrees: %s', (kindRaw, fields, path) => {
    expect(leadOf(`<lead><id>1</id>${fields}</lead>`, path)).toMatchObject({ kind: 'request', kindRaw });
  });

  it.each([
    ['beside a known one', '<type>DOC</type><type>VISIT</type>'],
    ['by itself', '<type>stand</type>'],
    ['in another place', '<types><type>DOC</type></types><type>VISIT</type>'],
    ['under another name', '<type>DOC</type><requestType>visit</requestType>'],
  ])('does not let a request pass whose type is a visit, %s', (_, fields) => {
    expect(leadOf(withFields(fields)).kind).toBe('unknown');
  });

  it('does not take a type for left out that is stated in two places', () => {
    const source = '<lead type="CALLBACK"><id>1</id><category>REQUEST</category><type>DOC</type></lead>';
    expect(leadOf(source)).toMatchObject({ kind: 'unknown', typeRaw: 'CALLBACK, DOC' });
  });
});

describe('layouts', () => {
  it('reads attributes, groups, prefixes and names in French', () => {
    const lead = leadOf(
      `<ve:demande numero="77" date="23/11/2026" heure="09:41" type="DOC,RATE" langue="it">
         <ve:contact nom="Esempio" prenom="Anna" courriel="anna@example.org" tel="0039 02 1234567"/>
         <ve:societe nom="Cantiere Esempio" businessCompanyType="3"/><ve:pays iso="IT">Italie</ve:pays>
         <ve:message>Riga 1&#13;&#10;Riga 2 &amp;eacute;</ve:message>
         <ve:produit nom="Boa 40" lien="https://www.nauticexpo.it/prod/x/product-2-2.html"/></ve:demande>`,
      'export/demandes/demande',
    );
    expect(lead).toMatchObject({
      feedId: '77',
      kind: 'request',
      types: ['documentation', 'price_options'],
      marketplace: 'NE',
      createdAt: '2026-11-23T08:41:00.000Z',
      createdAtRaw: '23/11/2026 09:41',
      createdAtZone: 'assumed',
      language: 'it',
      person: { firstName: 'Anna', lastName: 'Esempio', email: 'anna@example.org', phone: '+39021234567' },
      company: { name: 'Cantiere Esempio', type: { raw: '3', code: '3', label: null } },
      address: { country: 'IT', countryRaw: 'Italie' },
      message: 'Riga 1\nRiga 2 é',
      products: [{ id: '', name: 'Boa 40', url: 'https://www.nauticexpo.it/prod/x/product-2-2.html' }],
      extra: { 'pays@iso': ['IT'] },
      flaws: [],
    });
  });

  it.each([
    ['snake_case', '<lead><lead_id>5</lead_id><first_name>Zoé</first_name><company_name>X</company_name></lead>'],
    ['PascalCase', '<Lead><LeadId>5</LeadId><FirstName>Zoé</FirstName><CompanyName>X</CompanyName></Lead>'],
    ['kebab-case', '<lead><lead-id>5</lead-id><first-name>Zoé</first-name><company-name>X</company-name></lead>'],
    ['UPPER', '<LEAD><LEADID>5</LEADID><FIRSTNAME>Zoé</FIRSTNAME><COMPANYNAME>X</COMPANYNAME></LEAD>'],
    ['accents', '<lead><id>5</id><prénom>Zoé</prénom><société>X</société></lead>'],
    ['groups', '<lead id="5"><buyer><firstName>Zoé</firstName><company><name>X</name></company></buyer></lead>'],
  ])('reads names in %s', (_, source) => {
    expect(leadOf(source)).toMatchObject({
      feedId: '5',
      person: { firstName: 'Zoé' },
      company: { name: 'X' },
      extra: {},
    });
  });

  it('finds VirtualExpo’s own names at any depth', () => {
    const lead = leadOf(
      withFields(
        '<a><b><businessSector id="12">Pumps</businessSector></b></a><x><employeePosition>Buyer</employeePosition></x>',
      ),
    );
    expect(lead.company.sector).toEqual({ raw: 'Pumps', code: '12', label: 'Pumps' });
    expect(lead.person.position).toBe('Buyer');
  });

  it('does not guess where a name stands in two places', () => {
    const lead = leadOf(
      withFields('<a><businessSector>Pumps</businessSector></a><b><businessSector>Valves</businessSector></b>'),
    );
    expect(lead.company.sector).toBeNull();
    expect(lead.extra).toEqual({ 'a/businessSector': ['Pumps'], 'b/businessSector': ['Valves'] });
  });

  it('does not take the exhibitor’s own address for the buyer’s', () => {
    const lead = leadOf(withFields('<recipient><email>sales@example.com</email><type>DEALER</type></recipient>'));
    expect(lead.person.email).toBe('');
    expect(lead.recipient).toEqual({ type: 'DEALER', email: 'sales@example.com' });
  });

  it('keeps every leaf that it has no place for', () => {
    const lead = leadOf(withFields('<score max="10">7</score><tag>a</tag><tag>b</tag><empty/><none>-</none>'));
    expect(lead.extra).toEqual({ 'score@max': ['10'], score: ['7'], tag: ['a', 'b'] });
  });
});

describe('values', () => {
  it.each(['-', '--', 'N/A', 'n/a', 'null', 'NULL', ' ', '<![CDATA[ ]]>'])('reads %s as nothing', (nothing) => {
    const lead = leadOf(
      withFields(`<firstName>${nothing}</firstName><email>${nothing}</email><country>${nothing}</country>`),
    );
    expect(lead).toMatchObject({ person: { firstName: '', email: '' }, address: { country: null, countryRaw: '' } });
    expect(lead.flaws).toEqual(['no-email', 'unreadable-date']);
  });

  it.each(['Null', 'Na', 'Nil', 'None'])('leaves %s its name', (name) => {
    expect(leadOf(withFields(`<lastName>${name}</lastName>`)).person.lastName).toBe(name);
  });

  it('keeps zeros', () => {
    expect(leadOf(withFields('<postalCode>01067</postalCode>')).address.postalCode).toBe('01067');
  });

  it('makes one line of a name, without control characters', () => {
    expect(leadOf(withFields('<company> Größmann\n\t &#x85; &amp;\u00A0Co\u202E </company>')).company.name).toBe(
      'Größmann & Co\u202E',
    );
  });

  it('reads the position as the speciality on MedicalExpo', () => {
    const position = '<employeePosition>Cardiology</employeePosition>';
    expect(leadOf(withFields(`${position}<marketplace>MedicalExpo</marketplace>`)).person).toMatchObject({
      position: '',
      speciality: 'Cardiology',
    });
    expect(leadOf(withFields(`${position}<marketplace>DI</marketplace>`)).person).toMatchObject({
      position: 'Cardiology',
      speciality: '',
    });
  });

  it('knows the marketplace from a product’s address', () => {
    expect(
      leadOf(withFields('<product><name>X</name><url>https://www.medicalexpo.fr/x</url></product>')).marketplace,
    ).toBe('ME');
  });

  it('takes the first of several e-mail addresses and keeps the others', () => {
    const lead = leadOf(withFields('<email>zoe@example.org; z@example.net</email>'));
    expect(lead.person.email).toBe('zoe@example.org');
    expect(lead.extra).toEqual({ email: ['z@example.net'] });
  });

  it.each([
    ['PROFESSIONAL', 'professional'],
    ['PRIVATE_PERSON', 'private'],
    ['Particulier', 'private'],
    ['?', 'unknown'],
  ])('reads the visitor type %s', (text, visitorType) => {
    expect(leadOf(withFields(`<visitorType>${text}</visitorType>`)).person.visitorType).toBe(visitorType);
  });

  it('takes links to the web only, and keeps others as text', () => {
    const lead = leadOf(
      withFields(
        '<companyWebSite>javascript:alert(1)</companyWebSite><products><product><name>X</name><url>data:text/html,x</url></product></products>',
      ),
    );
    expect(lead.company.website).toBe('');
    expect(lead.products).toEqual([{ id: '', name: 'X', url: '' }]);
    expect(lead.extra).toEqual({
      companyWebSite: ['javascript:alert(1)'],
      'products/product/url': ['data:text/html,x'],
    });
  });

  it.each([
    ['<products><product><id>1</id><name>A</name></product><product><name>B</name></product></products>', ['A', 'B']],
    ['<product>A</product><product>B</product>', ['A', 'B']],
    ['<productName>A</productName><productName>B</productName>', ['A', 'B']],
    ['<products/>', []],
  ])('reads products in %s', (fields, names) => {
    expect(leadOf(withFields(fields)).products.map(({ name }) => name)).toEqual(names);
  });
});

describe('flaws', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '<lead><id>1</id><email>a@example.com</email><creationDate>1795427000</creationDate></lead>', []],
    ['no id', '<lead><email>a@example.com</email><creationDate>1795427000</creationDate></lead>', ['no-id']],
    ['no e-mail', '<lead><id>1</id><creationDate>1795427000</creationDate></lead>', ['no-email']],
    [
      'an e-mail that is none',
      '<lead><id>1</id><email>see below</email><creationDate>1795427000</creationDate></lead>',
      ['unreadable-email'],
    ],
    [
      'a date that is none',
      '<lead><id>1</id><email>a@example.com</email><creationDate>soon</creationDate></lead>',
      ['unreadable-date'],
    ],
    [
      'a country that is none',
      '<lead><id>1</id><email>a@example.com</email><creationDate>1795427000</creationDate><country>Atlantis</country></lead>',
      ['unknown-country'],
    ],
  ])('imports a lead with %s', (_, source, flaws) => {
    expect(leadOf(source).flaws).toEqual(flaws);
  });

  it('keeps the text of what it could not read', () => {
    const lead = leadOf(
      withFields('<email>see below</email><creationDate>soon</creationDate><country>Atlantis</country>'),
    );
    expect(lead).toMatchObject({
      createdAtRaw: 'soon',
      address: { countryRaw: 'Atlantis' },
      extra: { email: ['see below'] },
    });
  });
});

describe('nobody', () => {
  it.each([
    '<lead/>',
    '<lead><category>REQUEST</category><country>FR</country></lead>',
    '<lead><id>-</id><email> </email></lead>',
  ])('finds nobody in %s', (source) => {
    expect(map(source)).toMatchObject({ ok: false, problem: 'nobody' });
  });

  it('says what kind nobody is of', () => {
    expect(map('<lead><category>VISIT</category></lead>')).toMatchObject({
      ok: false,
      problem: 'nobody',
      kind: 'visit',
    });
  });

  it.each(['id', 'email', 'phoneNumber', 'firstName', 'lastName', 'fullName', 'company', 'comment'])(
    'finds somebody by %s alone',
    (name) => {
      expect(map(`<lead><${name}>x1</${name}></lead>`).ok).toBe(true);
    },
  );
});
