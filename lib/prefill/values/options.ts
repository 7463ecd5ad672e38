import { words } from '../classify/fold.ts';
import type { Choice } from '../field.ts';

/** Accents tell short words apart: Vietnamese "Mỹ" is the United States, "MY" is Malaysia. */
const SHORT = 3;

/** A name without case, accents, spaces and signs. What `resolveChoice` takes for equal has the same key. */
export function nameKey(text: string): string {
  const plain = words(text).join('');
  return plain.length > SHORT
    ? plain
    : (
        text
          .normalize('NFKC')
          .toLowerCase()
          .match(/[\p{L}\p{M}\p{N}]/gu) ?? []
      ).join('');
}

/**
 * The value of the option that says one of the wanted texts, the earlier ones first: to the letter, then without case
 * and accents, then as several of them in a row ("DE – Germany (+49)"), and last by what the page calls the option
 * itself. Two different options, or none: null, since a guess in a list looks as good as an answer.
 */
export function resolveChoice(choices: readonly Choice[], wanted: readonly string[]): string | null {
  const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
  const keys = [...new Set(wanted.map(nameKey).filter(Boolean))];
  const known = new Set(keys);
  const lettered = keys.filter((key) => /\p{L}/u.test(key));
  const found =
    first(wanted, (text) => open.filter((choice) => choice.text.trim() === text)) ??
    first(keys, (key) => open.filter((choice) => nameKey(choice.text) === key)) ??
    first([known], () => open.filter((choice) => isMadeOf(choice.text, known))) ??
    first(wanted, (text) => open.filter((choice) => choice.value === text && /\D/.test(text))) ??
    // A bare number in a value may be the number of a row in somebody's database.
    first(lettered, (key) => open.filter((choice) => nameKey(choice.value) === key));
  return found ? only(found) : null;
}

function first<T>(wanted: readonly T[], find: (one: T) => Choice[]): Choice[] | null {
  for (const one of wanted) {
    const found = find(one);
    if (found.length > 0) return found;
  }
  return null;
}

/** More words than any name with its asides has. */
const LONGEST = 16;

/** Whether the text is nothing but wanted names: "Germany (Deutschland)" is, "Guinea-Bissau" is not when Guinea is wanted. */
function isMadeOf(text: string, known: ReadonlySet<string>): boolean {
  const parts = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (parts.length > LONGEST) return false;
  /** How many parts from the start can be read. */
  const ends = new Set([0]);
  for (const [at] of parts.entries()) {
    if (!ends.has(at)) continue;
    for (let end = at + 1; end <= parts.length; end += 1)
      if (known.has(nameKey(parts.slice(at, end).join(' ')))) ends.add(end);
  }
  return parts.length > 0 && ends.has(parts.length);
}

function only(choices: readonly Choice[]): string | null {
  const values = new Set(choices.map((choice) => choice.value));
  return values.size === 1 ? choices[0]!.value : null;
}
