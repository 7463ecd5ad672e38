import { describe, expect, it } from 'vitest';
import { withoutForm } from '../../lib/prefill/values/organization.ts';
import { readLanguage } from '../../lib/prefill/values/words/language.ts';
import { readSalutation } from '../../lib/prefill/values/words/salutation.ts';
import SECTORS from '../../lib/prefill/values/words/sectors.json' with { type: 'json' };
import COMPANY_TYPES from '../../lib/prefill/values/words/company-types.json' with { type: 'json' };
import { sectors, companyTypes } from '../../lib/prefill/values/words/groups.ts';
import { optionFor, textFor, valueOf } from './values-support.ts';

describe('forms of address', () => {
  it.each([
    [
      'man',
      'Mr|Mr.|Herr|M.|Monsieur|Sr.|Señor|Sig.|Senhor|Dhr.|De heer|Pan|Pán|Úr|Domnul|г-н|Господин|Пан|Bay|Bey|Κύριος|Κος|Hr.|Herra|Gospodin|Gospod|先生|السيد|מר|นาย|Ông|Bapak',
    ],
    [
      'woman',
      'Frau|Mme|Madame|Sra.|Señora|Sig.ra|Signora|Senhora|Mevr.|Mevrouw|Pani|Paní|Doamna|г-жа|Пані|Bayan|Hanım|Κυρία|Κα|Fru|Rouva|Gospođa|Gospa|女士|السيدة|גברת|Bà|Ibu|Ms/Mrs|Mrs / Ms',
    ],
    ['miss', 'Miss|Mlle|Srta.|Signorina|Fräulein|Slečna|Frøken|Fröken|Neiti|小姐|นางสาว'],
    ['dr', 'Dr.|Dr|Doctor|Docteur|Д-р|博士|Δρ.'],
    ['prof', 'Prof.|Professor|Професор|教授'],
    ['neutral', 'Mx|様|Divers'],
  ])('that mean %s are known', (meaning, words) => {
    for (const word of words.split('|')) expect([...(readSalutation(word) ?? [])], word).toEqual([meaning]);
  });
  it.each([
    ['Mrs', ['Herr', 'Frau'], 'Frau'],
    ['Mrs', ['Mr.', 'Ms.'], 'Ms.'],
    ['Mrs', ['Mr', 'Ms', 'Mrs', 'Miss'], 'Mrs'],
    ['Ms', ['Mr', 'Mrs', 'Miss'], 'unsure'],
    ['Frau', ['Mr.', 'Mrs.', 'Ms.'], 'Ms.'],
    ['Frau', ['Mr', 'Mrs'], 'Mrs'],
    ['Miss', ['Mr', 'Mrs'], 'unsure'],
    ['Herr', ['Mme', 'M.'], 'M.'],
    ['Mr', ['г-жа', 'г-н'], 'г-н'],
    ['M.', ['Sig.', 'Sig.ra'], 'Sig.'],
    ['Herr', ['Herr / Frau', 'Firma'], 'unsure'],
    ['Mme', ['M.', 'Mme / Mlle'], 'Mme / Mlle'],
    ['Dr.', ['Mr', 'Ms'], 'unsure'],
    ['Dr.', ['Mr', 'Ms', 'Dr'], 'Dr'],
    ['Frau Dr.', ['Herr', 'Frau', 'Herr Dr.', 'Frau Dr.'], 'Frau Dr.'],
    ['Frau Dr.', ['Herr', 'Frau'], 'Frau'],
    ['Frau Dr.', ['Frau', 'Dr.'], 'unsure'],
    ['Prof. Dr.', ['Dr.', 'Prof.', 'Prof. Dr.'], 'Prof. Dr.'],
    ['Baron', ['Mr', 'Ms'], 'unsure'],
    ['様', ['Mr', 'Mx'], 'unsure'],
    ['Mr', ['Mx', 'Ms'], 'unsure'],
  ])('"%s" among %j: %s', (title, texts, expected) =>
    expect(optionFor('honorific-prefix', texts, { 'honorific-prefix': title })).toBe(expected),
  );
  it('are never told by a name', () =>
    expect(textFor('honorific-prefix', {}, { 'given-name': 'Anna', name: 'Anna Schmidt' })).toBe('none'));
});

describe('tables of words', () => {
  it.each([
    ['sectors', SECTORS, sectors],
    ['company types', COMPANY_TYPES, companyTypes],
  ] as const)('%s have every word in one row', (_, rows, groups) => {
    for (const [row, words] of Object.entries(rows))
      for (const word of words) expect(groups.rowOf(word), word).toBe(row);
  });
});

describe('industries', () => {
  const SALESFORCE =
    'Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|Education|Electronics|Energy|Engineering|Entertainment|Environmental|Finance|Food & Beverage|Government|Healthcare|Hospitality|Insurance|Machinery|Manufacturing|Media|Not For Profit|Recreation|Retail|Shipping|Technology|Telecommunications|Transportation|Utilities|Other'.split(
      '|',
    );
  const HUBSPOT =
    'Accounting|Airlines/Aviation|Architecture & Planning|Automotive|Building Materials|Chemicals|Civil Engineering|Construction|Education Management|Electrical/Electronic Manufacturing|Farming|Food & Beverages|Government Administration|Higher Education|Hospital & Health Care|Logistics and Supply Chain|Machinery|Maritime|Mechanical or Industrial Engineering|Medical Devices|Mining & Metals|Oil & Energy|Packaging and Containers|Pharmaceuticals|Plastics|Retail|Wholesale'.split(
      '|',
    );
  const ODOO =
    'Agriculture|Construction|Education|Energy supply|Entertainment|Finance/Insurance|Food/Hospitality|Health/Social|IT/Communication|Manufacturing|Mining|Public Administration|Real Estate|Scientific|Transportation/Logistics|Water supply|Wholesale/Retail|Other Services'.split(
      '|',
    );
  it.each([
    ['Healthcare', SALESFORCE, 'Healthcare'],
    ['Hospital', SALESFORCE, 'Healthcare'],
    ['Santé', HUBSPOT, 'Hospital & Health Care'],
    ['Hospital', ODOO, 'Health/Social'],
    ['Food industry', SALESFORCE, 'Food & Beverage'],
    ['Agroalimentaire', HUBSPOT, 'Food & Beverages'],
    ['Chemical industry', SALESFORCE, 'Chemicals'],
    ['Maschinenbau', SALESFORCE, 'Machinery'],
    ['Construction', ODOO, 'Construction'],
    ['BTP', SALESFORCE, 'Construction'],
    ['Public sector', SALESFORCE, 'Government'],
    ['Public sector', ODOO, 'Public Administration'],
    ['Shipbuilding', HUBSPOT, 'Maritime'],
    ['Architecture', HUBSPOT, 'Architecture & Planning'],
    ['Architecture', SALESFORCE, 'unsure'],
    ['Aerospace', SALESFORCE, 'unsure'],
    ['Agriculture', HUBSPOT, 'Farming'],
    ['Pharmaceutical industry', HUBSPOT, 'Pharmaceuticals'],
    ['Mechanical engineering', HUBSPOT, 'unsure'],
    ['Retail', ODOO, 'unsure'],
    ['Distribution', SALESFORCE, 'unsure'],
    ['Circus', SALESFORCE, 'unsure'],
    ['Other', SALESFORCE, 'Other'],
    ['Manufacturing', ['Food Manufacturing', 'Textile Manufacturing'], 'unsure'],
    ['Aeronautics', ['AVIATION_AEROSPACE', 'CHEMICALS'], 'AVIATION_AEROSPACE'],
  ])('"%s": %#', (industry, texts, expected) => expect(optionFor('industry', texts, { industry })).toBe(expected));
});

describe('company types', () => {
  it.each([
    ['Manufacturer', ['Producer', 'Distributor'], 'Producer'],
    ['Hersteller', ['Manufacturer', 'OEM'], 'Manufacturer'],
    ['Engineering office', ['Bureau d’études', 'Distributeur'], 'Bureau d’études'],
    ['Distributor', ['Customer', 'Reseller', 'Partner'], 'unsure'],
    ['Manufacturer', ['Customer', 'Prospect', 'Competitor'], 'unsure'],
    ['Hospital', ['Hospital / Clinic', 'Laboratory'], 'Hospital / Clinic'],
  ])('"%s" among %j: %s', (type, texts, expected) =>
    expect(optionFor('company-type', texts, { 'company-type': type })).toBe(expected),
  );
});

describe('the source of a lead', () => {
  it.each([
    [['Web', 'DirectIndustry', 'Other'], 'DirectIndustry'],
    [['Web', 'VirtualExpo'], 'VirtualExpo'],
    [['Phone', 'Online Marketplace'], 'Online Marketplace'],
    [['Internetportal', 'Messe'], 'Internetportal'],
    [['DirectIndustry (VirtualExpo)', 'Web'], 'DirectIndustry (VirtualExpo)'],
    [['Web', 'Website', 'Other', 'Partner', 'Trade show', 'Portal', 'Advertisement'], 'unsure'],
    [['Customer portal', 'ArchiExpo'], 'unsure'],
    [['Online Marketplace', 'DirectIndustry'], 'DirectIndustry'],
  ])('among %j: %s', (texts, expected) =>
    expect(optionFor('lead-source', texts, { 'lead-source': 'DirectIndustry' })).toBe(expected),
  );
  it('is the marketplace’s name in a text', () => expect(textFor('lead-source')).toBe('DirectIndustry'));
});

describe('languages', () => {
  it.each([
    ['de', 'de'],
    ['deu', 'de'],
    ['ger', 'de'],
    ['de_AT', 'de'],
    ['German', 'de'],
    ['Deutsch', 'de'],
    ['allemand', 'de'],
    ['немецкий', 'de'],
    ['ドイツ語', 'de'],
    ['English (UK)', 'en'],
    ['Français / French', 'fr'],
    ['português', 'pt'],
    ['nor', 'nb'],
    ['zh-Hans-CN', 'zh'],
  ])('%s is %s', (text, code) => expect(readLanguage(text)?.code).toBe(code));
  it.each(['Klingon', 'xx', 'German / French', '', 'Other'])('"%s" is none', (text) =>
    expect(readLanguage(text)).toBeNull(),
  );
  it.each([
    ['de', ['English', 'German'], 'German'],
    ['de', ['Englisch', 'Deutsch'], 'Deutsch'],
    ['de', ['en_US', 'de_DE'], 'de_DE'],
    ['de', ['German (Austria)', 'German (Germany)'], 'German (Germany)'],
    ['en', ['English (US)', 'English (UK)'], 'unsure'],
    ['en-GB', ['English (US)', 'English (UK)'], 'English (UK)'],
    ['en', ['English', 'English (UK)'], 'English'],
    ['fr', ['Deutsch'], 'unsure'],
    ['en', ['English (US)', 'German'], 'English (US)'],
  ])('%s among %j: %s', (language, texts, expected) =>
    expect(optionFor('language', texts, { language })).toBe(expected),
  );
  it('are written in the language of the page', () => {
    expect(textFor('language', { lang: 'de' })).toBe('Deutsch');
    expect(textFor('language', { maxLength: 2 })).toBe('de');
    expect(textFor('language', { placeholder: 'en' })).toBe('de');
  });
});

describe('companies', () => {
  it.each([
    ['Werk GmbH', 'Werk'],
    ['Werk GmbH & Co. KG', 'Werk'],
    ['Acme, Inc.', 'Acme'],
    ['Acme S.p.A.', 'Acme'],
    ['Acme Sp. z o.o.', 'Acme'],
    ['Acme S.A. de C.V.', 'Acme'],
    ['株式会社日立製作所', '日立製作所'],
    ['ООО «Ромашка»', 'Ромашка'],
    ['Acme Pty Ltd', 'Acme'],
    ['Acme A.Ş.', 'Acme'],
    ['Werk', null],
    ['SAP SE', 'SAP'],
    ['AG Company', null],
    ['3M Company', null],
    ['Gas', null],
  ])('%s is known as %s', (name, plain) => expect(withoutForm(name)).toBe(plain));
  it.each([
    [['Werk GmbH Süd', 'WERK GMBH'], 'WERK GMBH'],
    [['Werk', 'Werkzeug'], 'Werk'],
    [['Werk AG', 'Werk Süd GmbH'], 'unsure'],
    [['Werk GmbH (Berlin)'], 'unsure'],
    [['Werk G.m.b.H.', 'Werk G.m.b.H. & Co. KG'], 'Werk G.m.b.H.'],
  ])('among %j: %s', (texts, expected) =>
    expect(optionFor('organization', texts, { organization: 'Werk GmbH' })).toBe(expected),
  );
  it('are looked for by whole names only', () =>
    expect(valueOf('organization', { tag: 'combobox' }, { organization: 'Werk GmbH' })).toEqual({
      kind: 'choice',
      wordings: ['Werk GmbH', 'Werk'],
    }));
});
