import { nameIn } from './langs.ts';
import { readCountry } from './country/read.ts';

export const nameOf = (code: string, lang: string): string | null => nameIn('region', code, lang);

/** ISO alpha-2 of a country said in any of the languages or of ours, or as an ISO code. */
export function countryOf(text: string, langs: readonly string[]): string | null {
  const reading = readCountry(text.trim(), langs);
  return reading?.whole ? reading.code : null;
}
