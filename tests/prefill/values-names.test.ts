import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinName } from '../../lib/domain/lead/person-name.ts';
import { splitName, twoSurnames } from '../../lib/prefill/values/person/split.ts';
import { shape, textFor } from './values-support.ts';

describe('a full name', () => {
  it.each<[string, string, string, string?]>([
    ['Anna Schmidt', 'Anna', 'Schmidt'],
    ['Schmidt, Anna', 'Anna', 'Schmidt'],
    ['Vincent van Gogh', 'Vincent', 'van Gogh'],
    ['Ludwig van der Rohe', 'Ludwig', 'van der Rohe'],
    ['John Michael Smith', 'John Michael', 'Smith', 'US'],
    ['DUPONT Jean', 'Jean', 'DUPONT', 'FR'],
    ['Jean DE LA FONTAINE', 'Jean', 'DE LA FONTAINE', 'FR'],
    ['Jean-Pierre DUPONT', 'Jean-Pierre', 'DUPONT'],
    ['María García', 'María', 'García', 'ES'],
    ['Juan Carlos García López', 'Juan Carlos', 'García López', 'ES'],
    ['José Luis de la Cruz Martínez', 'José Luis', 'de la Cruz Martínez', 'MX'],
    ['João da Silva', 'João', 'da Silva', 'BR'],
    ['山田 太郎', '太郎', '山田'],
    ['김철수', '철수', '김', 'KR'],
    ['남궁민수', '민수', '남궁', 'KR'],
    ['王小明', '小明', '王', 'CN'],
    ['欧阳娜娜', '娜娜', '欧阳', 'CN'],
    ['YAMADA Taro', 'Taro', 'YAMADA', 'JP'],
    ['Taro YAMADA', 'Taro', 'YAMADA', 'JP'],
  ])('%s is taken apart', (full, given, family, country) =>
    expect(splitName(full, country ?? null)).toEqual({ given, family }),
  );
  it.each([
    ['Dr. Hans Müller', { given: 'Hans', family: 'Müller', prefix: 'Dr.' }],
    ['Frau Prof. Dr. Anna Schmidt', { given: 'Anna', family: 'Schmidt', prefix: 'Frau Prof. Dr.' }],
    ['Martin King Jr.', { given: 'Martin', family: 'King', suffix: 'Jr.' }],
    ['Jane Smith, PhD', { given: 'Jane', family: 'Smith', suffix: 'PhD' }],
    ['Henry Ford III', { given: 'Henry', family: 'Ford', suffix: 'III' }],
  ])('%s has more around it', (full, parts) => expect(splitName(full)).toEqual(parts));
  it.each<[string, string?]>([
    ['Prince'],
    [''],
    ['Nagy Anna', 'HU'],
    ['Yamada Taro', 'JP'],
    ['Nguyen Van Anh', 'VN'],
    ['María García López', 'ES'],
    ['山田太郎', 'JP'],
    ['王小明'],
  ])('%s (%s) is not taken apart, as it may be read in two ways', (full, country) =>
    expect(splitName(full, country ?? null)).toBeNull(),
  );
  it('is put together in the order of the script', () => {
    expect(joinName('Anna', 'Schmidt')).toBe('Anna Schmidt');
    expect(joinName('太郎', '山田')).toBe('山田 太郎');
  });
  it('comes apart as it was put together', () => {
    // Short ones may be a title or a degree.
    const word = fc
      .stringMatching(/^[A-Z][a-z]{5,9}$/)
      .filter((text) => !/^(?:junior|senior|madame|monsieur)$/i.test(text));
    const particles = fc.constantFrom('', 'van ', 'von der ', 'de ', 'al ');
    fc.assert(
      fc.property(word, particles, word, (given, particle, family) => {
        expect(splitName(joinName(given, particle + family), 'DE')).toEqual({ given, family: particle + family });
        expect(splitName(`${particle}${family}, ${given}`, 'DE')).toEqual({ given, family: particle + family });
      }),
    );
  });
});

describe('two family names', () => {
  it.each([
    ['García López', ['García', 'López']],
    ['de la Cruz Martínez', ['de la Cruz', 'Martínez']],
    ['Ortega y Gasset', ['Ortega', 'Gasset']],
    ['García', null],
    ['Silva Souza Lima', null],
  ])('%s', (family, parts) => expect(twoSurnames(family)).toEqual(parts));
  const values = { 'given-name': 'María', 'family-name': 'García López', country: 'ES' };
  it.each([
    ['Primer apellido', 'García'],
    ['Segundo apellido', 'López'],
    ['Apellido materno', 'López'],
    ['Apellidos', 'García López'],
  ])('in a field "%s": %s', (label, expected) => expect(textFor('family-name', { label }, values)).toBe(expected));
  it('leave the field for the second empty where the lead has one', () =>
    expect(textFor('family-name', { label: 'Segundo apellido' }, { 'family-name': 'García' })).toBe('none'));
});

describe('a name in a form', () => {
  const anna = { name: 'Anna Schmidt', 'given-name': 'Anna', 'family-name': 'Schmidt' };
  it.each([
    ['Last name, first name', 'Schmidt, Anna'],
    ['Nachname, Vorname', 'Schmidt, Anna'],
    ['Full name', 'Anna Schmidt'],
    ['First and last name', 'Anna Schmidt'],
  ])('with the label "%s": %s', (label, expected) => expect(textFor('name', { label }, anna)).toBe(expected));
  it('in the order that the example shows', () =>
    expect(textFor('name', { label: 'Name', placeholder: 'Last, First' }, anna)).toBe('Schmidt, Anna'));
  it('is not turned round where it cannot be taken apart', () =>
    expect(textFor('name', { label: 'Last name, first name' }, { name: 'Prince' })).toBe('unsure'));
  it('is taken apart for a form that asks for its parts', () => {
    expect(textFor('given-name', {}, { name: 'Dr. Hans Müller' })).toBe('Hans');
    expect(textFor('family-name', {}, { name: 'Martin King Jr.' })).toBe('King Jr.');
    expect(textFor('family-name', {}, { name: 'Jane Smith, PhD' })).toBe('Smith');
    expect(textFor('given-name', {}, { name: 'Nagy Anna', country: 'HU' })).toBe('none');
  });
  it('gives initials to the middle, and never half of a double name', () => {
    const john = { 'given-name': 'John M.', 'family-name': 'Smith' };
    expect(textFor('additional-name', {}, john)).toBe('M.');
    expect(textFor('additional-name', { maxLength: 1 }, john)).toBe('M');
    expect(textFor('given-name', {}, john, shape(['additional-name']))).toBe('John');
    expect(textFor('given-name', {}, john)).toBe('John M.');
    expect(textFor('additional-name', {}, { 'given-name': 'Jean Pierre' })).toBe('none');
  });
  it('is one letter where there is room for one', () =>
    expect(textFor('given-name', { maxLength: 1 }, anna)).toBe('A'));
});
