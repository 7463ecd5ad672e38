export type PassphraseProblem = 'too-short' | 'too-simple' | 'not-the-same';

/** Long enough that guessing it takes more than it is worth; words are easier to keep than signs. */
const LEAST = 14;
const LEAST_DIFFERENT = 6;

export function passphraseProblem(first: string, second: string): PassphraseProblem | null {
  if (first.length < LEAST) return 'too-short';
  if (new Set(first.toLowerCase()).size < LEAST_DIFFERENT) return 'too-simple';
  return first === second ? null : 'not-the-same';
}

/** From 0 to 3, for a hint while it is typed: how many kinds of thing it is made of counts less than how long it is. */
export function passphraseStrength(text: string): 0 | 1 | 2 | 3 {
  const { length } = text;
  if (length < LEAST || new Set(text.toLowerCase()).size < LEAST_DIFFERENT) return length === 0 ? 0 : 1;
  return length >= 20 || /\s.*\s.*\s/.test(text) ? 3 : 2;
}
