import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../lib/prefill/field.ts';
import { chooseCountry } from '../../lib/prefill/values/country/choose.ts';
import { alpha3Of, COUNTRY_CODES, dialOf, NUMERIC } from '../../lib/prefill/values/country/names.ts';
import { readCountry } from '../../lib/prefill/values/country/read.ts';
import { countryWordings } from '../../lib/prefill/values/country/wordings.ts';
import { nameOf } from '../../lib/prefill/values/countries.ts';
import { OUR_LANGS } from '../../lib/prefill/values/langs.ts';
import { resolveChoice } from '../../lib/prefill/values/options.ts';
import { optionFor, textFor, valueOf } from './values-support.ts';

const english = (code: string) => nameOf(code, 'en')!;
const flag = (code: string) => String.fromCodePoint(...Array.from(code, (letter) => letter.codePointAt(0)! + 0x1f1a5));
/** A number that a database gave the row: among the ISO numbers of other countries on purpose. */
const row = (at: number) => String(((at * 4 + 400) % 1000) + 1);

interface Form {
  name: string;
  text: (code: string) => string;
  value?: (code: string) => string;
}

const ROWS: readonly [string, Form['text'], Form['value']?][] = [
  ['two letters', (code) => code, (code) => code],
  ['three letters', alpha3Of, alpha3Of],
  ['the English name', english],
  ['the name in capitals', (code) => english(code).toUpperCase()],
  ['the name and the calling code', (code) => (dialOf(code) ? `${english(code)} (+${dialOf(code)})` : english(code))],
  ['flag, name and calling code', (code) => `${flag(code)} ${english(code)} +${dialOf(code)}`],
  ['the flag alone', flag],
  ['the name in two languages', (code) => `${english(code)} (${nameOf(code, 'de')})`],
  ['two languages with a stroke', (code) => `${nameOf(code, 'fr')} / ${english(code)}`],
  ['code, hyphen, name', (code) => `${code} - ${english(code)}`],
  ['code in brackets, name', (code) => `(${code}) ${english(code)}`],
  ['code, space, name', (code) => `${code} ${english(code)}`],
  ['name, three letters in brackets', (code) => `${english(code)} [${alpha3Of(code)}]`],
  ['a key that nobody translated', (code) => `countries.${code.toLowerCase()}`, (code) => code],
  ['texts we cannot read, letters as values', (code) => `Qz${alpha3Of(code)}q`, (code) => code.toLowerCase()],
  ...OUR_LANGS.map((lang): [string, Form['text']] => [`the name in ${lang}`, (code) => nameOf(code, lang)!]),
];

const FORMS = ROWS.map(([name, text, value]): Form => ({ name, text, ...(value ? { value } : {}) }));

const listOf = ({ text, value }: Form): Choice[] =>
  COUNTRY_CODES.map((code, at) => ({ text: text(code), value: value?.(code) ?? row(at), disabled: false }));

/** The country of the option that was chosen for each; a name that two countries share in two languages is for neither. */
const tally = (form: Form, choose: (choices: Choice[], code: string) => string | null) => {
  const choices = listOf(form);
  const chosen = COUNTRY_CODES.map((code) => {
    const value = choose(choices, code);
    return { code, got: value === null ? null : COUNTRY_CODES[choices.findIndex((choice) => choice.value === value)] };
  });
  return {
    missed: chosen.filter(({ got }) => got === null).map(({ code }) => code),
    wrong: chosen.filter(({ code, got }) => got !== null && got !== code),
  };
};

describe('a list of all countries', () => {
  const SHARED: Record<string, string[]> = { 'the name in pl': ['CG'], 'the name in nb': ['CD'] };
  it('has 250 of them', () => expect(COUNTRY_CODES).toHaveLength(250));
  it.each(FORMS)('is understood by $name', (form) =>
    expect(tally(form, (choices, code) => chooseCountry(choices, code, ['en', 'de']))).toEqual({
      missed: SHARED[form.name] ?? [],
      wrong: [],
    }),
  );
  it.each(FORMS)('is never read wrongly in the page, which knows the wordings only: $name', (form) =>
    expect(tally(form, (choices, code) => resolveChoice(choices, countryWordings(code, ['en', 'de']))).wrong).toEqual(
      [],
    ),
  );
  it('is understood by ISO numbers, though numbers of rows are none', () => {
    const numbers = COUNTRY_CODES.filter((code) => NUMERIC.has(code)).map((code) => ({
      text: `Qz${code}q`,
      value: `country-${NUMERIC.get(code)}`,
      disabled: false,
    }));
    expect(chooseCountry(numbers, 'DE', ['en'])).toBe('country-276');
    const rows = COUNTRY_CODES.map((code, at) => ({ text: `Qz${code}q`, value: String(at + 1), disabled: false }));
    expect(chooseCountry(rows, 'AF', ['en'])).toBeNull();
  });
  it('is understood by the names of ISO', () => {
    const choices = iso31661.map(({ alpha2, name }) => ({ text: name, value: `id-${alpha2}`, disabled: false }));
    for (const { alpha2 } of iso31661) expect(chooseCountry(choices, alpha2, ['en'])).toBe(`id-${alpha2}`);
  });
  it('can still be read where the page is in the language that shares the name', () => {
    expect(readCountry('Kongo', ['pl', 'en'])?.code).toBe('CG');
    expect(readCountry('Kongo', ['nb', 'en'])?.code).toBe('CD');
  });
});

describe('countries that look alike', () => {
  const FAMILIES: readonly (readonly [string, string])[] = [
    ['US', 'United States'],
    ['UM', 'United States Minor Outlying Islands'],
    ['VI', 'Virgin Islands, U.S.'],
    ['VG', 'Virgin Islands, British'],
    ['GN', 'Guinea'],
    ['GW', 'Guinea-Bissau'],
    ['GQ', 'Equatorial Guinea'],
    ['PG', 'Papua New Guinea'],
    ['GY', 'Guyana'],
    ['GF', 'French Guiana'],
    ['CG', 'Congo'],
    ['CD', 'Congo, The Democratic Republic of the'],
    ['KR', 'Korea, Republic of'],
    ['KP', "Korea, Democratic People's Republic of"],
    ['NE', 'Niger'],
    ['NG', 'Nigeria'],
    ['DM', 'Dominica'],
    ['DO', 'Dominican Republic'],
    ['IE', 'Ireland'],
    ['IN', 'India'],
    ['IO', 'British Indian Ocean Territory'],
    ['WS', 'Samoa'],
    ['AS', 'American Samoa'],
    ['SD', 'Sudan'],
    ['SS', 'South Sudan'],
    ['MF', 'Saint Martin (French part)'],
    ['SX', 'Sint Maarten (Dutch part)'],
    ['CN', 'China'],
    ['HK', 'Hong Kong, China'],
    ['MO', 'Macao, China'],
    ['TW', 'Taiwan, China'],
    ['GE', 'Georgia'],
    ['GS', 'South Georgia and the South Sandwich Islands'],
    ['OM', 'Oman'],
    ['RO', 'Romania'],
    ['ML', 'Mali'],
    ['SO', 'Somalia'],
    ['AT', 'Austria'],
    ['AU', 'Australia'],
    ['SK', 'Slovakia'],
    ['SI', 'Slovenia'],
  ];
  const texts = FAMILIES.map(([, text]) => text);
  it.each(FAMILIES)('%s is %s', (country, expected) => expect(optionFor('country', texts, { country })).toBe(expected));
  it.each(FAMILIES)('%s is not chosen from a list that has only its relatives', (country, own) => {
    const others = texts.filter((text) => text !== own);
    expect(optionFor('country', others, { country })).toBe('unsure');
    const wordings = countryWordings(country, ['en']);
    expect(
      resolveChoice(
        others.map((text) => ({ text, value: text, disabled: false })),
        wordings,
      ),
    ).toBeNull();
  });
  it.each([
    ['GB', ['England', 'Scotland', 'United Kingdom'], 'United Kingdom'],
    ['IE', ['Northern Ireland', 'Ireland'], 'Ireland'],
    ['CG', ['Congo (Kinshasa)', 'Congo (Brazzaville)'], 'Congo (Brazzaville)'],
    ['CD', ['Congo (Kinshasa)', 'Congo (Brazzaville)'], 'Congo (Kinshasa)'],
    ['KP', ['Korea (South)', 'Korea (North)'], 'Korea (North)'],
    ['NG', ['NGA', 'RUS'], 'NGA'],
    ['RU', ['NGA', 'RUS'], 'RUS'],
    ['GU', ['United States', 'Guam (USA)'], 'Guam (USA)'],
    ['US', ['Georgia, USA', 'Guam (USA)'], 'unsure'],
    ['DE', ['🇫🇷 Germany'], 'unsure'],
  ])('%s among %j: %s', (country, among, expected) => expect(optionFor('country', among, { country })).toBe(expected));
});

describe('official and former names', () => {
  it.each([
    ['Bolivia, Plurinational State of', 'BO'],
    ['Plurinational State of Bolivia', 'BO'],
    ['Iran, Islamic Republic of', 'IR'],
    ["Côte d'Ivoire", 'CI'],
    ['Viet Nam', 'VN'],
    ['Türkiye', 'TR'],
    ['Federal Republic of Germany', 'DE'],
    ['Kingdom of Spain', 'ES'],
    ['Königreich Schweden', 'SE'],
    ['Czech Republic', 'CZ'],
    ['Burma', 'MM'],
    ['Swaziland', 'SZ'],
    ['Macedonia, the former Yugoslav Republic of', 'MK'],
    ['U.S.A.', 'US'],
    ['UK', 'GB'],
    ['EL', 'GR'],
    ['Republic of Korea', 'KR'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Holy See (Vatican City State)', 'VA'],
    ['Vereinigte Staaten von Amerika', 'US'],
    ['États-Unis d’Amérique', 'US'],
    ['ABD', 'US'],
    ['中华人民共和国', 'CN'],
    ['Áo', 'AT'],
    ['Đức', 'DE'],
  ])('%s is %s', (text, code) => expect(readCountry(text, ['en'])?.code).toBe(code));
  it.each(['Atlantis', 'Europe', 'Republic', 'Other', '', '49', 'Korea (Best)', 'Congo (somewhere)'])(
    '"%s" is none',
    (text) => expect(readCountry(text, ['en'])).toBeNull(),
  );
});

describe('a country in a field', () => {
  it.each([
    ['in the language of the page', { lang: 'de' }, 'Deutschland'],
    ['in a language with a region', { lang: 'pt-br' }, 'Alemanha'],
    ['in English where the page names no language that there is', { lang: 'qqq' }, 'Germany'],
    ['as two letters', { maxLength: 2 }, 'DE'],
    ['as three letters', { maxLength: 3 }, 'DEU'],
    ['as the code that the label asks for', { label: 'Country code (ISO)' }, 'DE'],
    ['as the code that the example is', { placeholder: 'e.g. FRA' }, 'DEU'],
  ])('is written %s', (_, facts, expected) => expect(textFor('country', facts)).toBe(expected));
  it('is looked for by all its names where the list opens late', () => {
    const value = valueOf('country', { tag: 'combobox', lang: 'fr' });
    expect(value.kind).toBe('choice');
    const wordings = value.kind === 'choice' ? value.wordings : [];
    expect(wordings[0]).toBe('Allemagne');
    expect(wordings).toEqual(
      expect.arrayContaining(['Germany', 'Deutschland', '德国', 'DE', 'DEU', '276', '+49', '🇩🇪']),
    );
  });
});
