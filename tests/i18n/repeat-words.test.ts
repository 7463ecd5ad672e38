import { describe, expect, it, vi } from 'vitest';
import type { Earlier } from '../../lib/domain/lead/repeats.ts';
import english from '../../lib/i18n/locales/en.json';
import german from '../../lib/i18n/locales/de.json';
import { speaking } from '../ui/english.ts';

const page = vi.hoisted(() => ({ language: 'en' }));
vi.mock('#i18n', () => {
  const words = { en: speaking(english), de: speaking(german) };
  return { i18n: { t: (...all: [string]) => words[page.language as 'en' | 'de'].t(...all) } };
});

const { companyWords, personWords, repeatWords } = await import('../../lib/i18n/repeat-words.ts');

const NOW = Date.parse('2026-11-20T12:00:00Z');
const MARCH = '2026-03-15T12:00:00.000Z';

const said = (language: string, say: typeof personWords, earlier: Earlier): string => {
  page.language = language;
  return say(language, earlier, NOW);
};

describe('requests of one person', () => {
  it.each<[string, number, string, string]>([
    ['en', 1, MARCH, '2nd request since March'],
    ['en', 2, MARCH, '3rd request since March'],
    ['en', 3, MARCH, '4th request since March'],
    ['en', 10, MARCH, '11th request since March'],
    ['en', 11, MARCH, '12th request since March'],
    ['en', 20, MARCH, '21st request since March'],
    ['en', 21, MARCH, '22nd request since March'],
    ['en', 100, MARCH, 'More than 100 requests since March'],
    ['en', 2, '2025-03-15T12:00:00.000Z', '3rd request since March 2025'],
    ['en', 1, '2026-11-09T12:00:00.000Z', '2nd request since November 9'],
    ['en', 1, '2025-11-09T12:00:00.000Z', '2nd request since November 2025'],
    ['de', 2, MARCH, '3. Anfrage seit März'],
    ['de', 2, '2025-03-15T12:00:00.000Z', '3. Anfrage seit März 2025'],
    ['de', 1, '2026-11-09T12:00:00.000Z', '2. Anfrage seit 9. November'],
    ['de', 100, MARCH, 'Mehr als 100 Anfragen seit März'],
  ])('%s, %d earlier, the oldest %s: %s', (language, count, since, words) =>
    expect(said(language, personWords, { count, since })).toBe(words),
  );
});

describe('requests of one company', () => {
  it.each<[string, number, string]>([
    ['en', 1, '1 earlier request from this company since March'],
    ['en', 2, '2 earlier requests from this company since March'],
    ['en', 100, 'More than 100 earlier requests from this company since March'],
    ['de', 1, '1 frühere Anfrage aus dieser Firma seit März'],
    ['de', 2, '2 frühere Anfragen aus dieser Firma seit März'],
  ])('%s, %d earlier: %s', (language, count, words) =>
    expect(said(language, companyWords, { count, since: MARCH })).toBe(words),
  );
});

it('the person comes first', () => {
  page.language = 'en';
  const earlier = { count: 1, since: MARCH };
  expect(repeatWords('en', { person: earlier, company: earlier }, NOW)).toEqual([
    '2nd request since March',
    '1 earlier request from this company since March',
  ]);
  expect(repeatWords('en', { person: null, company: earlier }, NOW)).toHaveLength(1);
});
