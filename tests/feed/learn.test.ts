import { describe, expect, it } from 'vitest';
import { learnBody, learnSources, learnText } from '../../lib/feed/learn/learn.ts';
import { recordsOf } from '../../lib/feed/learn/look.ts';
import { RecordMapper } from '../../lib/feed/map-record.ts';
import { readStored } from '../../lib/feed/read-stored.ts';
import { BUYERS, feedOf } from '../support/few-buyers.ts';
import { learnedFrom, leadsTaughtBy, placesOf, taught } from '../support/learned.ts';

describe('values that are mixed up easily', () => {
  it('takes a name beside a given and a family name for the product’s', () => {
    const xml = feedOf(
      ({ first, last, email, product, kind }, id) =>
        `<lead><id>${id}</id><name>${product}</name><url>https://www.directindustry.com/prod/x/product-${id}.html</url>
         <firstName>${first}</firstName><lastName>${last}</lastName><email>${email}</email><kind>${kind}</kind></lead>`,
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      person: { firstName: 'Zoé', lastName: 'Exemple', fullName: '' },
      products: [{ id: '', name: 'Pump X1', url: 'https://www.directindustry.com/prod/x/product-100.html' }],
      marketplace: 'DI',
    });
  });

  it.each([
    ['firstName', 'name', { firstName: 'Zoé', lastName: 'Exemple' }],
    ['prenom', 'nom', { firstName: 'Zoé', lastName: 'Exemple' }],
    ['nombre', 'apellidos', { firstName: 'Zoé', lastName: 'Exemple' }],
    ['nome', 'cognome', { firstName: 'Zoé', lastName: 'Exemple' }],
    ['имя', 'фамилия', { firstName: 'Zoé', lastName: 'Exemple' }],
    ['contact_firstname', 'contact_name', { firstName: 'Zoé', lastName: 'Exemple' }],
  ])('takes %s and %s for the two parts of a name', (given, family, person) => {
    const xml = feedOf(
      ({ first, last, email }) =>
        `<lead><${given}>${first}</${given}><${family}>${last}</${family}><email>${email}</email></lead>`,
    );
    expect(leadsTaughtBy(xml)[0]!.person).toMatchObject({ ...person, fullName: '' });
  });

  it('takes a name that stands alone for the buyer’s', () => {
    const xml = feedOf(({ first, last, email }) => `<lead><name>${first} ${last}</name><email>${email}</email></lead>`);
    expect(leadsTaughtBy(xml)[0]!.person.fullName).toBe('Zoé Exemple');
  });

  it('tells the buyer’s address from the exhibitor’s by which of them changes', () => {
    const xml = feedOf(
      ({ email, last }, id) =>
        `<lead><ref>${id}</ref><email>sales${id % 2}@exhibitor.example</email><mail>${email}</mail><name>${last}</name></lead>`,
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      person: { email: 'zoe@example.org' },
      recipient: { email: 'sales0@exhibitor.example' },
    });
  });

  it('leaves the exhibitor’s address, telephone and country alone', () => {
    const xml = feedOf(
      ({ first, last, email, phone, company, country, city }, id) =>
        `<item><exhibitor><name>Example Pumps</name><phone>+33199009999</phone><email>sales@example.com</email><country>MC</country></exhibitor>
         <buyer><name>${first} ${last}</name><phone>${phone}</phone><email>${email}</email>
         <company><name>${company}</name><country>US</country><phone>+12125550100</phone></company>
         <address><country>${country}</country><city>${city}</city></address></buyer><number>${id}</number></item>`,
      'feed',
    );
    expect(leadsTaughtBy(xml)[1]).toMatchObject({
      feedId: '101',
      person: { fullName: 'Jürgen Muster', email: 'j.muster@example.net', phone: '+497112345678' },
      company: { name: 'Muster GmbH' },
      address: { city: 'Stuttgart', country: 'DE' },
      recipient: { email: 'sales@example.com' },
      extra: { 'exhibitor/phone': ['+33199009999'], 'buyer/company/country': ['US'] },
    });
  });

  it('tells two people apart by what the feed calls their part', () => {
    const xml = feedOf(
      ({ first, last, email, phone }, id) =>
        `<lead><id>${id}</id><contacts>
         <contact role="exhibitor"><email>sales@example.com</email><name>Sales Team</name></contact>
         <contact role="buyer"><email>${email}</email><name>${first} ${last}</name><tel>${phone}</tel></contact></contacts></lead>`,
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      person: { fullName: 'Zoé Exemple', email: 'zoe@example.org', phone: '+33199001234' },
      recipient: { email: 'sales@example.com' },
    });
  });

  it('takes the number of the lead for its id, among many', () => {
    const xml = feedOf(
      ({ email, last }, id) =>
        `<lead><productId>${id % 3}1</productId><visitorId>${Math.floor(id / 2)}</visitorId><companyId>9${id}</companyId>
         <leadId>L${id}</leadId><sessionId>s${id}</sessionId><contact id="${Math.floor(id / 2)}"><email>${email}</email><name>${last}</name></contact></lead>`,
    );
    expect(placesOf(learnedFrom(xml))).toMatchObject({
      id: ['leadId'],
      'person.visitorId': ['visitorId'],
      productId: ['productId'],
    });
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      feedId: 'L100',
      person: { visitorId: '50' },
      extra: { companyId: ['9100'] },
    });
  });

  it('takes nothing for an id that several leads share', () => {
    const xml = feedOf(({ email }, id) => `<lead><id>${Math.floor(id / 2)}</id><email>${email}</email></lead>`);
    const { guesses, mapping } = learnedFrom(xml);
    expect(guesses.find(({ path }) => path === 'id')?.confidence).toBeLessThan(0.5);
    expect(mapping.fields.id ?? []).not.toContain('id');
    expect(leadsTaughtBy(xml)[0]).toMatchObject({ feedId: null, extra: { id: ['50'] } });
  });

  it('takes a record that is listed twice for one lead', () => {
    const xml = feedOf(({ email }, id) => `<lead><id>${id}</id><email>${email}</email></lead>`.repeat(2));
    expect(placesOf(learnedFrom(xml))['id']).toEqual(['id']);
  });

  it('takes the date of the request, not that of an update', () => {
    const xml = feedOf(
      ({ email }, _, date) =>
        `<lead><updatedAt>2026-12-24T10:00:00</updatedAt><email>${email}</email><createdAt>${date}</createdAt><lastVisitDate>2026-12-25</lastVisitDate></lead>`,
    );
    expect(placesOf(learnedFrom(xml))['createdAt']).toEqual(['createdAt']);
  });

  it('takes the earlier of two dates that nothing is known of', () => {
    const xml = feedOf(({ email }, _, date) => `<r><b>2026-12-24T10:00:00</b><a>${date}</a><c>${email}</c></r>`);
    expect(placesOf(learnedFrom(xml))['createdAt']).toEqual(['a']);
  });

  it('reads what stands in the record itself', () => {
    const xml = feedOf(
      ({ email, message, kind }, id) =>
        `<lead id="${id}" mail="${email}" kind="${kind}">${message || 'Nothing was written here at all.'}</lead>`,
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({ feedId: '100', message: BUYERS[0].message, extra: {} });
  });

  it('leaves the fax number alone', () => {
    const xml = feedOf(
      ({ email, phone }) =>
        `<lead><email>${email}</email><phone type="fax">+33199000000</phone><phone type="work">${phone}</phone></lead>`,
    );
    expect(leadsTaughtBy(xml)[0]!.person.phone).toBe('+33199001234');
  });

  it('looks for a mobile number where there is no other', () => {
    const xml = feedOf(
      ({ email, phone }, id) =>
        `<lead><email>${email}</email><mobile>${phone}</mobile><phone>${id % 2 ? phone : ''}</phone></lead>`,
    );
    expect(leadsTaughtBy(xml).every(({ person }) => person.phone)).toBe(true);
  });
});

describe('kinds and types', () => {
  it('lets the values decide, whatever the place is called', () => {
    const xml = feedOf(({ email, kind, type }) => `<r><x1>${email}</x1><x2>${kind}</x2><x3>${type}</x3></r>`);
    expect(leadsTaughtBy(xml).map(({ kind }) => kind)).toEqual([
      'request',
      'request',
      'prospect',
      'visit',
      'request',
      'request',
      'visit',
      'request',
    ]);
  });

  it('holds all leads whose words nobody knows', () => {
    const xml = feedOf(({ email, kind }) => `<lead><email>${email}</email><kind>${kind.length}</kind></lead>`);
    expect(new Set(leadsTaughtBy(xml).map(({ kind }) => kind))).toEqual(new Set(['unknown']));
  });

  it('holds a lead that says in a second place that it is a visit', () => {
    const xml = feedOf(
      ({ email }, id) =>
        `<lead><email>${email}</email><category>REQUEST</category><origin>${id % 2 ? 'visit' : 'request'}</origin></lead>`,
    );
    expect(leadsTaughtBy(xml).map(({ kind }) => kind)).toEqual(BUYERS.map((_, at) => (at % 2 ? 'visit' : 'request')));
  });

  it('takes a category of products for none of the lead, where its kind is told by another place', () => {
    const xml = feedOf(
      ({ email }, id) =>
        `<request><id>${id}</id><email>${email}</email><category>${id % 2 ? 'Pumps' : 'Valves'}</category></request>`,
      'requests',
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({ kind: 'request', extra: { category: ['Valves'] } });
  });

  it('stays in doubt of a category where no other place tells the kind', () => {
    const xml = feedOf(
      ({ email }, id) => `<lead><email>${email}</email><category>${id % 2 ? 'Pumps' : 'Valves'}</category></lead>`,
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({ kind: 'unknown', kindRaw: 'Valves' });
  });

  it('takes a type of visitors for what it is', () => {
    const xml = feedOf(
      ({ email, kind }, id) =>
        `<lead><email>${email}</email><category>${kind}</category><type>${id % 3 ? 'PRO' : 'PRIVATE'}</type></lead>`,
    );
    expect(leadsTaughtBy(xml)[1]).toMatchObject({
      kind: 'request',
      person: { visitorType: 'professional' },
      typeRaw: '',
    });
  });

  it('hears what the elements around the records say', () => {
    const leads = feedOf(
      ({ email, type }) => `<lead><email>${email}</email><type>${type || 'DOC'}</type></lead>`,
      'leads kind="request" site="ME"',
    );
    expect(leadsTaughtBy(leads)[0]).toMatchObject({ kind: 'request', marketplace: 'ME', types: ['quote'] });
    const visits = feedOf(
      ({ email }) => `<lead><email>${email}</email><category>REQUEST</category></lead>`,
      'leads type="visits"',
    );
    expect(leadsTaughtBy(visits)[0]!.kind).toBe('visit');
  });

  it('does not hear that all leads come from the stand', () => {
    const xml = feedOf(
      ({ email }) => `<request><email source="Stand">${email}</email></request>`,
      'requests source="stand"',
    );
    expect(leadsTaughtBy(xml)[0]!.kind).toBe('request');
  });

  it('looks for kinds in places that are not there yet', () => {
    const { fields } = learnedFrom(
      feedOf(({ email }) => `<request><email>${email}</email></request>`, 'requests'),
    ).mapping;
    expect(fields.kind).toContain('category');
    expect(fields.kind).toContain('leadType');
  });
});

describe('records', () => {
  const lead = (tag: string, email: string): string =>
    `<${tag}><id>${email.length}</id><email>${email}</email></${tag}>`;

  it.each([
    ['a list', feedOf(({ email }) => lead('x', email), 'y'), 'y/x'],
    ['a list in a list', `<a><b>${feedOf(({ email }) => lead('x', email), 'c')}</b></a>`, 'a/b/c/x'],
    ['one record in a list', `<leads>${lead('lead', 'a@example.org')}</leads>`, 'leads/lead'],
    ['one record of a strange name', `<leads>${lead('x', 'a@example.org')}</leads>`, 'leads/x'],
    ['a record that is all there is', lead('lead', 'a@example.org'), '**/lead'],
    [
      'records around all of their values',
      feedOf(({ email }) => `<lead a="1"><data>${lead('x', email)}</data></lead>`),
      'leads/lead',
    ],
    [
      'one record of rows',
      '<r><row><f name="id">1</f><f name="email">a@example.org</f><f name="city">X</f></row></r>',
      'r/row',
    ],
    [
      'lists of different groups',
      `<e><g1>${lead('x', 'a@b.example').repeat(3)}</g1><g2>${lead('x', 'c@d.example').repeat(3)}</g2></e>`,
      'e/g1|g2/x',
    ],
  ])('finds %s', (_, xml, record) => {
    expect(learnedFrom(xml).mapping.record).toBe(record);
  });

  it('expects the other kinds where there is one', () => {
    const { record } = learnedFrom(feedOf(({ email }) => lead('demande', email), 'demandes')).mapping;
    expect(record).toBe('demandes/demande|prospect|visite');
  });

  it('reads groups that have other fields for the same', () => {
    const requests = BUYERS.slice(0, 4).map(
      ({ email, first, last }, at) =>
        `<request requestId="R${at}"><email>${email}</email><firstName>${first}</firstName><lastName>${last}</lastName></request>`,
    );
    const visits = BUYERS.slice(4).map(
      ({ email, first, last }, at) =>
        `<visit visitId="V${at}"><visitor><mail>${email}</mail><prenom>${first}</prenom><nom>${last}</nom></visitor></visit>`,
    );
    const leads = leadsTaughtBy(
      `<export><requests>${requests.join('')}</requests><visits>${visits.join('')}</visits></export>`,
    );
    expect(leads.map(({ feedId, kind, person }) => [feedId, kind, person.email, person.lastName])).toEqual(
      BUYERS.map(({ email, last }, at) => [
        at < 4 ? `R${at}` : `V${at - 4}`,
        at < 4 ? 'request' : 'visit',
        email,
        last,
      ]),
    );
  });

  it('finds a group that begins late in a long feed', () => {
    const record = (tag: string, at: number): string =>
      `<${tag}><id>${at}</id><email>a${at}@example.org</email><note>${'x'.repeat(900)}</note></${tag}>`;
    const many = (tag: string, count: number): string =>
      Array.from({ length: count }, (_, at) => record(tag, at)).join('');
    const { mapping, candidates } = learnedFrom(
      `<export><first>${many('row', 4000)}</first><second>${many('row', 300)}</second></export>`,
    );
    expect(mapping.record).toBe('export/first|second/row');
    expect(candidates[0]?.record).toBe(mapping.record);
  });

  it('names at most three candidates, the one that is taken first', () => {
    const { candidates, mapping } = learnedFrom(
      feedOf(({ email, last }) => `<a><b><c><email>${email}</email><name>${last}</name></c></b></a>`),
    );
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.length).toBeLessThanOrEqual(3);
    expect(candidates[0]).toEqual({ root: 'leads', record: mapping.record, count: BUYERS.length });
  });

  it('tells fields apart that have numbers for names', () => {
    const xml = feedOf(
      ({ email, phone, kind, first, message }, id, date) =>
        `<lead>${[id, email, phone, date, kind, first, message].map((value, at) => `<field id="${at}">${value}</field>`).join('')}</lead>`,
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      kind: 'request',
      createdAt: '2026-11-20T08:10:00.000Z',
      person: { email: 'zoe@example.org', phone: '+33199001234' },
      message: BUYERS[0].message,
      extra: { 'field/0': ['100'], 'field/5': ['Zoé'] },
    });
  });

  it('reads rows inside of rows', () => {
    const xml = feedOf(
      ({ email, last, first, company, kind }, id) =>
        `<lead id="${id}"><section name="contact"><value name="email">${email}</value><value name="name">${last}</value><value name="firstname">${first}</value></section>
         <section name="company"><value name="name">${company}</value></section><section name="request"><value name="kind">${kind}</value></section></lead>`,
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      kind: 'request',
      person: { firstName: 'Zoé', lastName: 'Exemple', email: 'zoe@example.org' },
      company: { name: 'Atelier Exemple' },
      extra: {},
    });
  });

  it('reads rows whose names and values are called so in longer words', () => {
    const xml = feedOf(
      ({ email, last, message }, id) =>
        `<item><post_id>${id}</post_id>${Object.entries({
          'your-name': last,
          'your-email': email,
          'your-message': message,
        })
          .map(([key, value]) => `<meta><meta_key>${key}</meta_key><meta_value>${value}</meta_value></meta>`)
          .join('')}</item>`,
      'items',
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      person: { fullName: 'Exemple', email: 'zoe@example.org' },
      message: BUYERS[0].message,
    });
  });

  it('reads a table', () => {
    const xml = feedOf(
      ({ email, kind }, id) =>
        `<row><column name="lead_id">${id}</column><column name="lead_type">${kind}</column><column name="contact_email">${email}</column></row>`,
      'table',
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      feedId: '100',
      kind: 'request',
      person: { email: 'zoe@example.org' },
    });
  });

  it('reads names with signs of their types', () => {
    const xml = feedOf(
      ({ email, last, kind, type }, id, date) =>
        `<Lead><iLeadID>${id}</iLeadID><strEmail>${email}</strEmail><strLastName>${last}</strLastName><dtCreated>${date}</dtCreated><strKind>${kind}</strKind>
         <bDoc>${type.includes('DOC')}</bDoc><bQuote>${type.includes('QUOTE')}</bQuote></Lead>`,
      'ArrayOfLead',
    );
    expect(leadsTaughtBy(xml)[4]).toMatchObject({
      feedId: '104',
      types: ['documentation', 'quote'],
      person: { lastName: 'Li' },
      extra: {},
    });
  });

  it('leaves what is said of a value alone', () => {
    const xml = feedOf(
      ({ email, phone, kind, message }) =>
        `<lead><email type="work" kind="main">${email}</email><phone kind="mobile" type="voice">${phone}</phone><kind code="${kind}">${kind}</kind><comment lang="xx">${message}</comment></lead>`,
    );
    expect(leadsTaughtBy(xml)[0]).toMatchObject({
      kind: 'request',
      language: null,
      extra: { 'phone@kind': ['mobile'], 'comment@lang': ['xx'] },
    });
  });

  it('reads dates whose month comes first where one of them shows it', () => {
    const xml = (days: string[]): string =>
      feedOf(({ email }, id) => `<lead><email>${email}</email><date>${days[id - 100] ?? days[0]}</date></lead>`);
    expect(learnedFrom(xml(['03/04/2026', '03/25/2026'])).mapping.dayOrder).toBe('month-first');
    expect(learnedFrom(xml(['03/04/2026', '25/03/2026'])).mapping.dayOrder).toBe('day-first');
    expect(learnedFrom(xml(['03/04/2026'])).mapping.dayOrder).toBe('day-first');
  });
});

describe('what teaches nothing', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['{"leads":[]}', 'json'],
    ['<!DOCTYPE html><html><body>Log in</body></html>', 'html-page'],
    ['<html><body/></html>', 'html-page'],
    ['<!DOCTYPE leads [<!ENTITY a "b">]><leads/>', 'doctype'],
    ['Service Unavailable', 'not-xml'],
    ['<br/>Warning', 'not-xml'],
    ['<leads/>', 'no-records'],
    ['<error><code>401</code><message>Wrong key</message></error>', 'no-records'],
    ['<rss><channel><item><title>News</title><link>https://example.org</link></item></channel></rss>', 'no-records'],
    ['<leads><lead><id>1</id><ema', 'incomplete'],
  ])('%s: %s', (text, reason) => {
    expect(learnText(text)).toMatchObject({ kind: 'refused', reason });
  });

  it('says where a text breaks off', () => {
    expect(learnText('<leads>\n<lead><id>1</lead>')).toMatchObject({
      reason: 'incomplete',
      stoppedAt: { line: 2, column: 18 },
    });
  });

  it('leaves out what was copied before the beginning', () => {
    const xml = `<?xml version="1.0"?>${feedOf(({ email }, id) => `<lead><id>${id}</id><email>${email}</email></lead>`)}`;
    expect(leadsTaughtBy(`\uFEFF\n  ${xml}`)).toHaveLength(BUYERS.length);
    expect(learnText('\n\n<leads>\n<lead><id>1</lead>')).toMatchObject({ stoppedAt: { line: 4, column: 18 } });
  });

  it('says where a byte is wrong', async () => {
    const body = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<leads><lead><name>J\xfcrgen</name></lead></leads>', 'latin1');
    };
    expect(await learnBody(body(), null)).toEqual({
      kind: 'refused',
      reason: 'not-xml',
      stoppedAt: { line: 1, column: 21 },
    });
  });

  it('still learns from what is whole before a text breaks off', () => {
    const xml = feedOf(({ email }, id) => `<lead><id>${id}</id><email>${email}</email></lead>`);
    expect(placesOf(learnedFrom(xml.slice(0, 300)))).toMatchObject({ id: ['id'], 'person.email': ['email'] });
  });

  it('refuses more than anybody pastes', () => {
    expect(learnText(' '.repeat(20_000_001))).toMatchObject({ reason: 'too-large' });
  });
});

it('learns the same from records that are stored', () => {
  const xml = feedOf(({ email, last }, id) => `<x><n>${id}</n><y>${email}</y><nom>${last}</nom></x>`, 'z');
  const { mapping, guesses } = learnedFrom(xml);
  const again = taught(learnSources(recordsOf(xml, mapping, 100)));
  expect(again.guesses).toEqual(guesses);
  expect(again.mapping).toEqual(mapping);
});

it('learns nothing from no records', () => {
  expect(learnSources([])).toMatchObject({ kind: 'refused', reason: 'no-records' });
});

describe('links', () => {
  const links = (name: string, link: (id: number) => string) =>
    placesOf(
      learnedFrom(
        feedOf(({ email }, id) => `<lead><id>${id}</id><email>${email}</email><${name}>${link(id)}</${name}></lead>`),
      ),
    );

  it('are a product’s where they lead to a marketplace', () => {
    expect(links('link', (id) => `https://www.directindustry.com/prod/x/product-${id}.html`)).toMatchObject({
      productUrl: ['link'],
    });
    expect(links('website', (id) => `https://www.directindustry.com/prod/x/product-${id}.html`)).toMatchObject({
      productUrl: ['website'],
    });
  });

  it('are a company’s where they lead anywhere', () => {
    expect(links('url', (id) => `https://www.company${id}.example`)).toMatchObject({ 'company.website': ['url'] });
  });

  it('are the marketplace’s where they lead to nothing else', () => {
    expect(links('website', (id) => `https://www.${id % 2 ? 'medicalexpo' : 'directindustry'}.com`)).toMatchObject({
      marketplace: ['website'],
    });
  });
});

describe('fields that are not there yet', () => {
  const later = (write: (fields: Record<string, string>) => string) => {
    const before = learnedFrom(
      feedOf(({ email, last }, id) => write({ id: String(id), email, lastName: last })),
    ).mapping;
    const source = write({
      id: '1',
      email: 'a@example.org',
      lastName: 'X',
      phoneNumber: '+33199001234',
      category: 'VISIT',
      city: 'Lyon',
    });
    const read = readStored({ source, path: 'leads/lead' }, new RecordMapper(before));
    return read.ok ? read.lead : null;
  };
  const each = (fields: Record<string, string>, one: (name: string, value: string) => string): string =>
    Object.entries(fields)
      .map(([name, value]) => one(name, value))
      .join('');

  it.each<[string, (fields: Record<string, string>) => string]>([
    ['elements', (fields) => `<lead>${each(fields, (name, value) => `<${name}>${value}</${name}>`)}</lead>`],
    ['attributes', (fields) => `<lead ${each(fields, (name, value) => ` ${name}="${value}"`)}/>`],
    ['rows', (fields) => `<lead>${each(fields, (name, value) => `<f name="${name}">${value}</f>`)}</lead>`],
    [
      'one element',
      (fields) =>
        `<lead v="1"><data><x>1</x>${each(fields, (name, value) => `<${name}>${value}</${name}>`)}</data></lead>`,
    ],
  ])('are read where they would be among %s', (_, write) => {
    expect(later(write)).toMatchObject({ kind: 'visit', person: { phone: '+33199001234' }, address: { city: 'Lyon' } });
  });

  it('say the kind in a group beside what else is about the lead', () => {
    const write = ({ category, ...fields }: Record<string, string>) =>
      `<lead><head>${each({ id: fields['id']!, date: '2026-11-23', ...(category && { category }) }, (name, value) => `<${name}>${value}</${name}>`)}</head><buyer><email>${fields['email']}</email></buyer></lead>`;
    expect(later(write)).toMatchObject({ kind: 'visit' });
  });
});
