import { iso31661 } from 'iso-3166';
import { COUNTRIES } from '../../../domain/lead/country-codes.ts';
import { COUNTRY_VARIANTS } from '../../../domain/lead/country-variants.ts';
import { nameIn, OUR_LANGS } from '../langs.ts';
import { nameKey } from '../options.ts';
import LOCAL from './local-variants.json' with { type: 'json' };
import VARIANTS from './variants.json' with { type: 'json' };

/** Not assigned by ISO, but in every list of countries. */
const KOSOVO = 'XK';

export const COUNTRY_CODES: readonly string[] = [...COUNTRIES.keys(), KOSOVO];
export const NUMERIC: ReadonlyMap<string, string> = new Map(iso31661.map(({ alpha2, numeric }) => [alpha2, numeric]));
const BY_NUMBER = new Map(iso31661.map(({ alpha2, numeric }) => [Number(numeric), alpha2]));
const BY_ALPHA3 = new Map([
  ...[...COUNTRIES].map(([code, { alpha3 }]) => [alpha3, code] as const),
  ['XKX', KOSOVO] as const,
  // Codes that lists keep though ISO has withdrawn them.
  ['ROM', 'RO'] as const,
  ['ZAR', 'CD'] as const,
]);
/** What is written in the place of alpha-2 codes without being one: of the European Union, and in addresses. */
const ALSO_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR', XK: KOSOVO };

export const alpha3Of = (code: string): string => COUNTRIES.get(code)?.alpha3 ?? 'XKX';
export const dialOf = (code: string): string => COUNTRIES.get(code)?.dial ?? (code === KOSOVO ? '383' : '');

/** The country of an ISO code of two or three letters in any case. */
export function byCode(text: string): string | null {
  const code = text.toUpperCase();
  if (code.length === 2) return COUNTRIES.has(code) ? code : (ALSO_CODES[code] ?? null);
  return BY_ALPHA3.get(code) ?? null;
}

export const byNumber = (text: string): string | null => BY_NUMBER.get(Number(text)) ?? null;

/** "Korea, Republic of" is also "Republic of Korea" and "Korea (Republic of)", which has the same key. */
function turned(name: string): string[] {
  const parts = /^([^,]+), (.+?( of| of the)?)$/.exec(name);
  return parts?.[3] ? [name, `${parts[2]} ${parts[1]}`] : [name];
}

/** Names that no locale data has, and those of ISO. */
export function fixedNames(code: string): string[] {
  const iso = iso31661.find(({ alpha2 }) => alpha2 === code)?.name;
  const [common, local]: Readonly<Record<string, readonly string[]>>[] = [VARIANTS, LOCAL];
  return [
    ...(iso ? turned(iso) : []),
    ...(common![code] ?? []),
    ...(COUNTRY_VARIANTS[code] ?? []),
    ...(local![code] ?? []),
  ];
}

const indexes = new Map<string, ReadonlyMap<string, string>>();

/** The first language that has a name says whose it is. */
function preferred(langs: readonly string[]): ReadonlyMap<string, string> {
  const id = langs.join();
  const ready = indexes.get(id);
  if (ready) return ready;
  const index = new Map<string, string>();
  const add = (name: string | null, code: string) => {
    const key = name ? nameKey(name) : '';
    if (key && !index.has(key)) index.set(key, code);
  };
  for (const code of COUNTRY_CODES) for (const name of fixedNames(code)) add(name, code);
  for (const lang of langs) for (const code of COUNTRY_CODES) add(nameIn('region', code, lang), code);
  indexes.set(id, index);
  return index;
}

let others: Map<string, string | null> | undefined;

/** All our languages; null where two of them use one name for two countries. */
function anywhere(): ReadonlyMap<string, string | null> {
  if (others) return others;
  others = new Map<string, string | null>();
  for (const lang of OUR_LANGS)
    for (const code of COUNTRY_CODES) {
      const key = nameKey(nameIn('region', code, lang) ?? '');
      if (key) others.set(key, (others.get(key) ?? code) === code ? code : null);
    }
  return others;
}

/** The country of this name in one of the languages, else in any of ours. */
export function byName(text: string, langs: readonly string[]): string | null {
  const key = nameKey(text);
  return key ? (preferred(langs).get(key) ?? anywhere().get(key) ?? null) : null;
}
