import { words } from '../classify/fold.ts';
import type { Choice } from '../field.ts';

const key = (text: string) => words(text).join('');
/** "Germany (+49)", "Germany – DE", "DE | Germany": the parts are names of the same thing. */
const partsOf = (text: string): string[] => [text, ...text.split(/\s[-–—|/]\s|[()[\]]/)].map(key).filter(Boolean);

/**
 * The value of the option that says one of the wanted texts: first to the letter, then without case, accents and
 * asides. Two different options, or none: null, since a guess in a list looks as good as an answer.
 */
export function resolveChoice(choices: readonly Choice[], wanted: readonly string[]): string | null {
  const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
  for (const text of wanted) {
    const exact = open.filter((choice) => choice.value === text || choice.text.trim() === text);
    if (exact.length > 0) return only(exact);
  }
  for (const text of wanted) {
    const plain = key(text);
    if (!plain) continue;
    const equal = open.filter((choice) => key(choice.text) === plain || key(choice.value) === plain);
    if (equal.length > 0) return only(equal);
    // Two letters are a code, and codes of other things (provinces, currencies) look the same inside a longer text.
    const part = plain.length > 2 ? open.filter((choice) => partsOf(choice.text).includes(plain)) : [];
    if (part.length > 0) return only(part);
  }
  return null;
}

function only(choices: readonly Choice[]): string | null {
  const values = new Set(choices.map((choice) => choice.value));
  return values.size === 1 ? choices[0]!.value : null;
}
