import { expect, it } from 'vitest';
import { readMarketplace } from '../../../lib/domain/lead/marketplaces.ts';

it.each([
  ['DirectIndustry', 'DI'],
  ['direct industry', 'DI'],
  ['MEDICALEXPO', 'ME'],
  ['AE', 'AE'],
  ['ar', 'AR'],
  ['www.agriexpo.online', 'AG'],
  ['https://www.nauticexpo.it/prod/x/product-2-2.html', 'NE'],
  ['ArchiExpo (FR)', 'AE'],
])('reads %s as %s', (text, code) => {
  expect(readMarketplace(text)).toBe(code);
});

it.each(['', 'XX', 'Europages', 'https://evil.example/directindustry.com', 'notdirectindustry'])(
  'knows no marketplace %s',
  (text) => {
    expect(readMarketplace(text)).toBeNull();
  },
);
