import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPhone } from '../../../lib/domain/lead/phones.ts';

it.each([
  ['E.164', { number: '+33123456789' }, '+33123456789'],
  ['code and number apart', { number: '100000000', code: '+33' }, '+33100000000'],
  ['code without a plus, number with a trunk zero', { number: '0100000000', code: '0033' }, '+33100000000'],
  ['the code repeated in the number', { number: '33123456789', code: '33' }, '+33123456789'],
  ['00 in front', { number: '0039 02 1234567' }, '+39021234567'],
  ['00 in brackets', { number: '(0049) 30 23125104' }, '+493023125104'],
  ['a trunk zero in brackets', { number: '+49 (0) 711 123456' }, '+49711123456'],
  ['a national number with its country', { number: '06 12 34 56 78', country: 'FR' }, '+33612345678'],
  ['an extension, left out', { number: '(212) 555-0123 x12', country: 'US' }, '+12125550123'],
  ['an extension in words', { number: '+33 1 99 00 12 34 poste 12' }, '+33199001234'],
  ['an extension in German', { number: '0711 2345678 Durchwahl 12', country: 'DE' }, '+497112345678'],
  ['a word before it', { number: 'Tel.: +49 711 2345678' }, '+497112345678'],
  ['a word and no sign before it', { number: 'mobile 0171 1234567', country: 'DE' }, '+491711234567'],
  ['a slash within one number', { number: '0711/123456', country: 'DE' }, '+49711123456'],
  ['the first of two numbers', { number: '030 23125104; 0171 1234567', country: 'DE' }, '+493023125104'],
])('reads %s', (_, phone, expected) => {
  expect(readPhone(phone)).toBe(expected);
});

it.each([
  ['zeros, which whoever reads the number next takes for something else', { number: '000049', country: 'DE' }],
  ['a national number of nowhere', { number: '06 12 34 56 78' }],
  ['words', { number: 'on request', country: 'DE' }],
  ['a calling code that no country has', { number: '711 2345678', code: '100' }],
  ['too few digits', { number: '12', country: 'DE' }],
  ['an unknown country', { number: '0711 123456', country: 'XX' }],
  ['dial codes that would do something else', { number: '*21*0711123456#', country: 'DE' }],
  ['a text that never ends', { number: '1'.repeat(5000), country: 'DE' }],
])('reads no number from %s', (_, phone) => {
  expect(readPhone(phone)).toBe('');
});

it('gives E.164 or nothing, whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('DE', 'US', 'JP', null),
      (number, code, country) => {
        expect(readPhone({ number, code, country })).toMatch(/^(?:\+[1-9]\d{6,14})?$/);
      },
    ),
  );
});
