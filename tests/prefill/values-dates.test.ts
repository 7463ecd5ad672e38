import { describe, expect, it } from 'vitest';
import { formValues } from '../../lib/domain/lead/form-values.ts';
import { textFor } from './values-support.ts';

const on = (day: string, facts: Parameters<typeof textFor>[1]) =>
  textFor('request-date', facts, { 'request-date': day });

describe('the date of an enquiry', () => {
  it.each([
    ['in a date field', { type: 'date' }, '2026-03-07'],
    ['in a field for date and time', { type: 'datetime-local' }, '2026-03-07T00:00'],
    ['in a field for a month', { type: 'month' }, '2026-03'],
    ['as the placeholder draws it', { placeholder: 'dd.mm.yyyy' }, '07.03.2026'],
    ['month first', { placeholder: 'MM/DD/YYYY' }, '03/07/2026'],
    ['year first', { placeholder: 'yyyy-mm-dd' }, '2026-03-07'],
    ['with German letters', { placeholder: 'TT.MM.JJJJ' }, '07.03.2026'],
    ['with French letters', { placeholder: 'jj/mm/aaaa' }, '07/03/2026'],
    ['with Italian letters', { placeholder: 'gg/mm/aaaa' }, '07/03/2026'],
    ['with Russian letters', { placeholder: 'дд.мм.гггг' }, '07.03.2026'],
    ['with two digits for the year', { placeholder: 'dd/mm/yy' }, '07/03/26'],
    ['like an example that tells', { placeholder: '31.12.2025' }, '07.03.2026'],
    ['like another that tells', { placeholder: '12/31/2025' }, '03/07/2026'],
    ['not like an example that does not', { placeholder: '01/02/2025', lang: 'en' }, 'unsure'],
    ['in the language of the page', { lang: 'de' }, '07.03.2026'],
    ['in French', { lang: 'fr' }, '07/03/2026'],
    ['not in English, which has two orders', { lang: 'en' }, 'unsure'],
    ['in the English of a country', { lang: 'en-gb' }, '07/03/2026'],
    ['not in a language that there is not', { lang: 'x_y' }, 'unsure'],
  ])('is written %s', (_, facts, expected) => expect(on('2026-03-07', facts)).toBe(expected));
  it('needs no order where day and month are one', () => expect(on('2026-03-03', { lang: 'en' })).toBe('03/03/2026'));
  it('is the day on the user’s own calendar', () => {
    const at = new Date(2026, 2, 7, 0, 30);
    expect(on(at.toISOString(), { type: 'date' })).toBe('2026-03-07');
    expect(on(at.toISOString(), { type: 'datetime-local' })).toBe('2026-03-07T00:30');
  });
  it('is none where the feed’s could not be read', () => expect(on('soon', { type: 'date' })).toBe('none'));
});

describe('what a lead has to offer', () => {
  const lead = {
    marketplace: null,
    createdAt: '2026-03-07T10:00:00.000Z',
    person: {
      title: '',
      firstName: 'Anna',
      lastName: 'Schmidt',
      fullName: '',
      email: '',
      phone: '+4930901820',
      phoneRaw: '030 901820 ext. 12',
      position: '',
      speciality: '',
      visitorType: 'unknown',
      visitorId: '',
    },
    company: { name: '', website: '', type: null, sector: null },
    address: { street: '', postalCode: '', city: '', region: '', country: null, countryRaw: '' },
    message: '',
    products: [],
    language: null,
  } as const;
  it('has the extension that E.164 has no place for, and the day of the enquiry', () =>
    expect(formValues({ ...lead, products: [] })).toEqual({
      name: 'Anna Schmidt',
      'given-name': 'Anna',
      'family-name': 'Schmidt',
      tel: '+4930901820',
      'tel-extension': '12',
      'request-date': '2026-03-07T10:00:00.000Z',
    }));
});
