import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../lib/domain/lead/dates.ts';

const paris = (text: string) => readDate(text, 'Europe/Paris');

describe('dates that name their zone', () => {
  it.each([
    ['ISO with offset', '2026-11-23T09:41:00+01:00', '2026-11-23T08:41:00.000Z'],
    ['ISO with offset and no colon', '2026-11-23T09:41:00+0100', '2026-11-23T08:41:00.000Z'],
    ['ISO Z', '2026-11-23T09:41:00Z', '2026-11-23T09:41:00.000Z'],
    ['ISO Z with fractions', '2026-11-23T09:41:00.123456789Z', '2026-11-23T09:41:00.123Z'],
    ['ISO with the zone named as well', '2026-11-23T09:41:00+01:00[Europe/Paris]', '2026-11-23T08:41:00.000Z'],
    ['an offset without padding', '2026-11-23T09:41:00-08:0', '2026-11-23T17:41:00.000Z'],
    ['words for UTC', '2026-11-23 09:41:00 UTC', '2026-11-23T09:41:00.000Z'],
    ['mail style', 'Mon, 23 Nov 2026 09:41:00 +0100', '2026-11-23T08:41:00.000Z'],
    ['epoch seconds', '1795427000', '2026-11-23T09:43:20.000Z'],
    ['epoch milliseconds', '1795427000123', '2026-11-23T09:43:20.123Z'],
    ['a day with a zone', '2026-11-23Z', '2026-11-23T00:00:00.000Z'],
    ['the name of a zone', '23/11/2026 09:41 CET', '2026-11-23T08:41:00.000Z'],
    ['the name of a zone in German', '23.11.2026 09:41 Uhr MEZ', '2026-11-23T08:41:00.000Z'],
    ['an offset from a zone', '2026-11-23 09:41 GMT+2', '2026-11-23T07:41:00.000Z'],
    ['the style of Java', 'Mon Nov 23 09:41:00 CET 2026', '2026-11-23T08:41:00.000Z'],
    ['the style of JavaScript', 'Mon Nov 23 2026 09:41:00 GMT+0100', '2026-11-23T08:41:00.000Z'],
  ])('reads %s: %s', (_, text, at) => {
    expect(paris(text)).toEqual({ at, zone: 'explicit' });
  });
});

describe('dates that name no zone', () => {
  it.each([
    ['ISO', '2026-11-23T09:41:00', '2026-11-23T08:41:00.000Z'],
    ['ISO in summer', '2026-07-23T09:41', '2026-07-23T07:41:00.000Z'],
    ['database style', '2026-11-23 09:41:00', '2026-11-23T08:41:00.000Z'],
    ['day first with slashes', '23/11/2026 09:41', '2026-11-23T08:41:00.000Z'],
    ['day first where both could be a month', '05/06/2026 09:41', '2026-06-05T07:41:00.000Z'],
    ['day first with dots', '23.11.2026', '2026-11-22T23:00:00.000Z'],
    ['month first, when the second number is no month', '11/23/2026 9:41 PM', '2026-11-23T20:41:00.000Z'],
    ['a month in English', '23-Nov-2026 09:41:00', '2026-11-23T08:41:00.000Z'],
    ['a month in French', '3 févr. 2026 à 9h05', '2026-02-03T08:05:00.000Z'],
    ['a month in German', '5. März 2026', '2026-03-04T23:00:00.000Z'],
    ['a month in Spanish', '23 de noviembre de 2026', '2026-11-22T23:00:00.000Z'],
    ['a month in Russian', '23 ноября 2026', '2026-11-22T23:00:00.000Z'],
    ['a month that comes first', 'Sept 5, 2026', '2026-09-04T22:00:00.000Z'],
    ['digits only', '20261123', '2026-11-22T23:00:00.000Z'],
    ['digits only, with a clock', '20261123094100', '2026-11-23T08:41:00.000Z'],
    ['a year of two digits', '23.11.26 09:41', '2026-11-23T08:41:00.000Z'],
    ['Chinese and Japanese', '2026年11月23日 09:41', '2026-11-23T08:41:00.000Z'],
    ['a month in Polish', '23 listopada 2026', '2026-11-22T23:00:00.000Z'],
    ['a clock with dots', '23.11.2026 09.41', '2026-11-23T08:41:00.000Z'],
    ['the hour that summer time skips, as the hour after', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['the hour that happens twice, as the first', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['midday', '11/23/2026 12:00 PM', '2026-11-23T11:00:00.000Z'],
    ['midnight', '11/23/2026 12:00 AM', '2026-11-22T23:00:00.000Z'],
  ])('reads %s: %s', (_, text, at) => {
    expect(paris(text)).toEqual({ at, zone: 'assumed' });
  });

  it.each([
    ['03/04/2026', '2026-04-02T22:00:00.000Z', '2026-03-03T23:00:00.000Z'],
    ['25/03/2026', '2026-03-24T23:00:00.000Z', '2026-03-24T23:00:00.000Z'],
    ['03/25/2026', '2026-03-24T23:00:00.000Z', '2026-03-24T23:00:00.000Z'],
  ])('reads %s by the order of its numbers', (text, dayFirst, monthFirst) => {
    expect(readDate(text, 'Europe/Paris', 'day-first')?.at).toBe(dayFirst);
    expect(readDate(text, 'Europe/Paris', 'month-first')?.at).toBe(monthFirst);
  });

  it('means another zone when told so', () => {
    expect(readDate('2026-11-23T09:41:00', 'Asia/Tokyo')?.at).toBe('2026-11-23T00:41:00.000Z');
  });
});

it.each([
  ['', '0', 'yesterday', '-', 'null', '2026', '11/2026', '2026-13-01', '31/02/2026', '29/02/2026', '2026-11-23T25:00'],
  [
    '2026-11-23T09:60',
    '2026-11-23 13:00 PM',
    '1999-12-31',
    '2101-01-02',
    '2026-11-23 or later',
    '2026-11-23T09:41+19:00',
    '2026-11-23T09:41 CST',
    '20261123256100',
    '13/13/2026',
  ],
  ['1'.repeat(1000), '9'.repeat(13), '23/11-2026'],
])('reads nothing from what is no date', (...texts) => {
  for (const text of texts) expect(paris(text), `"${text}"`).toBeNull();
});

it('reads back every moment it could have written', () => {
  const moments = fc.date({ min: new Date('2000-01-02'), max: new Date('2100-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(paris(moment.toISOString())?.at).toBe(moment.toISOString());
    }),
  );
});

it('takes any text without throwing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void paris(text)));
});
