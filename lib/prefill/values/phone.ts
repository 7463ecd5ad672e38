import { COUNTRIES } from '../../domain/lead/country-codes.ts';

const DIALS: ReadonlySet<string> = new Set([...COUNTRIES.values()].map(({ dial }) => dial).filter(Boolean));

export interface PhoneParts {
  /** Calling code, digits only. */
  dial: string;
  /** The rest as it was written, without the calling code. */
  national: string;
}

/** Takes an international number apart; null for a number that does not say its country. */
export function phoneParts(text: string): PhoneParts | null {
  const international = /^\s*(?:\+|00)\s*([\d\s().\-/]+)$/.exec(text);
  if (!international) return null;
  const rest = international[1]!.trim();
  const digits = rest.replace(/\D/g, '');
  for (let length = 1; length <= 3; length += 1) {
    const dial = digits.slice(0, length);
    if (DIALS.has(dial)) return { dial, national: dropDigits(rest, length) };
  }
  return null;
}

function dropDigits(text: string, count: number): string {
  let at = 0;
  for (let left = count; left > 0 && at < text.length; at += 1) if (/\d/.test(text[at]!)) left -= 1;
  // "(0)" is the trunk prefix that is not dialled from abroad.
  return text
    .slice(at)
    .replace(/\(\s*0\s*\)/, '')
    .replace(/^[\s().\-/]+/, '');
}

/** North American numbers in three boxes: 212 555 0100. Other countries have no fixed boxes. */
export function threeBoxes(text: string): [string, string, string] | null {
  const parts = phoneParts(text);
  const digits = (parts ? (parts.dial === '1' ? parts.national : '') : text).replace(/\D/g, '');
  return digits.length === 10 ? [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)] : null;
}
