import { describe, expect, it } from 'vitest';
import { duration, fileSize, share } from '../../lib/i18n/format-amounts.ts';
import { countryName, languageName, relativeAge, shortAge } from '../../lib/i18n/format.ts';
import { logTime } from '../../lib/i18n/log-time.ts';
import { pageLanguage } from '../../lib/i18n/language.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('ages', () => {
  it.each([
    ['en', 30_000, '0 min', 'now'],
    ['en', 59 * MINUTE, '59 min', '59 minutes ago'],
    ['en', 3 * HOUR, '3 h', '3 hours ago'],
    ['en', 26 * HOUR, '26 h', '26 hours ago'],
    ['en', 72 * HOUR, '3 days', '3 days ago'],
    ['de', 26 * HOUR, '26 h', 'vor 26 Stunden'],
    ['en', -5, '0 min', 'now'],
  ])('%s %d ms', (language, ms, short, relative) => {
    expect(shortAge(language, ms).replaceAll('\u00A0', ' ')).toBe(short);
    expect(relativeAge(language, ms)).toBe(relative);
  });
});

describe('names of countries and languages', () => {
  it('are written in the language of the page', () => {
    expect(countryName('de', 'JP')).toBe('Japan');
    expect(languageName('de', 'fr')).toBe('Französisch');
  });
  it('stay as they came when they are no codes', () => {
    expect(countryName('en', '??')).toBe('??');
    expect(languageName('en', 'not a language')).toBe('not a language');
  });
});

describe('the language of the page', () => {
  it.each([
    ['de-CH', 'de', 'de-CH'],
    ['en_GB', 'en', 'en-GB'],
    ['fr', 'en', 'en'],
  ])('browser %s with words in %s: %s', (browser, words, page) => expect(pageLanguage(browser, words)).toBe(page));
});

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('amounts', () => {
  it.each([
    ['en', 0, '0 kB'],
    ['en', 40, '0.1 kB'],
    ['en', 48_300, '48 kB'],
    ['de', 1_240_000, '1,2 MB'],
    ['en', 140_000_000, '140 MB'],
  ])('%s %d bytes are %s', (language, bytes, words) => expect(plain(fileSize(language, bytes))).toBe(words));

  it.each([
    ['en', 430, '0.4 sec'],
    ['de', 12_400, '12 Sek.'],
    ['en', 150_000, '3 min'],
    ['en', -1, '0 sec'],
  ])('%s %d ms are %s', (language, ms, words) => expect(plain(duration(language, ms))).toBe(words));

  it.each([
    ['en', 1, '100%'],
    ['en', 0.999, '99%'],
    ['de', 0.001, '1 %'],
    ['en', 0, '0%'],
  ])('%s %d of it is %s', (language, part, words) => expect(plain(share(language, part))).toBe(words));
});

it('a time in a list has its day unless that is today', () => {
  const now = new Date(2026, 2, 10, 18).getTime();
  const at = (day: number): string => plain(logTime('de', new Date(2026, 2, day, 9, 5).toISOString(), now));
  expect([at(10), at(9)]).toEqual(['09:05', '9. März, 09:05']);
});
