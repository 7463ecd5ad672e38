import { describe, expect, it } from 'vitest';
import { assign } from '../../lib/prefill/assign/assign.ts';
import { classify } from '../../lib/prefill/classify/classify.ts';
import type { FieldFacts } from '../../lib/prefill/field.ts';
import { choices, field, type Expected } from './support.ts';

const typeOf = (facts: FieldFacts): Expected => {
  const [entry] = assign([facts]);
  return entry!.unsure ? null : entry!.type;
};
const typesOf = (...fields: FieldFacts[]) => assign(fields).map((entry) => (entry.unsure ? 'unsure' : entry.type));

describe('a label alone', () => {
  it.each<[lang: string, label: string, expected: Expected]>([
    ['en', 'First Name *', 'given-name'],
    ['en', 'Company e-mail address', 'email'],
    ['en', 'Name of your company', 'organization'],
    ['en', 'Job Title', 'organization-title'],
    ['en', 'What is your phone number?', 'tel'],
    ['en', 'Phone (with country code)', 'tel'],
    ['en', 'Mobile', 'mobile'],
    ['en', 'Fax', 'fax'],
    ['en', 'ZIP / Postal code', 'postal-code'],
    ['en', 'Country/Region', 'country'],
    ['en', 'State / Province / Region', 'address-level1'],
    ['en', 'Address line 2', 'address-line2'],
    ['en', 'How did you hear about us?', 'lead-source'],
    ['en', 'Department', 'department'],
    ['en', 'Company website', 'url'],
    ['en', 'Company type', 'company-type'],
    ['de', 'Vorname', 'given-name'],
    ['de', 'Firmenname', 'organization'],
    ['de', 'Straße und Hausnummer', 'address-line1'],
    ['de', 'Telefonnummer', 'tel'],
    ['de', 'Vor- und Nachname', 'name'],
    ['de', 'Ihre Nachricht', 'message'],
    ['de', 'Anrede', 'honorific-prefix'],
    ['fr', "Nom de l'entreprise", 'organization'],
    ['fr', 'Prénom', 'given-name'],
    ['fr', 'Adresse e-mail', 'email'],
    ['fr', 'Complément d’adresse', 'address-line2'],
    ['fr', 'Civilité', 'honorific-prefix'],
    ['fr', 'Fonction', 'organization-title'],
    ['es', 'Correo electrónico', 'email'],
    ['es', 'Nombre de la empresa', 'organization'],
    ['es', 'Código postal', 'postal-code'],
    ['es', 'Cargo', 'organization-title'],
    ['it', 'Ragione sociale', 'organization'],
    ['it', 'Cognome', 'family-name'],
    ['it', 'Numero di telefono', 'tel'],
    ['pt', 'Sobrenome', 'family-name'],
    ['pt', 'Razão social', 'organization'],
    ['pt', 'CEP', 'postal-code'],
    ['nl', 'Achternaam', 'family-name'],
    ['nl', 'Bedrijfsnaam', 'organization'],
    ['pl', 'Imię i nazwisko', 'name'],
    ['pl', 'Kod pocztowy', 'postal-code'],
    ['ru', 'Фамилия', 'family-name'],
    ['ru', 'Название компании', 'organization'],
    ['ja', '会社名', 'organization'],
    ['ja', 'メールアドレス', 'email'],
    ['ja', '電話番号', 'tel'],
    ['ja', '役職', 'organization-title'],
    ['zh', '公司名称', 'organization'],
    ['zh', '手机号码', 'mobile'],
    ['zh', '邮政编码', 'postal-code'],
    ['ko', '회사명', 'organization'],
    ['sv', 'Förnamn', 'given-name'],
    ['da', 'Efternavn', 'family-name'],
    ['fi', 'Sukunimi', 'family-name'],
    ['cs', 'Příjmení', 'family-name'],
    ['tr', 'Şirket adı', 'organization'],
  ])('%s: "%s" is %s', (lang, label, expected) => {
    const tag = expected === 'message' ? 'textarea' : 'input';
    expect(typeOf(field({ label, lang, tag }))).toBe(expected);
  });
});

describe('what is not about the buyer', () => {
  it.each([
    ['Search'],
    ['Contact owner'],
    ["Assistant's name"],
    ['Assistant phone'],
    ['Campaign name'],
    ['Product name'],
    ['File name'],
    ['User name'],
    ['Captcha'],
    ['Coupon code'],
    ['VAT number'],
    ['Company registration number'],
    ['Parent company'],
    ['Sales territory'],
    ['Lead status'],
    ['Card number'],
    ['Name on card'],
    ['Date of birth'],
    ['Newsletter e-mail'],
    ['Quantity'],
    ['Kundennummer'],
    ['Produktname'],
    ['Nom de l’assistant'],
    ['フリガナ'],
  ])('"%s" is nothing', (label) => {
    expect(typeOf(field({ label }))).toBeNull();
  });
});

describe('voices that disagree', () => {
  it('believes the label, not a name that says otherwise', () => {
    expect(typeOf(field({ label: 'Company', name: 'firstname' }))).toBe('organization');
  });
  it('believes the label, not an autocomplete token that says otherwise', () => {
    expect(typeOf(field({ label: 'Company', autocomplete: 'email' }))).toBe('organization');
  });
  it('believes an autocomplete token where there is no label', () => {
    expect(typeOf(field({ name: 'x1', autocomplete: 'section-a billing postal-code' }))).toBe('postal-code');
  });
  it('takes the special reading of a general label', () => {
    expect(typeOf(field({ label: 'Address', placeholder: 'City' }))).toBe('address-level2');
  });
  it('reads a path from its end', () => {
    expect(typeOf(field({ name: 'checkout[shipping_address][first_name]' }))).toBe('given-name');
  });
  it('reads an example in a placeholder', () => {
    expect(typeOf(field({ placeholder: 'name@example.com' }))).toBe('email');
  });
  it('knows a list of countries in the language of the page', () => {
    const list = choices('Deutschland', 'Frankreich', 'Österreich', 'Schweiz', 'Italien');
    expect(classify(field({ tag: 'select', lang: 'de', choices: list })).candidates[0]?.type).toBe('country');
  });
});

describe('the whole form', () => {
  it.each([
    ['German', 'Vorname', 'Name', ['given-name', 'family-name']],
    ['French', 'Prénom', 'Nom', ['given-name', 'family-name']],
    ['Italian', 'Nome', 'Cognome', ['given-name', 'family-name']],
    ['Spanish', 'Nombre', 'Apellidos', ['given-name', 'family-name']],
  ])('tells the parts of a name apart by their neighbours: %s', (_, one, other, expected) => {
    expect(typesOf(field({ label: one }), field({ label: other }))).toEqual(expected);
  });

  it('takes "Title" for the job behind the names and for the form of address in a list', () => {
    expect(typesOf(field({ label: 'First name' }), field({ label: 'Last name' }), field({ label: 'Title' }))).toEqual([
      'given-name',
      'family-name',
      'organization-title',
    ]);
    expect(
      typesOf(
        field({ label: 'Title', tag: 'select', choices: choices('Mr', 'Mrs', 'Dr') }),
        field({ label: 'First name' }),
      ),
    ).toEqual(['honorific-prefix', 'given-name']);
  });

  it('does not guess at a "Title" before the names', () => {
    expect(typesOf(field({ label: 'Title' }), field({ label: 'First name' }))[0]).toBe('unsure');
  });

  it('reads "Name" under a company heading as the company', () => {
    expect(
      typesOf(field({ label: 'Name', headings: ['Company'] }), field({ label: 'Website', headings: ['Company'] })),
    ).toEqual(['organization', 'url']);
  });

  it('numbers address lines', () => {
    expect(typesOf(field({ label: 'Address' }), field({ label: 'Address' }))).toEqual([
      'address-line1',
      'address-line2',
    ]);
  });

  it('takes a number behind a street for the house number', () => {
    expect(typesOf(field({ label: 'Street' }), field({ label: 'No.' }))).toEqual([
      'address-line1',
      'address-housenumber',
    ]);
  });
});

describe('hostile texts', () => {
  it('are read in linear time', () => {
    const texts = [
      'a'.repeat(1_000_000),
      'name '.repeat(200_000),
      'firmenname'.repeat(100_000),
      '会社'.repeat(500_000),
      '('.repeat(1_000_000),
      '\u0301'.repeat(1_000_000),
    ];
    const typeOf = (label: string) => classify(field({ label, placeholder: label, name: label })).candidates[0]?.type;
    // Looked at more than once for each character, texts of this length would take longer than a test may.
    for (const label of texts) expect(typeOf(label)).toBe(typeOf(label.slice(0, 50_000)));
  });
});
