import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldType } from '../../lib/domain/lead/form-values.ts';
import { townLine } from '../../lib/prefill/values/address/city.ts';
import { joinStreet, splitLines, splitStreet } from '../../lib/prefill/values/address/street.ts';
import { shape, textFor } from './values-support.ts';

describe('a street', () => {
  it.each<[string, string, string, string?]>([
    ['Hauptstraße 12a', 'Hauptstraße', '12a'],
    ['12 Main Street', 'Main Street', '12'],
    ['Via Roma, 5', 'Via Roma', '5'],
    ['12 bis Rue de la Paix', 'Rue de la Paix', '12 bis'],
    ['Calle Mayor nº 3', 'Calle Mayor', '3'],
    ['Am Markt 3-5', 'Am Markt', '3-5'],
    ['12 Rue du 8 Mai 1945', 'Rue du 8 Mai 1945', '12', 'FR'],
    ['Straße des 17. Juni 135', 'Straße des 17. Juni', '135', 'DE'],
    ['Piazza 4 Novembre 7', 'Piazza 4 Novembre', '7', 'IT'],
  ])('%s has a number', (text, street, number, country) =>
    expect(splitStreet(text, country ?? null)).toEqual({ street, number }),
  );
  it.each(['Hauptstraße', '12', '', '5 Avenue 12', 'Rue 1er Mai'])('"%s" has none, or it is not clear which', (text) =>
    expect(splitStreet(text)).toBeNull(),
  );
  it('comes apart as it was put together, in every country', () => {
    const street = fc.constantFrom(
      'Hauptstraße',
      'Main Street',
      'Rue de la Paix',
      'Calle Mayor',
      'Via Roma',
      'Lange Gasse',
      'ul. Długa',
    );
    const number = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', 'a', 'B'))
      .map(([digits, letter]) => `${digits}${letter}`);
    fc.assert(
      fc.property(
        street,
        number,
        fc.constantFrom('DE', 'US', 'FR', 'GB', 'IT', 'NL', 'PL', 'ES', 'BR'),
        (street, number, country) => {
          expect(splitStreet(joinStreet({ street, number }, country), country)).toEqual({ street, number });
        },
      ),
    );
  });
});

describe('lines of an address', () => {
  it.each([
    ['123 Main St, Apt 4', '123 Main St', ['Apt 4']],
    ['123 Main St Apt 4', '123 Main St', ['Apt 4']],
    ['c/o Müller, Hauptstr. 5', 'Hauptstr. 5', ['c/o Müller']],
    ['Hauptstr. 5, 2. OG', 'Hauptstr. 5', ['2. OG']],
    ['12 Rue X\nBP 123', '12 Rue X', ['BP 123']],
    ['Via Roma, 5', 'Via Roma, 5', []],
    ['Werk 3\nHauptstr. 5', 'Werk 3', ['Hauptstr. 5']],
    ['P.O. Box 12', 'P.O. Box 12', []],
  ])('%j', (text, first, rest) => expect(splitLines(text)).toEqual({ first, rest }));
  const values = { 'address-line1': '123 Main St, Apt 4, c/o Smith', country: 'US' };
  const line = (type: FieldType, ...types: FieldType[]) =>
    textFor(type, {}, values, shape(['address-level2', ...types]));
  it('go into one field, or into as many as there are', () => {
    expect(line('address-line1')).toBe('123 Main St, Apt 4, c/o Smith');
    expect(line('address-line1', 'address-line2')).toBe('123 Main St');
    expect(line('address-line2', 'address-line2')).toBe('Apt 4, c/o Smith');
    expect(line('address-line2', 'address-line2', 'address-line3')).toBe('Apt 4');
    expect(line('address-line3', 'address-line2', 'address-line3')).toBe('c/o Smith');
  });
  it('lose the number where that has a field of its own, and only there', () => {
    const form = (...types: FieldType[]) =>
      textFor(
        'address-line1',
        {},
        { 'address-line1': 'Hauptstraße 12a', country: 'DE' },
        shape(['address-level2', ...types]),
      );
    expect(form('address-housenumber')).toBe('Hauptstraße');
    expect(form()).toBe('Hauptstraße 12a');
    expect(textFor('address-housenumber')).toBe('12a');
  });
});

describe('a town with its code', () => {
  const town = { city: 'Austin', region: 'TX', zip: '78701' };
  it.each([
    ['US', 'Austin, TX 78701'],
    ['DE', '78701 Austin'],
    ['GB', 'Austin\n78701'],
    ['BR', 'Austin - TX\n78701'],
    ['AE', 'Austin'],
    [null, '78701 Austin'],
  ])('in %s: %j', (country, expected) => expect(townLine(town, country)).toBe(expected));
  it.each([
    ['US', 'Austin'],
    ['DE', 'Austin'],
    ['JP', 'Austin'],
    ['BR', 'Austin'],
    ['IT', 'Austin'],
  ])('in %s without the rest', (country, expected) =>
    expect(townLine({ city: 'Austin', region: '', zip: '' }, country)).toBe(expected),
  );
  it('has no signs around what is missing', () => {
    const part = fc.constantFrom('', 'Aa', 'Bb');
    fc.assert(
      fc.property(
        part,
        part,
        fc.constantFrom('', '11'),
        fc.constantFrom('US', 'BR', 'JP', 'CO', 'RU', 'GB', 'CN', 'DE', 'IT'),
        (city, region, zip, country) => {
          const line = townLine({ city, region, zip }, country);
          expect(line).not.toMatch(/^[\s,-]|[\s,-]$|, ,|\0| {2}|,$/m);
          for (const word of [city, zip]) if (word) expect(line).toContain(word);
        },
      ),
    );
  });
  const values = { 'postal-code': '10115', 'address-level2': 'Berlin', country: 'DE' };
  it.each<[string, FieldType, string]>([
    ['ZIP / City', 'postal-code', '10115 Berlin'],
    ['City / ZIP', 'address-level2', 'Berlin 10115'],
    ['PLZ / Ort', 'postal-code', '10115 Berlin'],
    ['ZIP', 'postal-code', '10115'],
  ])('in a field "%s"', (label, type, expected) => expect(textFor(type, { label }, values)).toBe(expected));
  it('is not half a town', () =>
    expect(textFor('postal-code', { label: 'ZIP / City' }, { 'postal-code': '10115' })).toBe('unsure'));
});

describe('a whole address in one field', () => {
  const values = {
    'address-line1': 'Hauptstraße 12a',
    'postal-code': '10115',
    'address-level2': 'Berlin',
    country: 'DE',
  };
  it('has a line for each part, the country in the language of the page', () => {
    expect(textFor('address-line1', { tag: 'textarea', lang: 'de' }, values)).toBe(
      'Hauptstraße 12a\n10115 Berlin\nDeutschland',
    );
    expect(
      textFor(
        'address-line1',
        { tag: 'textarea' },
        {
          'address-line1': '1 Main St',
          'postal-code': '78701',
          'address-level2': 'Austin',
          'address-level1': 'Texas',
          country: 'US',
        },
      ),
    ).toBe('1 Main St\nAustin, TX 78701\nUnited States');
  });
  it('is one line in a field of one line', () =>
    expect(textFor('address-line1', { label: 'Address' }, values)).toBe('Hauptstraße 12a, 10115 Berlin, Germany'));
  it('is the street where the field asks for that, or other fields have the rest', () => {
    expect(textFor('address-line1', { label: 'Street' }, values)).toBe('Hauptstraße 12a');
    expect(textFor('address-line1', { tag: 'textarea' }, values, shape(['postal-code']))).toBe('Hauptstraße 12a');
  });
});

describe('an address in a form that has no field for its city', () => {
  const values = {
    'address-line1': 'Hauptstraße 12a',
    'address-level2': 'Kiel',
    'address-level1': 'Schleswig-Holstein',
    'postal-code': '24103',
    country: 'DE',
  };
  const JAPAN = { 'address-line1': '芝公園4-2-8', 'address-level2': '港区', 'address-level1': '東京都', country: 'JP' };
  it.each<[label: string, types: FieldType[], expected: string, lead?: object]>([
    ['Address', ['postal-code'], 'Hauptstraße 12a, Kiel'],
    ['Address', ['postal-code', 'address-level2'], 'Hauptstraße 12a'],
    ['Address', ['country'], 'Hauptstraße 12a, 24103 Kiel'],
    ['Street', ['postal-code'], 'Hauptstraße 12a'],
    ['住所', ['postal-code'], '東京都港区芝公園4-2-8', JAPAN],
    ['住所', ['postal-code', 'address-level1'], '港区芝公園4-2-8', JAPAN],
  ])('"%s" beside %j: %s', (label, types, expected, lead = values) => {
    expect(textFor('address-line1', { label }, lead, shape(types))).toBe(expected);
  });
});

describe('a postal code in two boxes', () => {
  const boxes = (zip: string, rooms: [number, number]) =>
    ([0, 1] as const).map((at) =>
      textFor('postal-code', {}, { 'postal-code': zip }, shape([], { zipBox: () => ({ rooms, at }) })),
    );
  it.each<[zip: string, rooms: [number, number], expected: string[]]>([
    ['105-0011', [3, 4], ['105', '0011']],
    ['1050011', [3, 4], ['105', '0011']],
    ['78744', [5, 4], ['78744', 'none']],
    ['78744-2101', [5, 4], ['78744', '2101']],
    ['LS11 5PS', [3, 3], ['unsure', 'unsure']],
  ])('%s in %j', (zip, rooms, expected) => expect(boxes(zip, rooms)).toEqual(expected));
});
