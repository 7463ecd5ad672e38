import { fold } from '../domain/lead/fold.ts';
import { cleanLine } from './clean-text.ts';
import { plainText } from './plain-text.ts';
import { readWebAddress } from './web-address.ts';
import { sayingOf } from './yes-no.ts';

/** Readers for `RecordFields`: a value, or all values at one place → what they mean, or null. */

export const lineOf = (value: string): string | null => cleanLine(value) || null;

/** No row of a list has the number 0: databases write it for "none". */
export const idOf = (value: string): string | null => {
  const id = cleanLine(value);
  return /^0*$/.test(id) ? null : id;
};

export const linkOf = (value: string): string | null => readWebAddress(cleanLine(value));

/** A number has digits, and not only zeros. */
export const phoneOf = (value: string): string | null => {
  const line = cleanLine(value);
  return /\p{N}/u.test(line.replaceAll('0', '')) ? line : null;
};

/** Several values of one list stand side by side. */
export const joinedLine = (values: readonly string[]): string | null =>
  [...new Set(values.map(cleanLine).filter(Boolean))].join(', ') || null;

export const lines = (values: readonly string[]): string[] | null => {
  const found = values.map(cleanLine).filter(Boolean);
  return found.length > 0 ? found : null;
};

export const readMessage = (values: readonly string[]): string | null =>
  values
    .map(plainText)
    .filter((text) => cleanLine(text))
    .join('\n\n') || null;

/** `fr`, `fr-FR`, `FR_fr` → `fr`; a language in words is no code. */
export function readLanguage(value: string): string | null {
  const code = /^([a-z]{2,3})(?:[-_][a-z\d]{2,8})*$/i.exec(cleanLine(value))?.[1];
  return code?.toLowerCase() ?? null;
}

const PROFESSIONAL = /^(?:pro(?!sp)|b2b|compan|firm|gewerb|geschaft|busin|entrepr|empresa|aziend|unternehm)/;
const PRIVATE = /^(?:priv|part|indiv|b2c|consum|personal|personnephysique)/;

/** `PROFESSIONAL`, `Particulier`; or a yes or no under a name that says what it is about. */
export function readVisitorType(value: string, path: string): 'professional' | 'private' | null {
  const text = cleanLine(value);
  const said = text ? sayingOf(text) : null;
  const word = fold(said === null ? text : (path.split(/[/@]/).at(-1) ?? '').replace(/^is(?=[_A-Z])/, ''));
  const type = PROFESSIONAL.test(word) ? 'professional' : PRIVATE.test(word) ? 'private' : null;
  if (said !== false || type === null) return type;
  return type === 'private' ? 'professional' : 'private';
}
