import { describe, expect, it } from 'vitest';
import type { FieldType, FormValues } from '../../lib/domain/lead/form-values.ts';
import { COUNTRIES } from '../../lib/domain/lead/country-codes.ts';
import { nameOf } from '../../lib/prefill/values/countries.ts';
import { joinName } from '../../lib/domain/lead/person-name.ts';
import { splitName } from '../../lib/prefill/values/names.ts';
import { resolveChoice } from '../../lib/prefill/values/options.ts';
import { phoneParts, threeBoxes } from '../../lib/prefill/values/phone.ts';
import { splitStreet } from '../../lib/prefill/values/street.ts';
import { valueFor } from '../../lib/prefill/values/values.ts';
import { holdsText } from '../../lib/prefill/verify.ts';
import { choices, field, VALUES } from './support.ts';

const shape = (...types: FieldType[]) => ({
  has: (type: FieldType) => types.includes(type),
  phoneBox: () => null,
  langs: ['en'],
});
const textFor = (
  type: FieldType,
  facts: Parameters<typeof field>[0] = {},
  values: FormValues = VALUES,
  form = shape(),
) => {
  const value = valueFor(type, field(facts), values, form);
  return value.kind === 'text' ? value.text : value.kind;
};
const select = (...texts: string[]) => ({ tag: 'select' as const, choices: choices('', ...texts) });

describe('names', () => {
  it.each([
    ['Anna Schmidt', 'Anna', 'Schmidt'],
    ['Dr. Hans Müller', 'Hans', 'Müller'],
    ['Schmidt, Anna', 'Anna', 'Schmidt'],
    ['Vincent van Gogh', 'Vincent', 'van Gogh'],
    ['Ludwig van der Rohe', 'Ludwig', 'van der Rohe'],
    ['山田 太郎', '太郎', '山田'],
  ])('splits %s', (full, given, family) => expect(splitName(full)).toEqual({ given, family }));
  it('does not split a single name', () => expect(splitName('Prince')).toBeNull());
  it('joins in the order of the script', () => {
    expect(joinName('Anna', 'Schmidt')).toBe('Anna Schmidt');
    expect(joinName('太郎', '山田')).toBe('山田 太郎');
  });
});

describe('streets', () => {
  it.each([
    ['Hauptstraße 12a', 'Hauptstraße', '12a'],
    ['12 Main Street', 'Main Street', '12'],
    ['Via Roma, 5', 'Via Roma', '5'],
  ])('splits %s', (text, street, number) => expect(splitStreet(text)).toEqual({ street, number }));
  it('only splits for a form that asks for the number apart', () => {
    expect(textFor('address-line1')).toBe('Hauptstraße 12a');
    expect(textFor('address-line1', {}, VALUES, shape('address-housenumber'))).toBe('Hauptstraße');
    expect(textFor('address-housenumber')).toBe('12a');
  });
});

describe('telephones', () => {
  it('takes the calling code off where the form asks for it apart', () => {
    expect(phoneParts('+49 (0)30 901820')).toEqual({ dial: '49', national: '30 901820' });
    expect(textFor('tel', {}, VALUES, shape('tel', 'tel-country-code'))).toBe('30 901820');
    expect(textFor('tel-country-code')).toBe('+49');
    expect(textFor('tel-country-code', select('France (+33)', 'Germany (+49)'))).toBe('Germany (+49)');
  });
  it('fills three boxes with a North American number only', () => {
    expect(threeBoxes('+1 212-555-0100')).toEqual(['212', '555', '0100']);
    expect(threeBoxes('+49 30 901820')).toBeNull();
  });
  it('goes into the mobile field only where there is no other', () => {
    expect(textFor('mobile')).toBe('+49 30 901820');
    expect(textFor('mobile', {}, VALUES, shape('tel'))).toBe('none');
  });
});

describe('countries', () => {
  it.each([
    ['the code', select('AT', 'DE'), 'DE'],
    ['three letters', select('AUT', 'DEU'), 'DEU'],
    ['the English name', select('Austria', 'Germany'), 'Germany'],
    ['the name in the language of the page', { ...select('Autriche', 'Allemagne'), lang: 'fr' }, 'Allemagne'],
    ['a name with an aside', select('Austria (+43)', 'Germany (+49)'), 'Germany (+49)'],
    ['a text field in the language of the page', { lang: 'de' }, 'Deutschland'],
    ['a text field for two letters', { maxLength: 2 }, 'DE'],
    ['a list without it', select('Austria', 'France'), 'unsure'],
  ])('are found by %s', (_, facts, expected) => expect(textFor('country', facts)).toBe(expected));

  it('are all found among all others, by code and by name', () => {
    const codes = [...COUNTRIES.keys()];
    const byName = {
      tag: 'select' as const,
      choices: codes.map((code) => ({ value: `id-${code}`, text: nameOf(code, 'en')!, disabled: false })),
    };
    const byCode = {
      tag: 'select' as const,
      choices: codes.map((code) => ({ value: code, text: nameOf(code, 'de')!, disabled: false })),
    };
    for (const code of codes) {
      expect(textFor('country', byName, { country: code })).toBe(`id-${code}`);
      expect(textFor('country', byCode, { country: code })).toBe(code);
    }
  });
});

describe('lists', () => {
  it('never guess between two options', () =>
    expect(
      resolveChoice(
        [
          ...choices('Berlin'),
          { value: 'x', text: 'berlin', disabled: false },
          { value: 'y', text: 'BERLIN', disabled: false },
        ],
        ['BerliN'],
      ),
    ).toBeNull());
  it('know forms of address in other words', () => {
    expect(textFor('honorific-prefix', select('Herr', 'Frau'))).toBe('Frau');
    expect(textFor('honorific-prefix', select('Mr.', 'Ms.'))).toBe('Ms.');
  });
  it('know languages by code and by name', () => {
    expect(textFor('language', select('English', 'German'))).toBe('German');
    expect(textFor('language', select('en', 'de'))).toBe('de');
  });
});

describe('room', () => {
  it('leaves a field alone that would cut the text', () =>
    expect(textFor('organization', { maxLength: 4 })).toBe('unsure'));
  it('writes a telephone number without its spaces where that fits', () =>
    expect(textFor('tel', { maxLength: 12 })).toBe('+4930901820'));
});

describe('reading back', () => {
  it.each<[FieldType, string, string, boolean]>([
    ['tel', '+49 30 901820', '+49 (30) 901-820', true],
    ['tel', '+49 30 901820', '030 901820', true],
    ['tel', '+49 30 901820', '+49 30 9018', false],
    ['url', 'https://www.werk.example', 'http://werk.example/', true],
    ['organization', 'Werk GmbH', 'WERK GMBH', true],
    ['organization', 'Werk GmbH', 'Werk', false],
    ['message', 'a\nb', 'a\r\nb', true],
    ['email', 'a@b.example', '', false],
  ])('%s "%s" shown as "%s": %s', (type, wrote, held, expected) => expect(holdsText(type, wrote, held)).toBe(expected));
});
