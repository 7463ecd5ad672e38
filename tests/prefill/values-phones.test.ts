import { createRequire } from 'node:module';
import fc from 'fast-check';
import { getExampleNumber, getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import type { FieldType, FormValues } from '../../lib/domain/lead/form-values.ts';
import { areaAndLocal, isMobile, readPhone, threeBoxes } from '../../lib/prefill/values/phone/read.ts';
import { optionFor, shape, textFor, valueOf, type Facts } from './values-support.ts';

const examples = createRequire(import.meta.url)('libphonenumber-js/examples.mobile.json') as Parameters<
  typeof getExampleNumber
>[1];
const BERLIN = '+4930901820';
const MOBILE = '+491701234567';
const NEW_YORK = '+12125550100';
const PARIS = '+33123456789';

const write = (tel: string, facts: Facts = {}, types: FieldType[] = [], values: FormValues = {}, more = {}) =>
  textFor('tel', { type: 'tel', ...facts }, { tel, ...values }, shape(types, more));

describe('a telephone number', () => {
  it.each<[string, string, string, Facts, FieldType[]]>([
    ['is international', '+49 30 901820', BERLIN, {}, []],
    ['has no spaces where those do not fit', '+4930901820', BERLIN, { maxLength: 11 }, []],
    ['has no plus where that does not fit', '4930901820', BERLIN, { maxLength: 10 }, []],
    ['is never cut', 'unsure', BERLIN, { maxLength: 9 }, []],
    ['has digits only in a field for numbers', '4930901820', BERLIN, { type: 'number' }, []],
    ['has no calling code where the form asks for it apart', '30 901820', BERLIN, {}, ['tel', 'tel-country-code']],
    [
      'keeps the zero that is part of Italian numbers',
      '06 1234 5678',
      '+390612345678',
      {},
      ['tel', 'tel-country-code'],
    ],
    ['looks like the example', '030 901820', BERLIN, { placeholder: '030 123456', lang: 'de' }, ['tel', 'country']],
    ['looks like an international example', '+4930901820', BERLIN, { placeholder: '+49301234567' }, []],
    ['fills a North American mask', '(212) 555-0100', NEW_YORK, { mask: '(999) 999-9999' }, []],
    ['fills a mask that the placeholder draws', '(212) 555-0100', NEW_YORK, { placeholder: '(###) ###-####' }, []],
    ['fills a mask with its own calling code', '+49 309 01820', BERLIN, { placeholder: '+49 ___ _____' }, []],
    ['does not fill a mask with another calling code', 'unsure', PARIS, { placeholder: '+49 ___ ________' }, []],
    [
      'does not fill a North American mask with ten digits from elsewhere',
      'unsure',
      '+91 22 1234 5678',
      { mask: '(999) 999-9999' },
      [],
    ],
    ['looks like a North American example', '212-555-0100', NEW_YORK, { placeholder: '555-555-5555' }, []],
    [
      'stays international beside an example of another country',
      '+33 1 23 45 67 89',
      PARIS,
      { placeholder: '(555) 555-5555' },
      [],
    ],
    [
      'takes the form that the pattern admits',
      '2125550100',
      NEW_YORK,
      { pattern: '[0-9]{10}', placeholder: '5555555555' },
      [],
    ],
    ['is not put in without its country where nothing says it', 'unsure', BERLIN, { pattern: '[0-9]{9}' }, []],
    ['takes the pattern’s form with the calling code', '4930901820', BERLIN, { pattern: '[0-9]{8,15}' }, []],
    ['begins with 00 where the example does', '004930901820', BERLIN, { placeholder: '0049301234567' }, []],
  ])('%s: %s', (_, expected, tel, facts, types) =>
    expect(write(tel, facts, types, { country: tel.startsWith('+49') ? 'DE' : 'FR' })).toBe(expected),
  );

  it('is national where the form also says the country, if there is no room for more', () => {
    expect(write(BERLIN, { maxLength: 9 }, ['country'], { country: 'DE' })).toBe('030901820');
    expect(write(BERLIN, { maxLength: 9 }, ['country'], { country: 'FR' })).toBe('unsure');
  });
  it('goes without its calling code into a widget that shows it, and whole into one that shows another', () => {
    expect(write(BERLIN, {}, [], {}, { dialShown: '49' })).toBe('30 901820');
    expect(write(BERLIN, {}, [], {}, { dialShown: '1' })).toBe('+49 30 901820');
  });
  it('tells the page other spellings, for the case that it refuses the first', () =>
    expect(valueOf('tel', { type: 'tel' }, { tel: BERLIN })).toEqual({
      kind: 'text',
      text: '+49 30 901820',
      wordings: ['+4930901820', '4930901820', '004930901820'],
    }));
  it('is read in the country of the buyer', () =>
    expect(write('030 901820', {}, [], { country: 'DE' })).toBe('+49 30 901820'));
  it('stays as it came where it cannot be read', () => {
    expect(write('call me')).toBe('call me');
    expect(write('call me', {}, ['tel', 'tel-country-code'])).toBe('unsure');
  });
  it('has its extension behind it, unless that has a field of its own', () => {
    const values = { 'tel-extension': '12' };
    expect(write(BERLIN, {}, [], values)).toBe('+49 30 901820 ext. 12');
    expect(write(BERLIN, {}, ['tel-extension'], values)).toBe('+49 30 901820');
    expect(write(BERLIN, { maxLength: 16 }, [], values)).toBe('+49 30 901820');
    expect(textFor('tel-extension', {}, { tel: BERLIN, ...values })).toBe('12');
  });
  it('never goes to a fax', () => expect(textFor('fax', {}, { tel: BERLIN })).toBe('none'));
});

describe('parts of a number', () => {
  it('fill three boxes in North America only', () => {
    expect([0, 1, 2].map((box) => write(NEW_YORK, { maxLength: 4 }, [], {}, { phoneBox: () => box }))).toEqual([
      '212',
      '555',
      '0100',
    ]);
    expect(write(BERLIN, { maxLength: 4 }, [], {}, { phoneBox: () => 0 })).toBe('unsure');
  });
  it.each([
    ['tel-national', BERLIN, '30 901820'],
    ['tel-area-code', BERLIN, '030'],
    ['tel-local', BERLIN, '901820'],
    ['tel-area-code', NEW_YORK, '212'],
    ['tel-local', NEW_YORK, '555-0100'],
    ['tel-local-prefix', NEW_YORK, '555'],
    ['tel-local-suffix', NEW_YORK, '0100'],
    ['tel-area-code', PARIS, 'unsure'],
    ['tel-local-prefix', BERLIN, 'unsure'],
  ])('%s of %s: %s', (autocomplete, tel, expected) => expect(write(tel, { autocomplete })).toBe(expected));
  it('make the whole when they are put together', () => {
    for (const country of getCountries()) {
      const phone = readPhone(getExampleNumber(country, examples)!.number, null)!;
      expect(`+${phone.dial}${phone.grouped.replace(/\D/g, '')}`).toBe(phone.e164);
      const parts = areaAndLocal(phone);
      if (parts) expect((parts.area + parts.local).replace(/\D/g, '')).toBe(phone.digits);
      if (threeBoxes(phone)) expect(threeBoxes(phone)!.join('')).toBe(phone.national.replace(/\D/g, ''));
    }
  });
});

describe('three boxes', () => {
  it.each([
    ['+12125550187', ['212', '555', '0187']],
    ['+81355550123', ['03', '5555', '0123']],
    ['+82255501133', ['02', '5550', '1133']],
    [BERLIN, null],
  ])('take %s as it is dialled in its country', (tel, expected) => {
    expect(threeBoxes(readPhone(tel, null)!)).toEqual(expected);
  });
});

describe('a number behind the calling code', () => {
  it('is written without it, unless the page has put that into the field', () => {
    const apart = shape(['tel', 'tel-country-code']);
    expect(textFor('tel', {}, { tel: PARIS }, apart)).toBe('1 23 45 67 89');
    expect(textFor('tel', { value: '+33' }, { tel: PARIS }, apart)).toBe('+33 1 23 45 67 89');
  });
});

describe('the calling code', () => {
  const dial = (tel: string, texts: string[], country = 'DE') => optionFor('tel-country-code', texts, { tel, country });
  it.each([
    [BERLIN, ['France (+33)', 'Germany (+49)'], 'Germany (+49)'],
    [BERLIN, ['+33', '+49'], '+49'],
    [BERLIN, ['33', '49'], '49'],
    [BERLIN, ['0033', '0049'], '0049'],
    [BERLIN, ['🇫🇷 +33', '🇩🇪 +49'], '🇩🇪 +49'],
    [BERLIN, ['Frankreich', 'Deutschland'], 'Deutschland'],
    [NEW_YORK, ['Canada (+1)', 'United States (+1)'], 'United States (+1)'],
    ['+14165550123', ['Canada (+1)', 'United States (+1)'], 'Canada (+1)'],
    [NEW_YORK, ['+1', '+49'], '+1'],
    [NEW_YORK, ['Canada (+1)', 'Jamaica (+1)'], 'unsure'],
    ['+442071838750', ['Guernsey (+44)', 'United Kingdom (+44)', 'Jersey (+44)'], 'United Kingdom (+44)'],
    ['+77012345678', ['Russia (+7)', 'Kazakhstan (+7)'], 'Kazakhstan (+7)'],
    [BERLIN, ['+33', '+34'], 'unsure'],
  ])('of %s among %j: %s', (tel, texts, expected) => expect(dial(tel, texts)).toBe(expected));
  it('is found by values that are codes of countries', () => {
    const choices = [
      { text: '+1', value: 'CA', disabled: false },
      { text: '+1', value: 'US', disabled: false },
    ];
    expect(textFor('tel-country-code', { tag: 'select', choices }, { tel: NEW_YORK })).toBe('US');
  });
  it.each([
    [{}, '+49'],
    [{ placeholder: '0049' }, '0049'],
    [{ placeholder: '1' }, '49'],
    [{ maxLength: 2 }, '49'],
    [{ type: 'number' }, '49'],
    [{ maxLength: 1 }, 'unsure'],
  ])('in a text field %j: %s', (facts, expected) =>
    expect(textFor('tel-country-code', facts, { tel: BERLIN })).toBe(expected),
  );
});

describe('mobile and other telephones', () => {
  const both: FieldType[] = ['tel', 'mobile'];
  const of = (type: FieldType, tel: string, types: FieldType[]) => textFor(type, {}, { tel }, shape(types));
  it('have a field each, where the form has both', () => {
    expect([of('tel', MOBILE, both), of('mobile', MOBILE, both)]).toEqual(['none', '+49 170 1234567']);
    expect([of('tel', BERLIN, both), of('mobile', BERLIN, both)]).toEqual(['+49 30 901820', 'none']);
  });
  it('are one in North America', () =>
    expect([of('tel', NEW_YORK, both), of('mobile', NEW_YORK, both)]).toEqual(['+1 212 555 0100', 'none']));
  it('take the only field that there is', () => {
    expect(of('tel', MOBILE, ['tel'])).toBe('+49 170 1234567');
    expect(of('mobile', BERLIN, ['mobile'])).toBe('+49 30 901820');
  });
  it('are told apart without an error, for any number that the whole metadata knows', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.constantFrom(...getCountries()),
        fc.array(digit, { minLength: 6, maxLength: 11 }),
        (country, digits) => {
          const parsed = parsePhoneNumberFromString(digits.join(''), country);
          const phone = parsed?.isValid() ? readPhone(parsed.number, null) : null;
          if (phone && isMobile(phone)) expect(parsed!.getType()).toBe('MOBILE');
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });
  it('are told apart for the example of nearly every country that does so itself', () => {
    const told = getCountries().filter((country) => {
      const example = getExampleNumber(country, examples)!;
      return parsePhoneNumberFromString(example.number)?.getType() === 'MOBILE';
    });
    const known = told.filter((country) => isMobile(readPhone(getExampleNumber(country, examples)!.number, null)!));
    expect(known.length / told.length).toBeGreaterThan(0.9);
  });
});
