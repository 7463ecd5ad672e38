import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { expect, it } from 'vitest';
import { COUNTRIES } from '../support/lead-countries.ts';
import { MESSAGES } from '../support/lead-messages.ts';
import { KINDS, makeLeads } from '../support/leads.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const leads = makeLeads({ count: 500, now: NOW });

it('makes the same leads from the same seed, and others from another', () => {
  expect(makeLeads({ count: 500, now: NOW })).toEqual(leads);
  expect(makeLeads({ seed: 2, count: 500, now: NOW })).not.toEqual(leads);
});

it('covers many countries, scripts, kinds and all marketplaces', () => {
  expect(new Set(leads.map(({ country }) => country)).size).toBe(COUNTRIES.length);
  expect(COUNTRIES.length).toBeGreaterThan(20);
  expect(new Set(leads.map(({ category, type }) => `${category} ${type}`)).size).toBe(KINDS.length);
  expect(new Set(leads.map(({ marketplace }) => marketplace)).size).toBe(6);
  for (const script of [
    'Latin',
    'Cyrillic',
    'Greek',
    'Han',
    'Hiragana',
    'Hangul',
    'Arabic',
    'Hebrew',
    'Thai',
    'Devanagari',
  ]) {
    expect(
      leads.some(({ comment }) => new RegExp(`\\p{Script=${script}}`, 'u').test(comment)),
      `script ${script}`,
    ).toBe(true);
  }
});

it('has a message in the language of every country', () => {
  for (const { language } of COUNTRIES) expect(MESSAGES[language], `language ${language}`).toBeDefined();
});

it('has phone numbers that their countries could have, and addresses that nobody has', () => {
  for (const { phoneCode, phoneNumber, email, country } of leads) {
    expect(email).toMatch(/^buyer\d+@example\.(?:com|net|org)$/);
    if (!phoneNumber) continue;
    const phone = parsePhoneNumberFromString(phoneCode + phoneNumber);
    expect(phone?.isPossible(), `${country} ${phoneCode}${phoneNumber}`).toBe(true);
  }
});

it('lets every lead lie in the past, newest first', () => {
  const dates = leads.map(({ creationDate }) => creationDate);
  expect(dates[0]! < new Date(NOW).toISOString()).toBe(true);
  expect(dates.toSorted().toReversed()).toEqual(dates);
});
