import { iso31661 } from 'iso-3166';
import { remembered } from '../remembered.ts';
import { COUNTRY_VARIANTS } from './country-variants.ts';
import { fold } from './fold.ts';

/** The languages of the marketplaces: a feed may name countries in any of them. */
const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'zh', 'ja', 'ru'];

/** Not assigned by ISO, but in use everywhere, and known to locale data. */
const KOSOVO = 'XK';

let table: Map<string, string> | undefined;

/**
 * ISO 3166-1 alpha-2 of a country that a feed names by code, by its English name or in a language of the
 * marketplaces; null when it is none. `Deutschland (DE)` and `CH - Schweiz` are understood part by part.
 */
export const readCountry: (text: string) => string | null = remembered((text) => {
  const countries = (table ??= buildTable());
  if (text.length > 120) return null;
  const whole = countries.get(fold(text));
  if (whole) return whole;
  // From the end, where the widest place stands: "Georgia, USA" is not in Georgia.
  for (const part of text.split(/[()[\]/|,;:]|\s[-–—]\s/).toReversed()) {
    const country = countries.get(fold(part));
    if (country) return country;
  }
  return null;
});

/** Codes first, then ISO's names, then our variants, then each language: the first meaning of a text wins. */
function buildTable(): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string | undefined, code: string): void => {
    const key = fold(name ?? '');
    if (key && !names.has(key)) names.set(key, code);
  };
  for (const { alpha2, alpha3 } of iso31661) {
    add(alpha2, alpha2);
    add(alpha3, alpha2);
  }
  add(KOSOVO, KOSOVO);
  for (const { alpha2, name } of iso31661) {
    add(name, alpha2);
    add(name.replace(/\s*\(.*\)/, ''), alpha2);
  }
  for (const [code, variants] of Object.entries(COUNTRY_VARIANTS)) for (const name of variants) add(name, code);
  for (const locale of LOCALES) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const code of [...iso31661.map(({ alpha2 }) => alpha2), KOSOVO]) add(display.of(code), code);
  }
  return names;
}
