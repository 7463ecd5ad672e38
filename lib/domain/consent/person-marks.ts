import { mailboxIn } from '../lead/buyers.ts';
import type { AsciiHost } from '../lead/hosts.ts';
import { personTexts } from './person-texts.ts';

/** Longer than any mark: as much of a text has to be looked at together. */
export const MARK_LENGTH = 1000;

const NUMBERED = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
const ADDRESSES = /[^\s"'(),:;<>[\]\\=]{1,64}@[^\s"'(),:;<>[\]\\=@]{1,253}/gu;
const NUMBERS = /\+?\d[\d\s()./-]{4,28}\d/g;

/** The end of a number that is written without its country, or with a zero that is for calls within it. */
const TOLD_APART = 8;

/**
 * Whether a text names a person: for what was never read into fields, such as a record that could not be. Another way
 * of writing the address or the number is the same person; where a number is looked for, a false alarm is
 * possible, and costs a record that nobody could read.
 */
export function marksOf(person: { email: string; phone: string }, asciiHost: AsciiHost): (text: string) => boolean {
  const [email, phone] = ['email ', 'phone '].map((by) =>
    personTexts(person, asciiHost)
      .find((text) => text.startsWith(by))
      ?.slice(by.length),
  );
  const isAddress = email !== undefined && mailboxIn(email, asciiHost) !== null;
  return (raw) => {
    const text = raw.replace(NUMBERED, (whole, hex, decimal) => characterOf(hex, decimal) ?? whole);
    if (email && !isAddress && text.normalize('NFC').toLowerCase().includes(email)) return true;
    if (isAddress && (text.match(ADDRESSES) ?? []).some((found) => mailboxIn(trimmed(found), asciiHost) === email))
      return true;
    return phone !== undefined && (text.match(NUMBERS) ?? []).some((found) => isNumber(found, phone));
  };
}

function characterOf(hex: string | undefined, decimal: string | undefined): string | null {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** The end of a sentence, of a query or of an entity belongs to no host. */
const trimmed = (address: string): string => address.replace(/[&?#/|].*$/, '').replace(/[.!*]+$/, '');

function isNumber(found: string, phone: string): boolean {
  const digits = found.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= TOLD_APART && phone.endsWith(digits);
}
