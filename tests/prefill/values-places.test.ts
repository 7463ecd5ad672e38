import { iso31662 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { choosePlace, placeWordings } from '../../lib/prefill/values/places/choose.ts';
import { readPlace } from '../../lib/prefill/values/places/read.ts';
import { placesOf } from '../../lib/prefill/values/places/table.ts';
import { resolveChoice } from '../../lib/prefill/values/options.ts';
import { list, optionFor, textFor } from './values-support.ts';

const COUNTRIES =
  'US CA MX BR AR AU NZ IN CN JP KR DE AT CH IT ES FR BE NL PL CZ RO SE NO FI IE GB TR ZA TH UA RU'.split(' ');

/** ISO 3166-2 as another package has it: two codes of one place, and two places of one name, are one entry. */
function subdivisions(country: string): { code: string; name: string }[] {
  const all = iso31662.filter(
    ({ code }) => code.startsWith(`${country}-`) && placesOf(country)!.byCode.has(code.slice(3)),
  );
  const names = Map.groupBy(all, ({ name }) => name);
  return all.filter(({ name }) => names.get(name)!.length === 1);
}

const FORMS: readonly (readonly [string, (code: string, name: string, country: string) => string])[] = [
  ['the name', (_, name) => name],
  ['the whole code', (code) => code],
  ['code, hyphen, name', (code, name) => `${code.slice(3)} - ${name}`],
  ['name, country in brackets', (_, name, country) => `${name} (${country})`],
];

interface Tally {
  asked: number;
  missed: number;
  wrong: string[];
}

/** Every state in every form of the list, asked for by its code and by its name, and in the page by its wordings. */
function tally(country: string): Tally {
  const places = subdivisions(country);
  const result: Tally = { asked: 0, missed: 0, wrong: [] };
  for (const [, text] of FORMS) {
    const choices = places.map(({ code, name }, at) => ({
      text: text(code, name, country),
      value: `id${at * 7}`,
      disabled: false,
    }));
    for (const [at, { code, name }] of places.entries())
      for (const region of [code, name]) {
        const chosen = choosePlace(choices, region, country);
        result.asked += 1;
        if (chosen === null) result.missed += 1;
        for (const value of [chosen, resolveChoice(choices, placeWordings(region, country, ['en']))]) {
          const option = choices.find((choice) => choice.value === value);
          // Another option of the same place is right; of another place, never.
          if (option && option !== choices[at] && readPlace(option.text, country) !== readPlace(region, country))
            result.wrong.push(`${region}: ${option.text}`);
        }
      }
  }
  return result;
}

describe('a list of all states', () => {
  it.each(COUNTRIES)('of %s is never read wrongly', (country) => expect(tally(country).wrong).toEqual([]));
  it('is understood in at least 99 of 100 cases', () => {
    const all = COUNTRIES.map(tally);
    const asked = all.reduce((sum, one) => sum + one.asked, 0);
    const missed = all.reduce((sum, one) => sum + one.missed, 0);
    expect(asked).toBeGreaterThan(8000);
    expect(missed / asked).toBeLessThan(0.01);
  }, 60_000);
});

describe('states by other names', () => {
  it.each([
    ['DE', 'Bavaria', 'BY'],
    ['DE', 'NRW', 'NW'],
    ['DE', 'North Rhine-Westphalia', 'NW'],
    ['DE', 'Freistaat Bayern', 'BY'],
    ['DE', 'Bavière', 'BY'],
    ['ES', 'Catalonia', 'CT'],
    ['ES', 'Cataluña', 'CT'],
    ['ES', 'Vizcaya', 'BI'],
    ['ES', 'Comunidad de Madrid', 'M'],
    ['IT', 'Lombardy', '25'],
    ['IT', 'Provincia di Milano', 'MI'],
    ['IT', 'Bolzano / Bozen', 'BZ'],
    ['FR', 'Ile de France', 'IDF'],
    ['FR', '75 - Paris', '75'],
    ['FR', "Provence-Alpes-Côte d'Azur", 'PAC'],
    ['JP', '東京都', '13'],
    ['JP', 'Tōkyō', '13'],
    ['JP', 'Aichi Prefecture', '23'],
    ['JP', '愛知県', '23'],
    ['JP', '京都府', '26'],
    ['CN', '广东省', 'GD'],
    ['CN', 'Guangdong', 'GD'],
    ['CN', 'Inner Mongolia', 'NM'],
    ['KR', 'Gyeonggi-do', '41'],
    ['KR', '서울특별시', '11'],
    ['CH', 'Kanton Zürich', 'ZH'],
    ['CH', 'Geneva', 'GE'],
    ['CH', 'Genf', 'GE'],
    ['US', 'TX - Texas', 'TX'],
    ['US', 'Texas (US)', 'TX'],
    ['US', 'US-TX', 'TX'],
    ['US', 'texas', 'TX'],
    ['US', 'Washington, D.C.', 'DC'],
    ['CA', 'Québec', 'QC'],
    ['AU', 'New South Wales', 'NSW'],
    ['IN', 'Orissa', 'OR'],
    ['BE', 'Flanders', 'VLG'],
    ['BE', 'Bruxelles', 'BRU'],
    ['AT', 'Carinthia', '2'],
    ['BR', 'Sao Paulo', 'SP'],
    ['MX', 'CDMX', 'CMX'],
    ['MX', 'Estado de México', 'MEX'],
    ['GB', 'Scotland', 'SCT'],
    ['RU', 'Moscow', 'MOW'],
    ['RU', 'Moscow Oblast', 'MOS'],
    ['UA', 'Київська область', '32'],
    ['TW', '台北市', 'TPE'],
  ])('%s: %s is %s', (country, text, code) => expect(readPlace(text, country)?.code).toBe(code));
  it.each([
    ['US', 'Ontario'],
    ['US', 'Georgia (GE)'],
    ['BE', 'Limburg (NL)'],
    ['TW', 'Chiayi'],
    ['US', '13'],
    ['US', 'TX - California'],
    ['JP', 'Tokyo Osaka'],
    ['DE', ''],
  ])('%s: "%s" is none, or may be two', (country, text) => expect(readPlace(text, country)).toBeNull());
});

describe('a state in a field', () => {
  const values = { country: 'US', 'address-level1': 'Texas' };
  it.each([
    ['in the lead’s words', {}, 'Texas'],
    ['as its code where there is no room', { maxLength: 2 }, 'TX'],
    ['as its code where the example is one', { placeholder: 'CA' }, 'TX'],
  ])('is written %s', (_, facts, expected) => expect(textFor('address-level1', facts, values)).toBe(expected));
  it('is not cut where it has no code for addresses', () =>
    expect(textFor('address-level1', { maxLength: 2 }, { country: 'JP', 'address-level1': 'Tokyo' })).toBe('unsure'));
  it.each([
    ['by the values where the texts say nothing', { country: 'US', 'address-level1': 'Texas' }, ['x'], 'unsure'],
    [
      'among those of all countries',
      { country: 'BE', 'address-level1': 'Limburg' },
      ['Limburg (NL)', 'Limburg (BE)'],
      'Limburg (BE)',
    ],
    [
      'not where two countries are not told apart',
      { country: 'BE', 'address-level1': 'Limburg' },
      ['Limburg', 'Limburg '],
      'unsure',
    ],
    [
      'as the region of the province that the lead names',
      { country: 'IT', 'address-level1': 'Milano' },
      ['Lazio', 'Lombardia'],
      'Lombardia',
    ],
    [
      'not as one of the provinces of a region',
      { country: 'IT', 'address-level1': 'Lombardia' },
      ['Milano', 'Roma'],
      'unsure',
    ],
    [
      'literally where two options are one name',
      { country: 'AR', 'address-level1': 'Buenos Aires' },
      ['Buenos Aires Province', 'Buenos Aires'],
      'Buenos Aires',
    ],
    [
      'by the lead’s own words where the country is not known',
      { 'address-level1': 'Texas' },
      ['Ohio', 'Texas'],
      'Texas',
    ],
    [
      'by the lead’s own words where the country has no table',
      { country: 'LU', 'address-level1': 'Diekirch' },
      ['Diekirch', 'Wiltz'],
      'Diekirch',
    ],
  ])('is found %s', (_, lead, texts, expected) => expect(optionFor('address-level1', texts, lead)).toBe(expected));
  it('is found by codes in the values', () => {
    const choices = ['TX', 'CA', 'NY', 'OH'].map((value) => ({ value, text: `Qz${value}q`, disabled: false }));
    expect(textFor('address-level1', { ...list(), choices }, values)).toBe('TX');
  });
});
