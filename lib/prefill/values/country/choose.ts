import type { Choice } from '../../field.ts';
import { resolveChoice } from '../options.ts';
import { byCode, byName, byNumber } from './names.ts';
import { readCountry } from './read.ts';
import { countryNames } from './wordings.ts';

/** The option of a list of countries; null when none, or several, may be meant. */
export function chooseCountry(choices: readonly Choice[], code: string, langs: readonly string[]): string | null {
  const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
  const read = open.map((choice) => ({ choice, reading: readCountry(choice.text, langs) }));
  const meant = read.filter(({ reading }) => reading?.code === code);
  for (const whole of [true, false]) {
    const found = meant.filter(({ reading }) => reading?.whole === whole).map(({ choice }) => choice);
    if (found.length > 0) return oneOf(found, code, langs);
  }
  return byValue(
    open,
    read.filter(({ reading }) => !reading).map(({ choice }) => choice),
    code,
    langs,
  );
}

/** "United Kingdom" and "England" are both Great Britain: the name by which the country is known decides. */
function oneOf(found: readonly Choice[], code: string, langs: readonly string[]): string | null {
  const values = new Set(found.map(({ value }) => value));
  return values.size === 1 ? found[0]!.value : resolveChoice(found, countryNames(code, langs));
}

const SYSTEMS: readonly ((value: string, langs: readonly string[]) => string | null)[] = [
  (value) => (/^[a-z]{2}$/i.test(value) ? byCode(value) : null),
  (value) => (/^[a-z]{3}$/i.test(value) ? byCode(value) : null),
  (value) => (/^[a-z]{2,3}[-_][A-Z]{2}$/.test(value) ? byCode(value.slice(-2)) : null),
  (value) => (/^\d{1,3}$/.test(value) ? byNumber(value) : null),
  (value, langs) => readCountry(value, langs)?.code ?? byName(value, langs),
];
/** Which share of the values must be codes of one kind before one of them is taken for one. */
const ENOUGH = 0.9;
/** Numbers of rows look like numbers of countries in a short list. */
const NUMBERS = 20;

/** Texts that say nothing to us: the values may, if those of the whole list are of one kind. */
function byValue(
  open: readonly Choice[],
  unread: readonly Choice[],
  code: string,
  langs: readonly string[],
): string | null {
  const told = open.filter(({ value }) => !/^(?:0|-1|none|null|other)$/i.test(value));
  for (const system of SYSTEMS) {
    const codes = told.map(({ value }) => system(value, langs));
    const known = codes.filter((one) => one !== null).length;
    if (known === 0 || known < told.length * ENOUGH) continue;
    if (told.every(({ value }) => /^\d+$/.test(value)) && told.length < NUMBERS) continue;
    const found = told.filter((choice, at) => codes[at] === code && unread.includes(choice));
    return new Set(found.map(({ value }) => value)).size === 1 ? found[0]!.value : null;
  }
  return null;
}
