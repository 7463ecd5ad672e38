import { words } from '../classify/fold.ts';
import type { Choice } from '../field.ts';

/** Accents tell short words apart: Vietnamese "Áo" is Austria, "AO" is Angola. */
const SHORT = 3;

const accented = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]/gu) ?? []
  ).join('');

/** A name without case, accents, spaces and signs. What `resolveChoice` takes for equal has the same key. */
export function nameKey(text: string): string {
  const plain = words(text).join('');
  return plain.length > SHORT ? plain : accented(text);
}

/**
 * The value of the option that says one of the wanted texts, the earlier ones first: to the letter, then without case
 * and accents, then as several of them in a row ("DE – Germany (+49)"), and last by what the page calls the option
 * itself. Two different options, or none: null, since a guess in a list looks as good as an answer.
 */
export function resolveChoice(choices: readonly Choice[], wanted: readonly string[]): string | null {
  const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
  const keys = new Set(wanted.map(nameKey).filter(Boolean));
  // A bare number in a value may be the number of a row in somebody's database.
  const names = wanted.filter((text) => /\D/.test(text));
  const lettered = [...keys].filter((key) => /\p{L}/u.test(key));
  const found =
    first(wanted, open, ({ text }) => text.trim()) ??
    first([...keys], open, ({ text }) => nameKey(text)) ??
    first([true], open, ({ text }) => isMadeOf(text, keys)) ??
    first(names, open, ({ value }) => value) ??
    first(lettered, open, ({ value }) => nameKey(value));
  return found ? only(found) : null;
}

/** The options of which `read` gives the first of the wanted that any of them gives. */
function first<T>(wanted: readonly T[], open: readonly Choice[], read: (choice: Choice) => T): Choice[] | null {
  const options = new Map<T, Choice[]>();
  for (const choice of open) {
    const said = read(choice);
    const same = options.get(said);
    if (same) same.push(choice);
    else options.set(said, [choice]);
  }
  const one = wanted.find((text) => options.has(text));
  return one === undefined ? null : options.get(one)!;
}

/** More words than any name with its asides has. */
const LONGEST = 16;

/** Whether the text is nothing but wanted names: "Germany (Deutschland)" is, "Guinea-Bissau" is not when Guinea is wanted. */
function isMadeOf(text: string, wanted: ReadonlySet<string>): boolean {
  const parts = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (parts.length > LONGEST) return false;
  const plain = parts.map((part) => words(part).join(''));
  /** How many parts from the start can be read. */
  const ends = new Set([0]);
  for (const at of parts.keys()) {
    let key = '';
    for (let end = at; ends.has(at) && end < parts.length; end += 1) {
      key += plain[end]!;
      if (wanted.has(key.length > SHORT ? key : accented(parts.slice(at, end + 1).join('')))) ends.add(end + 1);
    }
  }
  return parts.length > 0 && ends.has(parts.length);
}

function only(choices: readonly Choice[]): string | null {
  const values = new Set(choices.map((choice) => choice.value));
  return values.size === 1 ? choices[0]!.value : null;
}
