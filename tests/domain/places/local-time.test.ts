import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../lib/domain/lead/country-codes.ts';
import { callingTime, localTime, zoneOf } from '../../../lib/domain/places/local-time.ts';
import { PLACES } from '../../../lib/domain/places/places.ts';
import { ZONES } from '../../../lib/domain/places/zones.ts';

const zone = (country: string, region = '', city = ''): string | null => zoneOf({ country, region, city });

/** Nobody has an office there, or what they set their clock by cannot be said. */
const WITHOUT = ['AQ', 'BV', 'HM', 'UM'];
/** Of several zones, none of which most people live in. */
const SEVERAL = ['AU', 'BR', 'CA', 'CD', 'FM', 'ID', 'KI', 'MN', 'MX', 'RU', 'US'];

describe('the zone of a place', () => {
  it('is known of every country but those that have several', () => {
    const unknown = [...COUNTRIES.keys()].filter((country) => zone(country) === null);
    expect(unknown.toSorted()).toEqual([...WITHOUT, ...SEVERAL].toSorted());
  });

  it('is one that the browser knows', () => {
    const inPlaces = Object.values(PLACES).flatMap((text) => {
      const [area, ...lines] = text.split('\n');
      const names = lines.flatMap((line) => /^([\w/-]+): /.exec(line)?.[1] ?? []);
      return names.map((name) => (name.includes('/') ? name : `${area}/${name}`));
    });
    const all = new Set([...ZONES.values(), ...inPlaces]);
    expect(inPlaces.length).toBeGreaterThan(60);
    expect([...all].filter((name) => localTime(name, 0, 'en') === '')).toEqual([]);
  });

  it.each([
    ['US', 'TX', 'Dallas', 'America/Chicago'],
    ['US', 'Texas', 'El Paso', 'America/Denver'],
    ['US', 'US-CA', '', 'America/Los_Angeles'],
    ['US', 'California (CA)', '', 'America/Los_Angeles'],
    ['US', 'State of New York', '', 'America/New_York'],
    ['US', 'Washington', 'Seattle', 'America/Los_Angeles'],
    ['US', 'Tennessee', 'Nashville', 'America/Chicago'],
    ['US', 'tn', 'KNOXVILLE', 'America/New_York'],
    ['US', '', 'Chicago', 'America/Chicago'],
    ['US', 'IN', 'Gary', 'America/Chicago'],
    ['CA', 'Québec', 'Montréal', 'America/Toronto'],
    ['CA', 'ON', 'Kenora', 'America/Winnipeg'],
    ['AU', 'New South Wales', 'Broken Hill', 'Australia/Broken_Hill'],
    ['AU', '', 'Perth', 'Australia/Perth'],
    ['BR', 'São Paulo', '', 'America/Sao_Paulo'],
    ['BR', 'Estado de Mato Grosso do Sul', '', 'America/Campo_Grande'],
    ['RU', 'Свердловская область', '', 'Asia/Yekaterinburg'],
    ['RU', 'Moskovskaya oblast', 'Khimki', 'Europe/Moscow'],
    ['RU', '', 'Владивосток', 'Asia/Vladivostok'],
    ['MX', 'Tamaulipas', 'Reynosa', 'America/Matamoros'],
    ['MX', 'Chihuahua', 'Ciudad Juárez', 'America/Ciudad_Juarez'],
    ['ID', 'Jawa Barat', 'Bandung', 'Asia/Jakarta'],
    ['ID', '', 'Denpasar', 'Asia/Makassar'],
    ['CN', 'Xinjiang', 'Urumqi', 'Asia/Shanghai'],
    ['KZ', '', 'Aktau', 'Asia/Almaty'],
    ['CL', 'Magallanes', 'Punta Arenas', 'America/Punta_Arenas'],
    ['CL', '', 'Valparaíso', 'America/Santiago'],
    ['CD', '', 'Lubumbashi', 'Africa/Lubumbashi'],
    ['MN', '', 'Ulaanbaatar', 'Asia/Ulaanbaatar'],
    ['ES', 'Cataluña', 'Barcelona', 'Europe/Madrid'],
    ['ES', '', 'Las Palmas de Gran Canaria', 'Atlantic/Canary'],
    ['PT', 'Açores', '', 'Atlantic/Azores'],
    ['PT', '', 'Porto', 'Europe/Lisbon'],
    ['FR', 'La Réunion', 'Saint-Denis', 'Indian/Reunion'],
    ['JP', '', '大阪市', 'Asia/Tokyo'],
  ])('%s, %s, %s: %s', (country, region, city, expected) => expect(zone(country, region, city)).toBe(expected));

  it.each([
    ['a city that there are many of', 'US', '', 'Springfield'],
    ['the capital or the state', 'US', '', 'Washington'],
    ['a state with two times and a place that is not known', 'US', 'Tennessee', 'Sparta'],
    ['a country with several and no place', 'RU', '', ''],
    ['a code that is none', '__proto__', '', ''],
    ['a text that names nothing', 'BR', '???', '-'],
  ])('is not guessed: %s', (_why, country, region, city) => expect(zone(country, region, city)).toBeNull());
});

describe('the time there', () => {
  it('follows the clocks that are put forward and back', () => {
    const noon = (month: string): number => Date.parse(`2026-${month}-15T12:00:00Z`);
    expect([localTime('Europe/Paris', noon('01'), 'de'), localTime('Europe/Paris', noon('07'), 'de')]).toEqual([
      '13:00',
      '14:00',
    ]);
    expect(localTime('Asia/Tokyo', noon('07'), 'ja')).toBe('21:00');
    expect(localTime('America/New_York', noon('01'), 'en-US')).toMatch(/^7:00\sAM$/);
  });

  it('is not told for a zone that nobody knows', () => {
    expect([localTime('Mars/Base', 0, 'en'), callingTime('Mars/Base', null, 0)]).toEqual(['', null]);
  });

  it.each([
    ['2026-07-15T07:00:00Z', 'Europe/Paris', 'FR', 'good'],
    ['2026-07-15T05:00:00Z', 'Europe/Paris', 'FR', 'early'],
    ['2026-07-15T16:30:00Z', 'Europe/Paris', 'FR', 'evening'],
    ['2026-07-15T21:00:00Z', 'Europe/Paris', 'FR', 'night'],
    ['2026-07-15T01:00:00Z', 'Europe/Paris', 'FR', 'night'],
    ['2026-07-18T10:00:00Z', 'Europe/Paris', 'FR', 'weekend'],
    ['2026-07-17T10:00:00Z', 'Asia/Riyadh', 'SA', 'weekend'],
    ['2026-07-19T10:00:00Z', 'Asia/Riyadh', 'SA', 'good'],
    ['2026-07-17T22:00:00Z', 'Asia/Tokyo', 'JP', 'weekend'],
  ])('at %s a call to %s (%s) meets: %s', (now, place, country, expected) =>
    expect(callingTime(place, country, Date.parse(now))).toBe(expected),
  );
});
