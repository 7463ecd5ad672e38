import { words } from '../classify/fold.ts';
import { COUNTRIES } from '../../domain/lead/country-codes.ts';

const key = (text: string) => words(text).join('');

/** Names that people and forms use and Intl does not give. */
const ALSO: Record<string, string> = {
  usa: 'US',
  unitedstatesofamerica: 'US',
  america: 'US',
  uk: 'GB',
  greatbritain: 'GB',
  england: 'GB',
  unitedkingdomofgreatbritainandnorthernireland: 'GB',
  czechrepublic: 'CZ',
  holland: 'NL',
  thenetherlands: 'NL',
  russianfederation: 'RU',
  republicofkorea: 'KR',
  korearepublicof: 'KR',
  koreasouth: 'KR',
  southkorea: 'KR',
  vietnam: 'VN',
  peoplesrepublicofchina: 'CN',
  mainlandchina: 'CN',
  turkey: 'TR',
  turkiye: 'TR',
  macedonia: 'MK',
  ivorycoast: 'CI',
  swaziland: 'SZ',
  uae: 'AE',
  hongkong: 'HK',
  macau: 'MO',
  macao: 'MO',
  taiwan: 'TW',
  brd: 'DE',
};

const displayNames = new Map<string, Intl.DisplayNames | null>();

export function display(type: 'region' | 'language', lang: string): Intl.DisplayNames | null {
  const id = `${type} ${lang}`;
  let names = displayNames.get(id);
  if (names === undefined) {
    try {
      names = new Intl.DisplayNames([lang], { type, fallback: 'none' });
    } catch {
      // A page may declare any text as its language.
      names = null;
    }
    displayNames.set(id, names);
  }
  return names;
}

export const nameOf = (code: string, lang: string): string | null => display('region', lang)?.of(code) ?? null;

const indexes = new Map<string, ReadonlyMap<string, string>>();

function index(lang: string): ReadonlyMap<string, string> {
  let map = indexes.get(lang);
  if (!map) {
    const made = new Map(Object.entries(ALSO));
    for (const code of COUNTRIES.keys()) {
      const name = nameOf(code, lang);
      if (name) made.set(key(name), code);
    }
    indexes.set(lang, (map = made));
  }
  return map;
}

/** ISO alpha-2 of a country said in any of the languages, or as an ISO code. */
export function countryOf(text: string, langs: readonly string[]): string | null {
  const trimmed = text.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed) && COUNTRIES.has(trimmed.toUpperCase())) return trimmed.toUpperCase();
  if (/^[A-Z]{3}$/.test(trimmed)) for (const [code, { alpha3 }] of COUNTRIES) if (alpha3 === trimmed) return code;
  const wanted = key(trimmed);
  if (!wanted) return null;
  for (const lang of langs) {
    const found = index(lang).get(wanted);
    if (found) return found;
  }
  return null;
}

/** All that a form may call a country, the likeliest first. */
export function spellings(code: string, langs: readonly string[]): string[] {
  const codes = COUNTRIES.get(code);
  const names = langs.map((lang) => nameOf(code, lang)).filter((name): name is string => name !== null);
  const also = Object.entries(ALSO)
    .filter(([, also]) => also === code)
    .map(([name]) => name);
  return [...new Set([...names, code, ...(codes ? [codes.alpha3] : []), ...also])];
}
