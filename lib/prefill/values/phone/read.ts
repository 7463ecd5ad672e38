import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import STARTS from './mobile-starts.json' with { type: 'json' };

export interface Phone {
  /** Calling code, digits only. */
  dial: string;
  /** ISO alpha-2, where the calling code or the number itself tells. */
  country: string | null;
  /** What is dialled behind the calling code, digits only. */
  digits: string;
  /** The same with spaces: "30 901820". */
  grouped: string;
  /** As it is dialled inside the country: "030 901820", "(212) 555-0100". */
  national: string;
  international: string;
  e164: string;
  extension: string;
}

const LONGEST = 80;

/** A telephone number; null when the text does not say, and the country does not help to know, which one it is. */
export function readPhone(text: string, country: string | null): Phone | null {
  const said = text.trim().replace(/^\(?00\)?[\s.-]*(?=[1-9])/, '+');
  if (said.length > LONGEST) return null;
  const parsed = parsePhoneNumberFromString(said, {
    ...(country ? { defaultCountry: country as CountryCode } : {}),
    extract: false,
  });
  if (!parsed?.isPossible()) return null;
  const { countryCallingCode: dial, nationalNumber: digits } = parsed;
  const international = parsed.formatInternational().replace(/\s*ext\.? .*$/, '');
  return {
    dial,
    country: parsed.country ?? null,
    digits,
    grouped: international.slice(dial.length + 1).trim(),
    national: parsed.formatNational().replace(/\s*ext\.? .*$/, ''),
    international,
    e164: parsed.number,
    extension: parsed.ext ?? '',
  };
}

/**
 * Known to be a mobile telephone's number. The metadata that libphonenumber comes with cannot tell, and the one that
 * can is 73 kB larger: this table of first digits, taken from it, is 6 kB, and says nothing of countries that give
 * all telephones the same numbers. A `_` is any digit.
 */
export function isMobile({ country, digits }: Phone): boolean {
  const starts: Readonly<Record<string, string>> = STARTS;
  if (!country || !Object.hasOwn(starts, country)) return false;
  const [least, most] = LENGTHS[country] ?? [0, Infinity];
  const begins = (start: string) => Array.from(start).every((digit, at) => digit === '_' || digit === digits[at]);
  return digits.length >= least && digits.length <= most && starts[country]!.split(' ').some(begins);
}

/** Where mobile numbers have a length of their own: in Brazil a digit more behind the area's two. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = { BR: [11, 11], DE: [10, 11] };

/** Countries whose numbers begin with a code of the area, which forms with two boxes ask for apart. */
const WITH_AREAS: ReadonlySet<string> = new Set(
  'AR AT AU BR CA CN DE GB IE IN IT JP KR MX NL NZ PR RU TR TW UA US ZA'.split(' '),
);

/** Code of the area, and the rest; null where a number has no such parts. The area is without the trunk prefix. */
export function areaAndLocal(phone: Phone): { area: string; local: string } | null {
  const [area, ...rest] = phone.grouped.split(/[\s-]+/);
  if (!phone.country || !WITH_AREAS.has(phone.country) || !area || rest.length === 0) return null;
  return { area, local: rest.join(phone.dial === '1' ? '-' : ' ') };
}

/** A number in three boxes: 212 555 0100, 03 5555 0123; null where a country does not write its numbers in three parts. */
export function threeBoxes({ dial, digits, national }: Phone): [string, string, string] | null {
  if (dial === '1') return digits.length === 10 ? [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)] : null;
  const [area, exchange, line, ...rest] = national.split(/\D+/).filter(Boolean);
  return area && exchange && line && rest.length === 0 ? [area, exchange, line] : null;
}

/** What stands before the number when it is dialled inside its country: "0" in most. */
export const trunkOf = ({ national, digits }: Phone): string => {
  const dialled = national.replace(/\D/g, '');
  return dialled.endsWith(digits) ? dialled.slice(0, dialled.length - digits.length) : '';
};
