import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

export interface WrittenPhone {
  number: string;
  /** The country's calling code where the feed has it in a field of its own: `+33`, `0033`, `33`. */
  code?: string;
  /** ISO 3166-1 alpha-2 of the buyer: what a national number is read in. */
  country?: string | null;
}

/** Longer texts are no phone numbers, and nobody should have to search them. */
const LONGEST = 80;

const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * E.164, or empty when the text is no possible number. An extension is left out, since E.164 has no place for it;
 * the raw text keeps it. A number is not checked against the ranges in use: those change, and a buyer knows better.
 */
export function readPhone({ number, code = '', country = null }: WrittenPhone): string {
  if (number.length > LONGEST) return '';
  const whole = fromText(number, code, country);
  if (whole) return whole;
  // Two numbers in one field. Not at once, since "0711/123456" is one number.
  const parts = number.split(/\s*(?:[;,|]|\s\/\s|\bor\b|\bou\b|\boder\b)\s*/i);
  if (parts.length < 2) return '';
  return parts.map((part) => fromText(part, code, country)).find(Boolean) ?? '';
}

/** What people write before a number, and before its extension, where the library knows no word for it. */
const LABEL =
  /^(?:tele?(?:phone|fon|fono)?|phone|mob(?:ile|il)?|cell|handy|gsm|t|m|p)(?:\s?[.:]{1,2}\s?|\s(?=[+(\d]))/i;
const EXTENSION =
  /[\s,;/]*\b(?:poste|durchwahl|dw|nst|klappe|interno|int|ramal|anexo|toestel|wewn|доб|内线|内線)\.?\s*:?\s*(\d{1,7})$/iu;

function fromText(text: string, code: string, country: string | null): string {
  const trimmed = text.trim().replace(LABEL, '').replace(EXTENSION, ' ext. $1');
  const international = trimmed.replace(/^\(?00\)?[\s.-]*(?=[1-9])/, '+');
  if (international.startsWith('+') || international.startsWith('(+')) return e164(international, {});
  const callingCode = code.replace(/\D/g, '').replace(/^0+/, '');
  const national = callingCode
    ? e164(trimmed, { defaultCallingCode: callingCode })
    : country && e164(trimmed, { defaultCountry: country as CountryCode });
  // Some forms repeat the calling code in the number: 33 and 33123456789.
  return national || (callingCode && trimmed.startsWith(callingCode) ? e164(`+${trimmed}`, {}) : '');
}

function e164(text: string, options: { defaultCountry?: CountryCode; defaultCallingCode?: string }): string {
  try {
    const phone = parsePhoneNumberFromString(text, { ...options, extract: false });
    if (!phone?.isPossible() || !E164.test(phone.number)) return '';
    // Nothing but zeros before: the next who reads it would take another number from it, or none. In Italy zeros belong to it.
    const isSame =
      !phone.nationalNumber.startsWith('0') || parsePhoneNumberFromString(phone.number)?.number === phone.number;
    return isSame ? phone.number : '';
  } catch {
    // The library throws at a calling code that no country has.
    return '';
  }
}
