import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MappingLook } from '../../lib/domain/mapping/learned.ts';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';
import type { Target } from '../../lib/domain/mapping/targets.ts';
import { TARGETS } from '../../lib/domain/mapping/targets.ts';
import { lookAt, recordsOf } from '../../lib/feed/learn/look.ts';
import { BUYERS, feedOf } from '../support/few-buyers.ts';
import { learnedFrom } from '../support/learned.ts';

const xml = feedOf(
  ({ first, last, email, phone, company, land, kind, type, message, product }, id, date) =>
    `<lead><id>${id}</id><category>${kind}</category><type>${type}</type><creationDate>${date}</creationDate>
     <firstName>${first}</firstName><lastName>${last}</lastName><email>${email}</email><phone>${phone}</phone>
     <company>${company}</company><country>${land}</country><comment>${message}</comment><internalNote>${last} ${id}</internalNote>
     <products><product><name>${product}</name></product></products></lead>`,
);
const { mapping } = learnedFrom(xml);
const look = (text = xml, by: FeedMapping = mapping): MappingLook => lookAt(recordsOf(text, by, 100), by);
const with_ = (fields: Partial<Record<Target, string[]>>): FeedMapping => ({
  ...mapping,
  fields: { ...mapping.fields, ...fields },
});

const HELD = BUYERS.filter(({ kind }) => kind === 'VISIT');

describe('what is seen', () => {
  it('counts kinds, and shows leads of as many as there are', () => {
    const { records, kinds, leads } = look();
    expect({ records, kinds }).toEqual({ records: 8, kinds: { request: 5, prospect: 1, visit: 2, unknown: 0 } });
    expect(leads.map(({ kind, held }) => [kind, held])).toEqual([
      ['request', false],
      ['prospect', false],
      ['visit', true],
      ['request', false],
      ['request', false],
    ]);
    expect(leads[1]).toMatchObject({ types: ['price_seen'], fields: { 'person.email': { shown: 'ann@example.com' } } });
  });

  it('names every place in the order of the document, with its target and its values in these leads', () => {
    const { places, leads } = look();
    expect(places.map(({ path }) => path)).toEqual([
      'id',
      'category',
      'type',
      'creationDate',
      'firstName',
      'lastName',
      'email',
      'phone',
      'company',
      'country',
      'comment',
      'internalNote',
      'products/product/name',
    ]);
    const place = (path: string) => places.find((one) => one.path === path)!;
    expect(place('comment')).toMatchObject({ seen: 5, target: 'message' });
    expect(place('internalNote').target).toBeNull();
    expect(place('products/product/name')).toMatchObject({
      target: 'product.name',
      values: [{ shown: 'Pump X1' }, { shown: 'Gear ZR 3' }, { hidden: 'text', length: 7 }, {}, {}],
    });
    expect(place('email').values).toHaveLength(leads.length);
    expect(place('comment').values[1]).toBeNull();
  });

  it('shows long values in part', () => {
    const long = look(
      feedOf(
        ({ email }) =>
          `<lead><email>${email}</email><category>REQUEST</category><comment>${'x'.repeat(1000)}</comment></lead>`,
      ),
    );
    expect(long.leads[0]!.fields.message).toEqual({ shown: `${'x'.repeat(300)}…` });
  });

  it('spreads what it looks at over all records', () => {
    const many = `<leads>${Array.from({ length: 1000 }, (_, at) => `<lead><id>${at}</id><email>a@example.org</email></lead>`).join('')}</leads>`;
    const ids = recordsOf(many, mapping, 10).map(({ source }) => Number(/<id>(\d+)/.exec(source)![1]));
    expect(ids.length).toBeGreaterThan(4);
    expect(ids.length).toBeLessThanOrEqual(10);
    expect(ids.at(-1)).toBeGreaterThan(600);
  });
});

describe('what is held', () => {
  it('is shown as what it looks like', () => {
    const { leads } = look();
    expect(leads[2]!.fields).toMatchObject({
      'person.email': { hidden: 'email', length: 'anna@cantiere.example'.length },
      'person.phone': { hidden: 'phone', length: 12 },
      'person.lastName': { hidden: 'text', length: 7 },
      createdAt: { hidden: 'date' },
    });
  });

  it('shows no value in any answer, whatever the mapping takes for what', () => {
    const leaves = [
      'id',
      'category',
      'type',
      'firstName',
      'lastName',
      'email',
      'phone',
      'company',
      'comment',
      'internalNote',
    ];
    const fields = fc.record(
      Object.fromEntries(
        TARGETS.map((target) => [target, fc.subarray([...leaves, '**/lastName', '*'], { maxLength: 2 })]),
      ),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Partial<Record<Target, string[]>>>;
    fc.assert(
      fc.property(fields, fc.boolean(), (guessed, keepsKind) => {
        const by = { ...mapping, fields: { ...guessed, ...(keepsKind && { kind: ['category'] }) } };
        const answer = look(xml, by);
        const open = new Set(
          answer.leads
            .filter(({ held }) => !held)
            .flatMap(({ fields: shown }) => Object.values(shown).map((value) => ('shown' in value ? value.shown : ''))),
        );
        const text = JSON.stringify({
          ...answer,
          places: answer.places.map(({ path, values }) => [path, values.filter((_, at) => answer.leads[at]?.held)]),
        });
        for (const { last, email, phone, company } of HELD)
          for (const secret of [last, email, phone, company])
            if (![...open].some((shown) => shown.includes(secret))) expect(text).not.toContain(`"${secret}"`);
      }),
      { numRuns: 200 },
    );
  });

  it('stays hidden where a record became no lead', () => {
    const answer = look('<leads><lead><category>VISIT</category><country>Italien</country></lead></leads>');
    expect(answer).toMatchObject({ records: 1, kinds: { visit: 1 }, leads: [] });
    expect(JSON.stringify(answer)).not.toContain('Italien');
  });
});

describe('words', () => {
  it('are listed with what they mean', () => {
    expect(look().words).toEqual({
      kind: [
        { word: 'REQUEST', count: 5, meaning: 'request', fixed: false },
        { word: 'VISIT', count: 2, meaning: 'visit', fixed: true },
        { word: 'PROSPECT', count: 1, meaning: 'prospect', fixed: false },
      ],
      type: [
        { word: 'QUOTE', count: 3, meaning: ['quote'], fixed: false },
        { word: 'DOC', count: 2, meaning: ['documentation'], fixed: false },
        { word: 'PRICE_LIST', count: 1, meaning: ['price_seen'], fixed: false },
        { word: 'RATE', count: 1, meaning: ['price_options'], fixed: false },
      ],
    });
  });

  it('mean what the user says, unless they mean a visit by themselves', () => {
    const { words, kinds } = look(xml, {
      ...mapping,
      kinds: { request: 'prospect', visit: 'request', 'stand visit': 'request' },
      types: { RATE: ['other'] },
    });
    expect(words.kind).toMatchObject([
      { word: 'REQUEST', meaning: 'prospect' },
      { word: 'VISIT', meaning: 'visit', fixed: true },
      {},
    ]);
    expect(words.type?.find(({ word }) => word === 'RATE')?.meaning).toEqual(['other']);
    expect(kinds.visit).toBe(2);
  });

  it('are those of the type, where it has to tell the kind', () => {
    const text = feedOf(({ email, type }) => `<lead><email>${email}</email><type>${type || 'DOC'}</type></lead>`);
    const { mapping: learned } = learnedFrom(text);
    expect(look(text, learned).words.kind?.map(({ word, meaning }) => [word, meaning])).toEqual([
      ['DOC', null],
      ['QUOTE', null],
      ['PRICE_LIST', null],
      ['RATE', null],
    ]);
    const said = {
      ...learned,
      kinds: { quote: 'request', doc: 'request', rate: 'request', price_list: 'prospect' } as const,
    };
    expect(look(text, said).kinds).toEqual({ request: 7, prospect: 1, visit: 0, unknown: 0 });
  });

  it('are the record’s name where nothing tells the kind', () => {
    const text = feedOf(({ email }) => `<anfr><email>${email}</email></anfr>`, 'liste');
    const { mapping: learned } = learnedFrom(text);
    expect(look(text, learned)).toMatchObject({
      words: { kind: [{ word: 'anfr', count: 8, meaning: null }] },
      warnings: expect.arrayContaining([{ warning: 'no-kind', count: 8 }]),
    });
    expect(look(text, { ...learned, kinds: { anfr: 'request' } }).kinds.request).toBe(8);
  });

  it.each([['lastName'], ['email'], ['phone'], ['company'], ['comment'], ['internalNote'], ['creationDate'], ['id']])(
    'are none in %s',
    (path) => {
      expect(look(xml, with_({ kind: [path] })).words.kind).toBeNull();
      expect(look(xml, with_({ type: [path] })).words.type).toBeNull();
    },
  );

  it('are none where there are too many', () => {
    const text = `<leads>${Array.from({ length: 240 }, (_, at) => `<lead><email>a${at}@example.org</email><kind>k${String.fromCharCode(97 + (at % 120) / 5, 97 + (at % 5))}</kind></lead>`).join('')}</leads>`;
    expect(look(text, with_({ kind: ['kind'] })).words.kind).toBeNull();
  });
});

describe('warnings', () => {
  const warned = (text: string, by?: FeedMapping) =>
    look(text, by ?? learnedFrom(text).mapping).warnings.map(({ warning, count }) => `${warning} ${count}`);

  it.each<[string, string, string[]]>([
    ['nothing', xml, []],
    ['no id', xml.replace(/<id>\d+<\/id>/g, ''), ['no-id 8']],
    ['dates', xml.replaceAll('2026-11', 'November'), ['unreadable-dates 8']],
    ['e-mails that are missing', xml.replace(/<email>[^<]*(?:org|net)<\/email>/g, ''), ['empty-emails 2']],
    ['few e-mails that are missing', xml.replace(/<email>[^<]*org<\/email>/g, ''), []],
    ['countries', xml.replaceAll('Frankreich', 'Atlantis'), ['unknown-countries 1']],
    ['words', xml.replaceAll('PROSPECT', 'WHERE_TO_BUY'), ['unknown-words 1']],
    ['kinds that are not stated', xml.replace(/<category>.*?<\/category>/g, ''), ['no-kind 8', 'unknown-words 6']],
  ])('of %s', (_, text, warnings) => {
    expect(warned(text)).toEqual(warnings);
  });

  it('of visits that would be open', () => {
    const text = xml.replaceAll('category', 'nature');
    const trusting: FeedMapping = { ...mapping, fields: { ...mapping.fields, kind: [] }, kinds: { lead: 'request' } };
    expect(warned(text, trusting)).toContain('visits-look-like-requests 2');
    const bare = feedOf(({ email }) => `<request><email>${email}</email></request>`, 'requests');
    expect(warned(bare)).toContain('visits-look-like-requests 8');
  });
});
