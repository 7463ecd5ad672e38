import { i18n } from '#i18n';
import { type CallingTime, callingTime, localTime, type Place, zoneOf } from '../domain/places/local-time.ts';
import { countryName } from './format.ts';

export interface LocalWords {
  time: string;
  /** Its city, or its country. */
  where: string;
  /** "It is 21:40 in Osaka". The city is a text of the feed. */
  whole: string;
  calling: CallingTime;
  callingWords: string;
}

/** What time it is where a buyer is; null where that cannot be told. */
export function localWords(language: string, place: Place, now: number): LocalWords | null {
  const zone = zoneOf(place);
  const calling = zone && callingTime(zone, place.country, now);
  if (!zone || !calling) return null;
  const time = localTime(zone, now, language);
  const where = place.city.trim() || countryName(language, place.country ?? '');
  return {
    time,
    where,
    whole: i18n.t('request.localTime', [time, where]),
    calling,
    callingWords: i18n.t(`request.calling.${calling}`),
  };
}
