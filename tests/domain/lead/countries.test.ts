import { iso31661 } from 'iso-3166';
import { expect, it } from 'vitest';
import { readCountry } from '../../../lib/domain/lead/countries.ts';

it.each([
  ['FR', 'FR'],
  ['fr', 'FR'],
  ['deu', 'DE'],
  ['UK', 'GB'],
  ['England', 'GB'],
  ['U.S.A.', 'US'],
  ['United States of America', 'US'],
  ['Germany', 'DE'],
  ['Deutschland (DE)', 'DE'],
  ['CH - Schweiz', 'CH'],
  ['Georgia, USA', 'US'],
  ['Italie', 'IT'],
  ['ESPANA', 'ES'],
  ['Cote d’Ivoire', 'CI'],
  ['Côte d’Ivoire', 'CI'],
  ['Estados Unidos', 'US'],
  ['Brésil', 'BR'],
  ['Paesi Bassi', 'NL'],
  ['Reino Unido', 'GB'],
  ['中国', 'CN'],
  ['ドイツ', 'DE'],
  ['Великобритания', 'GB'],
  ['Korea, Republic of', 'KR'],
  ['South Korea', 'KR'],
  ['Russian Federation', 'RU'],
  ['Türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['Iran', 'IR'],
  ['Kosovo', 'XK'],
])('reads %s as %s', (text, code) => {
  expect(readCountry(text)).toBe(code);
});

it.each(['', '-', '12', 'Atlantis', 'ZZ', 'Europe', 'x'.repeat(500)])('knows no country %s', (text) => {
  expect(readCountry(text)).toBeNull();
});

it('reads every country by both of its codes and in every language of the marketplaces', () => {
  for (const { alpha2, alpha3 } of iso31661) {
    expect(readCountry(alpha2)).toBe(alpha2);
    expect(readCountry(alpha3)).toBe(alpha2);
    for (const locale of ['en', 'de', 'fr', 'es', 'it', 'pt', 'zh', 'ja', 'ru']) {
      const name = new Intl.DisplayNames(locale, { type: 'region' }).of(alpha2)!;
      expect(readCountry(name), `${locale}: ${name}`).toBe(alpha2);
    }
  }
});
