import { fold } from '../lead/fold.ts';
import { PLACES } from './places.ts';
import { ZONES } from './zones.ts';

/** As much of an address as tells its time. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  region: string;
  city: string;
}

/** IANA name of the zone; null where it cannot be told: a wrong time is worse than none. */
export function zoneOf({ country, region, city }: Place): string | null {
  if (country === null) return null;
  const parts = partsOf(country);
  if (!parts) return ZONES.get(country) ?? null;
  const [inRegion, inCity] = [keysOf(region, country), keysOf(city, country)];
  const code = inRegion.map((key) => parts.codes.get(key)).find((one) => one !== undefined);
  const said = [
    ...inCity.flatMap((key) => [code, ...inRegion].map((part) => parts.places.get(`${key}/${part}`))),
    code !== undefined ? parts.places.get(code) : undefined,
    ...inRegion.map((key) => parts.places.get(key)),
    // Nashville is a place of Tennessee to whoever says so, and one of Indiana to others.
    ...(code === undefined ? inCity.map((key) => parts.places.get(key)) : []),
  ].find((zone) => zone !== undefined);
  return said === UNTOLD ? null : (said ?? ZONES.get(country) ?? null);
}

/** "21:40", as the language writes a time. Empty for a zone that this browser does not know. */
export const localTime = (zone: string, now: number, language: string): string =>
  formatOf(language, { timeZone: zone, hour: 'numeric', minute: '2-digit' })?.format(now) ?? '';

/** What a call would meet: somebody at work, or not. */
export type CallingTime = 'good' | 'early' | 'evening' | 'night' | 'weekend';

/** By the hours 8 to 18 and the days that offices of the country are closed; null for a zone that the browser does not know. */
export function callingTime(zone: string, country: string | null, now: number): CallingTime | null {
  const there = { timeZone: zone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' } as const;
  const said = formatOf('en', there)?.formatToParts(now);
  if (!said) return null;
  const part = (type: Intl.DateTimeFormatPartTypes): string => said.find((one) => one.type === type)?.value ?? '';
  const hour = Number(part('hour'));
  if (hour < 6 || hour >= 22) return 'night';
  if (closedDays(country).includes(part('weekday'))) return 'weekend';
  if (hour < 8) return 'early';
  return hour < 18 ? 'good' : 'evening';
}

const closedDays = (country: string | null): string => {
  if (country !== null && FRIDAY_AND_SATURDAY.includes(country)) return 'Fri Sat';
  return country === 'IR' ? 'Fri' : country === 'NP' ? 'Sat' : 'Sat Sun';
};
const FRIDAY_AND_SATURDAY = 'AF BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE';

/** Made once each: a list asks for the same few in every row, and making one takes longer than all the rest. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  const key = `${language} ${options.timeZone} ${options.weekday}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat(language, options);
  } catch {
    // An older browser may lack a zone.
  }
  formats.set(key, made);
  return made;
}

interface Parts {
  /** Names of parts, and their codes, by which places in them are told from others of that name. */
  codes: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
}

const UNTOLD = '?';
const read = new Map<string, Parts>();

function partsOf(country: string): Parts | null {
  if (!Object.hasOwn(PLACES, country)) return null;
  const known = read.get(country) ?? readParts(PLACES[country]!);
  read.set(country, known);
  return known;
}

function readParts(text: string): Parts {
  const [codes, places] = [new Map<string, string>(), new Map<string, string>()];
  const [area, ...lines] = text.split(/\n(?=[\w/-]+: |\?: )/);
  for (const line of lines) {
    const [name = '', names = ''] = line.split(': ');
    const zone = name === UNTOLD || name.includes('/') ? name : `${area}/${name}`;
    for (const one of names.split(',')) {
      const [first = '', second] = one.split('=');
      const key = first.split('/').map(fold).join('/');
      places.set(key, zone);
      if (second === undefined) continue;
      codes.set(key, key).set(fold(second), key);
      places.set(fold(second), zone);
    }
  }
  return { codes, places };
}

/** The ways in which a name may stand in the tables: as it is, without "state of", and without the country before its code. */
function keysOf(text: string, country: string): string[] {
  if (!text.trim() || text.length > 100) return [];
  const bare = text.trim().replace(TITLES, '');
  // Sverdlovskaya is what the part around Sverdlovsk is called, Permskiy that around Perm.
  const [town, stem] = ['$1', ''].map((end) => bare.replace(/(sk|ск)(?:aya|aia|iy|ij|ii|ая|ий)$/iu, end));
  const code = text.trim().replace(new RegExp(`^${country}-`), '');
  const inBrackets = /^(.+?)\s*[(,-]\s*(\p{Lu}{2,3})\)?$/u.exec(text.trim())?.slice(1) ?? [];
  return [...new Set([text, code, bare, town!, stem!, ...inBrackets].map(fold).filter(Boolean))];
}

const TITLES =
  /^(?:state|province|republic|estado|provincia|provinsi|region|kota|g\.|г\.)\s+(?:of\s|de\s|do\s|da\s)?|[\s,]+(?:state|province|oblast|область|krai|kray|край|okrug|region)$/giu;
