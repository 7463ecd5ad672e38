import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mappingSchema } from '../../lib/domain/mapping/mapping.ts';
import { learnBody, learnText } from '../../lib/feed/learn/learn.ts';
import { lookAt, recordsOf } from '../../lib/feed/learn/look.ts';
import { feedIn, layouts } from '../support/layouts.ts';
import { makeLeads } from '../support/leads.ts';

/** Whatever a text is, learning from it ends, and what was learned can be used. */
function learnAndLook(text: string): void {
  const learned = learnText(text);
  if (learned.kind === 'refused') return;
  expect(mappingSchema.parse(learned.mapping)).toEqual(learned.mapping);
  lookAt(recordsOf(text, learned.mapping, 50), learned.mapping);
}

const leads = makeLeads({ count: 12, now: Date.parse('2026-11-23T10:00:00Z') });

it('takes any text without throwing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), learnAndLook), { numRuns: 300 });
});

it('takes any damage to a feed without throwing', () => {
  const piece = fc.oneof(
    fc.constantFrom('<', '>', '&', '</', '"', ']]>', '<!--', '<a>', '</lead>', '\u0000', '&#0;'),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(
      layouts,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), piece, fc.nat(5)), { maxLength: 4 }),
      (layout, damage) => {
        let text = feedIn(layout, leads);
        for (const [share, inserted, removed] of damage) {
          const at = Math.floor(share * text.length);
          text = text.slice(0, at) + inserted + text.slice(at + removed);
        }
        learnAndLook(text);
      },
    ),
    { numRuns: 60 },
  );
});

it('takes any tree of elements without throwing', () => {
  const name = fc.constantFrom(
    'lead',
    'a',
    'email',
    'name',
    'field',
    'products',
    'product',
    'key',
    'value',
    'id',
    'toString',
    'type',
    'x1',
    'x2',
  );
  const value = fc.constantFrom(
    '',
    '1',
    'a@example.org',
    'VISIT',
    '2026-11-23',
    'x y z',
    'true',
    '+33199001234',
    'https://x.example',
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.tuple(name, value).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc
        .tuple(name, name, value, fc.array(tie('tree'), { maxLength: 5 }))
        .map(([tag, attribute, text, inner]) => `<${tag} ${attribute}="${text}">${inner.join('')}</${tag}>`),
    ),
  }));
  fc.assert(
    fc.property(tree, (xml) => learnAndLook(`<r>${xml.repeat(3)}</r>`)),
    { numRuns: 300 },
  );
});

it.each<[string, () => string]>([
  ['one long text', () => `<leads><lead><email>a@example.org</email><c>${'x '.repeat(2_000_000)}</c></lead></leads>`],
  [
    'a text of blanks and separators',
    () => `<leads><lead><email>a@example.org</email><products>${' ;'.repeat(400_000)}</products></lead></leads>`,
  ],
  [
    'ever new names',
    () => `<leads>${Array.from({ length: 60_000 }, (_, at) => `<e${at}><a>1</a></e${at}>`).join('')}</leads>`,
  ],
  [
    'ever new fields',
    () =>
      `<leads>${Array.from({ length: 6000 }, (_, at) => `<lead><email>a@example.org</email><n${at}>x</n${at}><m${at}>y</m${at}></lead>`).join('')}</leads>`,
  ],
  [
    'ever new rows',
    () =>
      `<leads>${Array.from({ length: 3000 }, (_, at) => `<lead>${Array.from({ length: 12 }, (_, row) => `<f name="k${at * 12 + row}">v</f>`).join('')}</lead>`).join('')}</leads>`,
  ],
  ['open elements', () => '<a>'.repeat(1_000_000)],
  ['one name without end', () => `<leads><${'n'.repeat(3_000_000)}`],
  ['one attribute', () => `<leads a="${'x'.repeat(3_000_000)}"/>`],
  [
    'texts that make expressions look twice',
    () =>
      `<leads>${Array.from({ length: 100 }, () =>
        ['1', '1/', '-', '(0', 'a@', '&amp;', ' ', 'www.']
          .map((part, at) => `<f${at}>${part.repeat(1900)}</f${at}>`)
          .join(''),
      )
        .map((fields) => `<lead><email>a@example.org</email>${fields}</lead>`)
        .join('')}</leads>`,
  ],
])('is not kept busy by %s', (_, make) => {
  const text = make();
  const began = process.cpuUsage();
  learnAndLook(text);
  const { user } = process.cpuUsage(began);
  // Some tenths of a second; what is quadratic in such a text takes minutes.
  expect(user / 1e6).toBeLessThan(10);
});

it('makes a mapping that can be saved of names as long as they may be', () => {
  const long = 'n'.repeat(500);
  const words = ['', 'x'.repeat(500), '1'].map(
    (value) =>
      `<xs:enumeration value="${value}"><xs:annotation><xs:documentation>${long} </xs:documentation></xs:annotation></xs:enumeration>`,
  );
  const texts = [
    `<leads><lead><${long}>a@example.org</${long}><id>1</id><email>b@example.org</email></lead></leads>`,
    `<${long}><${long}a><id>1</id><email>b@example.org</email></${long}a></${long}>`,
    `<leads><lead><email>b@example.org</email><f name="email ${long}">1</f><f name="phone">2</f></lead></leads>`,
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="lead"><xs:complexType><xs:all><xs:element name="email"/><xs:element name="id"/><xs:element name="businessSector"><xs:simpleType><xs:restriction base="xs:string">${words.join('')}</xs:restriction></xs:simpleType></xs:element></xs:all></xs:complexType></xs:element></xs:schema>`,
  ];
  for (const text of texts) expect(() => learnAndLook(text)).not.toThrow();
});

it('threat 14: keeps names that could reach a prototype among the others', () => {
  const xml = leads
    .map(
      ({ email, id }) =>
        `<lead><id>${id}</id><email>${email}</email><toString>x</toString><hasOwnProperty y="1">z</hasOwnProperty></lead>`,
    )
    .join('');
  const learned = learnText(`<leads>${xml}</leads>`);
  expect(learned).toMatchObject({ kind: 'learned', mapping: { fields: { id: ['id'] } } });
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

it('reads no more of a long body than it can learn from', async () => {
  const record = new TextEncoder().encode('<lead><id>1</id><email>a@example.org</email></lead>'.repeat(2000));
  let chunks = 0;
  const body = async function* (): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('<leads>');
    for (; chunks < 5000; chunks++) yield record;
  };
  expect((await learnBody(body(), null)).kind).toBe('learned');
  expect(chunks).toBeLessThan(300);
});
