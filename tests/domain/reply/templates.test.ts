import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLead } from '../../../lib/domain/lead/blank-lead.ts';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import { outgoing } from '../../../lib/domain/reply/compose-mail.ts';
import { type FieldValues, REPLY_FIELDS, valuesOf } from '../../../lib/domain/reply/fields.ts';
import { fillLineOf, fillTemplate, unknownFields } from '../../../lib/domain/reply/fill-template.ts';
import { LONGEST_LINK } from '../../../lib/domain/reply/mail-link.ts';
import {
  readyTemplates,
  REPLY_KINDS,
  REPLY_LANGUAGES,
  replyKind,
  type ReplyLanguage,
  replyWords,
} from '../../../lib/domain/reply/ready.ts';
import { nobody, type Sender } from '../../../lib/domain/reply/sender.ts';

const ME: Sender = { name: 'Greta Muster', company: 'Muster Pumpen GmbH' };
const known = {
  receivedAt: '2026-03-10T12:00:00.000Z',
  leadKey: 'a',
  connectionId: 'c',
  test: false,
  sourceHash: '',
  revision: 1,
};

const lead = (over: Partial<Lead> = {}): Lead => ({ ...blankLead(), ...known, ...over });
const person = (over: Partial<Lead['person']>): Pick<Lead, 'person'> => ({
  person: { ...blankLead().person, ...over },
});

const full = lead({
  ...person({ title: 'Ms', firstName: 'Ada', lastName: 'Lovelace', email: 'ada@engines.example' }),
  company: { ...blankLead().company, name: 'Analytical Engines' },
  address: { ...blankLead().address, country: 'GB', city: 'London' },
  products: [
    { id: '1', name: 'Pump P1', url: '' },
    { id: '2', name: 'Valve V2', url: '' },
  ],
  need: { ...blankLead().need, quantity: '12' },
  marketplace: 'DI',
  feedId: 'R-1',
  createdAt: '2026-03-09T08:00:00.000Z',
});

async function told(language: ReplyLanguage, of: Lead, sender: Sender = ME): Promise<FieldValues> {
  return valuesOf(of, { sender, language, words: await replyWords(language), zone: 'UTC' });
}

describe.each(REPLY_LANGUAGES)('the ready-made templates in %s', (language) => {
  it.each(REPLY_KINDS)('say all for a %s of whom everything is known', async (kind) => {
    const words = await replyWords(language);
    const { subject, body } = readyTemplates(language, words)[REPLY_KINDS.indexOf(kind)]!;
    const values = await told(language, full);
    const [about, text] = [fillLineOf(subject, values), fillTemplate(body, values)];
    expect([about.missing, text.missing, about.unknown, text.unknown]).toEqual([[], [], [], []]);
    expect(about.text).toContain('Pump P1');
    expect(text.text).toContain('DirectIndustry');
    expect(text.text).toContain(ME.name);
    // Short enough for a link, also where each letter is nine characters of it.
    expect(
      outgoing('mailto', { to: full.person.email, subject: about.text, text: text.text, notice: null }),
    ).toMatchObject({ pasted: ['zh', 'ja', 'ru'].includes(language) ? expect.any(String) : 'nothing' });
  });

  it.each(REPLY_KINDS)(
    'are whole sentences for a %s of whom nothing is known, and say what is missing',
    async (kind) => {
      const words = await replyWords(language);
      const { subject, body } = words.templates[kind];
      const values = await told(language, lead(), nobody);
      const { text, missing } = fillTemplate(body, values);
      expect(text + fillLineOf(subject, values).text).not.toMatch(/[{}]|undefined|null| {2}| ,|\$1/);
      expect(missing.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['salutation', 'product', 'marketplace', 'myName', 'myCompany']),
      );
      expect(text.split('\n')[0]).toContain(words.greetings.nobody);
    },
  );
});

describe('a greeting', () => {
  it.each<[ReplyLanguage, Partial<Lead['person']>, string]>([
    ['en', { title: 'Mrs', firstName: 'Ada', lastName: 'Lovelace' }, 'Dear Ms Lovelace'],
    ['en', { title: 'Dr', firstName: 'Ada', lastName: 'Lovelace' }, 'Dear Ada Lovelace'],
    ['en', { lastName: 'Lovelace' }, 'Dear Lovelace'],
    ['en', {}, 'Dear Sir or Madam'],
    ['de', { title: 'Frau Dr.', lastName: 'Müller' }, 'Sehr geehrte Frau Müller'],
    ['de', { title: 'Herr/Frau', fullName: 'Kim Müller', lastName: 'Müller' }, 'Guten Tag Kim Müller'],
    ['fr', { title: 'Mme', firstName: 'Zoé', lastName: 'Dupont' }, 'Bonjour Madame Dupont'],
    ['es', { title: 'Sr.', lastName: 'García' }, 'Estimado Sr. García'],
    ['it', { title: 'Sig.ra', lastName: 'Rossi' }, 'Gentile Sig.ra Rossi'],
    ['pt', { title: 'Sra.', lastName: 'Silva' }, 'Prezada Sra. Silva'],
    ['zh', { title: '女士', firstName: '芳', lastName: '王' }, '尊敬的王女士'],
    ['ja', { firstName: '美咲', lastName: '山田' }, '山田美咲 様'],
    ['ru', { title: 'г-н', firstName: 'Иван', lastName: 'Петров' }, 'Уважаемый господин Петров'],
  ])('in %s of %o is %s', async (language, who, expected) =>
    expect((await told(language, lead(person(who)))).salutation.text).toBe(expected),
  );
});

describe('what is not known', () => {
  const fill = async (template: string, of: Lead = lead(), sender = ME) =>
    fillTemplate(template, await told('en', of, sender));

  it('is said with the sentence it leaves bare', async () => {
    const { text, missing } = await fill('Hello.\nThe offer is for {{company}}. Bye {{myName}}!');
    expect(text).toBe('Hello.\nThe offer is for your company. Bye Greta Muster!');
    expect(missing).toEqual([{ field: 'company', sentence: 'The offer is for your company.' }]);
  });

  it('never leaves a greeting without a name', async () =>
    expect((await fill('Dear {{firstName}},')).text).toBe('Dear Sir or Madam,'));

  it('leaves no empty line where the sender would stand', async () => {
    const { text, missing } = await fill('Regards\n{{myName}}\n{{ MyCompany }}', full, nobody);
    expect(text).toBe('Regards');
    expect(missing).toEqual([
      { field: 'myName', sentence: null },
      { field: 'myCompany', sentence: null },
    ]);
  });

  it('is a name that no field has: that stays, with the field that was meant', () => {
    expect(unknownFields('{{firstNam}} {{compani}} {{price}} {{x}} {{first_name}}')).toEqual([
      { name: 'firstNam', meant: 'firstName' },
      { name: 'compani', meant: 'company' },
      { name: 'price', meant: null },
      { name: 'x', meant: null },
    ]);
  });

  it('stays as it is in the text', async () => expect((await fill('Our {{price}}.')).text).toBe('Our {{price}}.'));
});

it('writes the day, the country and a list as the language does', async () => {
  const values = await told('de', full);
  expect([values.date.text, values.country.text, values.products.text]).toEqual([
    '9. März 2026',
    'Vereinigtes Königreich',
    'Pump P1 und Valve V2',
  ]);
});

it.each<[Lead['types'], string]>([
  [['documentation', 'quote'], 'quote'],
  [['documentation', 'price_options'], 'price'],
  [['price_seen'], 'price'],
  [['documentation'], 'documentation'],
  [['other'], 'other'],
  [[], 'other'],
])('answers %o as a %s', (types, kind) => expect(replyKind({ types })).toBe(kind));

describe('whatever a lead and a template say', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('{{firstName}}', '}}{{', 'a\r\nBcc: eve@evil.example', '{{', '$1', '$&', '\u2028', '\ud800', '  '),
  );
  const anyLead = fc
    .record({
      title: word,
      firstName: word,
      lastName: word,
      fullName: word,
      company: word,
      product: word,
      country: word,
    })
    .map((said) =>
      lead({
        ...person({ title: said.title, firstName: said.firstName, lastName: said.lastName, fullName: said.fullName }),
        company: { ...blankLead().company, name: said.company },
        products: [{ id: '', name: said.product, url: '' }],
        address: { ...blankLead().address, countryRaw: said.country, city: said.country },
      }),
    );
  const placeholder = fc.constantFrom(...REPLY_FIELDS).map((field) => `{{${field}}}`);
  const template = fc
    .array(
      fc.oneof(
        placeholder,
        fc.string({ maxLength: 20 }).map((text) => text.replace(/[{}]/g, '')),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' '));

  it('no placeholder is left unfilled', async () => {
    const words = await replyWords('en');
    fc.assert(
      fc.property(anyLead, template, (of, written) => {
        const values = valuesOf(of, { sender: ME, language: 'en', words });
        expect(fillTemplate(written, values).text).not.toMatch(/[{}]/);
        expect(fillLineOf(written, values).text).not.toMatch(/[{}\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('no line of a mail is added, and no link is longer than what arrives', async () => {
    const words = await replyWords('en');
    fc.assert(
      fc.property(
        anyLead,
        template,
        template,
        fc.constantFrom('mailto', 'gmail', 'outlook'),
        (of, about, body, via) => {
          const values = valuesOf(of, { sender: ME, language: 'en', words });
          const subject = fillLineOf(about, values).text;
          const { text } = fillTemplate(body, values);
          const { url } = outgoing(via, { to: 'ada@engines.example', subject, text, notice: null });
          expect(url!.length).toBeLessThanOrEqual(LONGEST_LINK);
          const said = new URL(url!).searchParams;
          expect([...said.keys()].every((key) => ['subject', 'body', 'su', 'to', 'view', 'fs'].includes(key))).toBe(
            true,
          );
          expect(said.get(via === 'gmail' ? 'su' : 'subject')).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});
