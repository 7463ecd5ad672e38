import { describe, expect, it } from 'vitest';
import type { FieldType } from '../../lib/domain/lead/form-values.ts';
import { nameKey, resolveChoice } from '../../lib/prefill/values/options.ts';
import { holdsText } from '../../lib/prefill/verify.ts';
import { choices, list, shape, textFor, valueOf } from './values-support.ts';
import { VALUES } from './support.ts';

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
  it.each([
    ['a text in other case and accents', ['Sao Paulo'], ['São Paulo'], 'Sao Paulo'],
    ['several wanted names in a row', ['Germany (Deutschland)'], ['Germany', 'Deutschland'], 'Germany (Deutschland)'],
    ['a code before the name', ['DE - Germany'], ['Germany', 'DE'], 'DE - Germany'],
    ['nothing for a name with more in it', ['Guinea-Bissau', 'Papua New Guinea'], ['Guinea', 'GN'], null],
    ['nothing for an aside of its own', ['Werk (Süd)'], ['Werk'], null],
    ['nothing for a short name whose accents make it another', ['MY'], ['Mỹ'], null],
    ['the earlier of two wordings', ['Ms', 'Mrs'], ['Mrs', 'Ms'], 'Mrs'],
  ])('take %s', (_, texts, wanted, expected) => expect(resolveChoice(choices(...texts), wanted)).toBe(expected));
  it('do not take the number of a row for a code', () =>
    expect(resolveChoice([{ value: '276', text: 'Peru', disabled: false }], ['Germany', '276'])).toBeNull());
  it('leave disabled and empty options alone', () =>
    expect(
      resolveChoice(
        [
          { value: 'DE', text: 'Germany', disabled: true },
          { value: '', text: 'Germany', disabled: false },
        ],
        ['Germany'],
      ),
    ).toBeNull());
  it('compare names of more than three letters without accents', () => {
    expect(nameKey('Côte d’Ivoire')).toBe(nameKey('COTE D IVOIRE'));
    expect(nameKey('Áo')).not.toBe(nameKey('AO'));
  });
});

describe('the user’s own words', () => {
  const translated = shape([], {
    translate: (type, text) => (type === 'company-type' && text === 'Manufacturer' ? 'Producer' : undefined),
  });
  const values = { 'company-type': 'Manufacturer' };
  it('win over everything', () => {
    expect(textFor('company-type', list('Manufacturer', 'Producer'), values, translated)).toBe('2');
    expect(textFor('company-type', {}, values, translated)).toBe('Producer');
    expect(valueOf('company-type', { tag: 'combobox' }, values, translated)).toEqual({
      kind: 'choice',
      wordings: ['Producer'],
    });
  });
  it('are not replaced by a guess where the list has lost them', () =>
    expect(textFor('company-type', list('Manufacturer'), values, translated)).toBe('unsure'));
});

describe('room', () => {
  it('leaves a field alone that would cut the text', () =>
    expect(valueOf('organization', { maxLength: 4 })).toEqual({ kind: 'unsure', why: 'longer than the field' }));
  it('writes a telephone number without its spaces where that fits', () =>
    expect(textFor('tel', { maxLength: 12 })).toBe('+4930901820'));
  it.each([
    ['takes a text that the pattern admits', '[0-9]{5}', '10115'],
    ['leaves a text that it does not admit', '[A-Z]{2}[0-9]{3}', 'unsure'],
    ['ignores a pattern that is none', '([', '10115'],
    ['does not try a pattern that may take for ever', '(a+)+$', '10115'],
  ])('%s', (_, pattern, expected) => expect(textFor('postal-code', { pattern })).toBe(expected));
  it('keeps a number within its limits', () => {
    expect(textFor('postal-code', { type: 'number', max: '99999' })).toBe('10115');
    expect(textFor('postal-code', { type: 'number', max: '999' })).toBe('unsure');
    expect(textFor('postal-code', { type: 'number' }, { 'postal-code': 'SW1A 1AA' })).toBe('unsure');
  });
  it('writes the buyer’s words and nothing before them', () =>
    expect(textFor('message', { tag: 'textarea' })).toBe(VALUES.message));
  it('has line ends only where there are lines', () =>
    expect(textFor('message')).toBe('Please send a quote. We need two.'));
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
