import type { Choice } from '../../field.ts';
import { nameIn } from '../langs.ts';
import { resolveChoice } from '../options.ts';
import { readPlace } from './read.ts';
import { placesOf, type Place } from './table.ts';

/** Which share of the values must be codes before one of them is taken for one. */
const ENOUGH = 0.9;
const FEW = 3;

/** The option of a list of states; null when none, or several, may be meant. */
export function choosePlace(choices: readonly Choice[], region: string, country: string): string | null {
  const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
  const place = readPlace(region, country);
  if (!place) return resolveChoice(open, [region]);
  const read = open.map((choice) => ({ choice, place: readPlace(choice.text, country) }));
  const found = read.filter((one) => one.place === place).map(({ choice }) => choice);
  if (found.length > 0) return oneOf(found, region);
  const coded = byValue(
    open,
    read.filter((one) => !one.place).map(({ choice }) => choice),
    place,
    country,
  );
  if (coded !== null) return coded;
  // A list of regions, and a lead that names the province: the region is a fact.
  const parent = place.parent === null ? undefined : placesOf(country)?.byCode.get(place.parent);
  const above = read.filter((one) => parent && one.place === parent).map(({ choice }) => choice);
  return above.length > 0 ? oneOf(above, '') : null;
}

/** "Buenos Aires" and "Buenos Aires Province" in one list are two places: only the lead's own words can choose. */
const oneOf = (found: readonly Choice[], said: string): string | null =>
  new Set(found.map(({ value }) => value)).size === 1 ? found[0]!.value : resolveChoice(found, [said]);

function byValue(open: readonly Choice[], unread: readonly Choice[], place: Place, country: string): string | null {
  const codes = placesOf(country)!.byCode;
  const told = open.filter(({ value }) => !/^(?:0|-1|none|null|other)$/i.test(value));
  const codeOf = (value: string) => value.toUpperCase().replace(new RegExp(`^${country}[-_.]?(?=.)`), '');
  const known = told.filter(({ value }) => /[a-z]/i.test(value) && codes.has(codeOf(value)));
  if (known.length < FEW || known.length < told.length * ENOUGH) return null;
  const found = unread.filter(({ value }) => codes.get(codeOf(value)) === place);
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0]!.value : null;
}

/** How the kind of place is said around its name, where people commonly say it. */
const AROUND: Readonly<Record<string, readonly string[]>> = {
  AR: ['Provincia de _'],
  CH: ['Kanton _', 'Canton _', 'Canton de _', 'Canton of _'],
  CN: ['_省', '_市', '_ Province', '_ Sheng'],
  ES: ['Provincia de _', 'Comunidad de _'],
  IE: ['County _', 'Co. _', 'Co _'],
  IT: ['Provincia di _', 'Regione _'],
  JP: ['_県', '_ Prefecture', '_-ken'],
  KR: ['_ Province', '_시'],
  PL: ['województwo _', 'Województwo _'],
  RO: ['Județul _', '_ County'],
  RU: ['_ Oblast', '_ Krai', 'Republic of _', '_ Republic', 'Республика _'],
  SE: ['_s län', '_ län'],
  TR: ['_ ili', '_ Province'],
  UA: ['_ Oblast'],
};

/** All that a list may call the place, for lists that are only known once they are open. */
export function placeWordings(region: string, country: string, langs: readonly string[]): string[] {
  const place = readPlace(region, country);
  if (!place) return [region];
  const names = [...new Set([region, ...place.names])].filter((name) => readPlace(name, country) === place);
  const lands = [country, ...new Set([...langs, 'en'].map((lang) => nameIn('region', country, lang)))];
  const lettered = place.codes.filter((code) => /^[A-Z]+$/.test(code) && code.length > 1);
  return [
    ...names,
    ...names.flatMap((name) => (AROUND[country] ?? []).map((form) => form.replace('_', name))),
    ...lettered,
    ...place.codes.map((code) => `${country}-${code}`),
    ...names.slice(0, 6).flatMap((name) => lands.filter((land) => land !== null).map((land) => `${name} (${land})`)),
    // For "34 – İstanbul"; alone it is told from a number of something else by nothing, so it comes last.
    ...place.codes.filter((code) => /^\d+$/.test(code)),
  ];
}

/** The short code of the place in addresses, or null where addresses have none. */
export function placeCode(region: string, country: string): string | null {
  const code = readPlace(region, country)?.codes.find((one) => /^[A-Z]{2,3}$/.test(one));
  return code ?? null;
}
