import { nameKey } from '../options.ts';
import { bareKey } from './bare.ts';
import SUBDIVISIONS from './subdivisions.json' with { type: 'json' };

/** One place that two codes stand for: a province that is a region by itself. The first is the one that we keep. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  ES: ['O AS', 'S CB', 'MU MC', 'M MD', 'LO RI', 'NA NC', 'PM IB'],
  FR: ['971 GP GUA', '972 MQ MTQ', '973 GF', '974 RE LRE', '976 YT MAY', '75 75C', '20R COR'],
  IN: ['OR OD', 'CT CG', 'TG TS', 'UT UK'],
  IT: ['AO 23'],
};

export interface Place {
  /** The part of its ISO 3166-2 code behind the hyphen. */
  code: string;
  codes: string[];
  names: string[];
  /** Code of the region that a province belongs to. */
  parent: string | null;
}

export interface Places {
  byCode: ReadonlyMap<string, Place>;
  /** Null: two places have this name. */
  byName: ReadonlyMap<string, Place | null>;
  all: readonly Place[];
}

const ready = new Map<string, Places | null>();

/**
 * The states, provinces or regions of a country, or null for one that the table does not have. A row of the table is
 * "<parent|name|other names": the names of ISO 3166-2, of Unicode CLDR and in the languages of the trade. A name
 * that can be derived from another one by leaving out "Province of" and the like is not in it.
 */
export function placesOf(country: string): Places | null {
  let places = ready.get(country);
  if (places === undefined) {
    const rows: Readonly<Record<string, Readonly<Record<string, string>>>> = SUBDIVISIONS;
    places = Object.hasOwn(rows, country) ? build(country, rows[country]!) : null;
    ready.set(country, places);
  }
  return places;
}

function build(country: string, rows: Readonly<Record<string, string>>): Places {
  const byCode = new Map<string, Place>();
  for (const [code, row] of Object.entries(rows)) {
    const [parent, ...names] = row.startsWith('<') ? row.slice(1).split('|') : [null, ...row.split('|')];
    const group = SAME[country]?.map((codes) => codes.split(' ')).find((codes) => codes.includes(code));
    const kept = group && byCode.get(group.find((one) => byCode.has(one)) ?? '');
    const own = names.filter((name): name is string => Boolean(name));
    if (kept) {
      kept.codes.push(code);
      kept.names.push(...own);
      kept.parent ??= parent ?? null;
    }
    byCode.set(code, kept ?? { code, codes: [code], names: own, parent: parent ?? null });
  }
  const all = [...new Set(byCode.values())];
  return { byCode, byName: index(all), all };
}

/** A name belongs to the place that is called so first of all; among the others it has to be the only one. */
function index(all: readonly Place[]): Map<string, Place | null> {
  const found = new Map<string, Place | null>();
  const claim = (names: (place: Place) => readonly string[]) => {
    const claims = new Map<string, Set<Place>>();
    for (const place of all)
      for (const key of names(place)) claims.set(key, (claims.get(key) ?? new Set<Place>()).add(place));
    for (const [key, places] of claims)
      if (key && !found.has(key)) found.set(key, places.size === 1 ? [...places][0]! : null);
  };
  claim((place) => place.names.slice(0, 1).map(nameKey));
  claim((place) => place.names.map(nameKey));
  claim((place) => place.names.map(bareKey));
  return found;
}
