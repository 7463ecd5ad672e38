import { byCode as countryByCode, byName as countryByName } from '../country/names.ts';
import { nameKey } from '../options.ts';
import { bareKey } from './bare.ts';
import { placesOf, type Place, type Places } from './table.ts';

const LONGEST = 120;
const WORDS = 14;

const memo = new Map<string, Place | null>();
const MEMO_SIZE = 4000;

/** The state, province or region of the country that a text names, by name, by code or both; else null. */
export function readPlace(text: string, country: string): Place | null {
  const places = placesOf(country);
  if (!places || text.length > LONGEST) return null;
  const id = `${country}\n${text}`;
  const known = memo.get(id);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const said = text.trim();
  const place = byCode(said, country, places) ?? byName(said, places) ?? madeOf(said, country, places);
  memo.set(id, place);
  return place;
}

/** "TX", "US-TX"; a number alone is no code. */
function byCode(text: string, country: string, places: Places): Place | null {
  const full = /^([A-Za-z]{2})[-_. ]([A-Za-z\d]{1,3})$/.exec(text);
  if (full?.[1]?.toUpperCase() === country) return places.byCode.get(full[2]!.toUpperCase()) ?? null;
  return /^[A-Z]{2,3}$/.test(text) ? (places.byCode.get(text) ?? null) : null;
}

function byName(text: string, places: Places): Place | null {
  const whole = places.byName.get(nameKey(text));
  return whole === undefined ? (places.byName.get(bareKey(text)) ?? null) : whole;
}

/** "TX - Texas", "Texas (US)", "75 – Paris", "Bolzano / Bozen": names and codes of one place, its country, and nothing else. */
function madeOf(text: string, country: string, places: Places): Place | null {
  const parts = text.match(/[\p{L}\p{M}\p{N}.'’]+/gu) ?? [];
  if (parts.length < 2 || parts.length > WORDS) return null;
  const upTo = parts.map(() => new Set<Place | 'country'>());
  for (const from of parts.keys()) {
    const before: ReadonlySet<Place | 'country'> = from === 0 ? new Set(['country'] as const) : upTo[from - 1]!;
    if (before.size === 0) continue;
    for (let end = from; end < parts.length; end += 1)
      for (const reading of readings(parts.slice(from, end + 1).join(' '), country, places))
        for (const so of before)
          if (so === 'country' || reading === 'country' || so === reading)
            upTo[end]!.add(reading === 'country' ? so : reading);
  }
  const found = [...upTo.at(-1)!].filter((reading) => reading !== 'country');
  return found.length === 1 ? found[0]! : null;
}

function readings(segment: string, country: string, places: Places): (Place | 'country')[] {
  const code = /^[A-Z\d]{1,3}$/.test(segment);
  const named = byName(segment, places);
  const coded = code ? places.byCode.get(segment) : undefined;
  const isCountry = code ? countryByCode(segment) === country : countryByName(segment, ['en']) === country;
  return [...(named ? [named] : []), ...(coded ? [coded] : []), ...(isCountry ? (['country'] as const) : [])];
}
