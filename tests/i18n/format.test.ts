import { describe, expect, it } from 'vitest';
import { countryName, languageName, relativeAge, shortAge } from '../../lib/i18n/format.ts';
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
