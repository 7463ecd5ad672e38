import type { Choice } from '../../field.ts';
import { resolveChoice } from '../options.ts';
import WORDS from './salutations.json' with { type: 'json' };

type Meaning = keyof typeof WORDS;

const key = (text: string) =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}/]+/gu) ?? []
  ).join('');
const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) => words.map((word) => [key(word), meaning as Meaning] as const)),
);
const LONGEST = 60;

/** What a form of address means: "Frau Dr." is a woman with a doctorate. Null for words that we do not know. */
export function readSalutation(text: string): ReadonlySet<Meaning> | null {
  if (text.length > LONGEST) return null;
  const whole = MEANINGS.get(key(text));
  if (whole) return new Set([whole]);
  // "Herr / Frau" offers both and means neither.
  if (/[/|]|\b(?:or|oder|ou|o)\b/i.test(text)) return both(text.split(/[/|]|\b(?:or|oder|ou|o)\b/i));
  const words = text.split(/[\s.,]+/).filter(Boolean);
  const meanings = words.map((word) => MEANINGS.get(key(word)));
  return meanings.length > 0 && meanings.every((meaning) => meaning !== undefined) ? new Set(meanings) : null;
}

/** "Ms / Mrs" and "Frau / Mme" are women, whichever. */
function both(parts: readonly string[]): ReadonlySet<Meaning> | null {
  const meanings = parts.map((part) => MEANINGS.get(key(part)));
  const all = (...some: Meaning[]) => meanings.every((meaning) => meaning !== undefined && some.includes(meaning));
  if (all('man')) return new Set(['man']);
  return all('woman', 'ms', 'mrs', 'miss') ? new Set(['woman']) : null;
}

/** Which other forms may stand for one: "Ms" says nothing of a marriage, so it does for "Mrs", but "Mrs" not for "Ms". */
const INSTEAD: Readonly<Record<Meaning, readonly Meaning[]>> = {
  man: [],
  woman: ['ms', 'mrs'],
  ms: ['woman'],
  mrs: ['woman', 'ms'],
  miss: ['woman', 'ms'],
  neutral: [],
  dr: [],
  prof: [],
  ing: [],
};

const say = (meanings: Iterable<Meaning>): string => [...meanings].toSorted().join('+');

/** What is sought, the best first: the same, the nearest form, and of "Frau Dr." one half, where the list has but one. */
function sought(title: ReadonlySet<Meaning>): string[][] {
  const variants = (meanings: readonly Meaning[]): string[] =>
    meanings
      .reduce<Meaning[][]>(
        (all, one) => all.flatMap((before) => [one, ...INSTEAD[one]].map((other) => [...before, other])),
        [[]],
      )
      .map(say);
  const steps = variants([...title]).map((one) => [one]);
  return title.size > 1
    ? [...steps, [...title].flatMap((one) => variants([one]).slice(0, 1).concat(INSTEAD[one]))]
    : steps;
}

/** The option that means what the title means. Nothing is guessed from a name, and no neutral form stands for another. */
export function chooseSalutation(choices: readonly Choice[], title: string): string | null {
  const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
  const literal = resolveChoice(open, [title]);
  const meaning = readSalutation(title);
  if (literal !== null || !meaning || meaning.has('neutral')) return literal;
  const read = open.map((choice) => ({ choice, means: readSalutation(choice.text) ?? readSalutation(choice.value) }));
  for (const step of sought(meaning)) {
    const found = read.filter(({ means }) => means && step.includes(say(means))).map(({ choice }) => choice);
    if (found.length > 0) return new Set(found.map(({ value }) => value)).size === 1 ? found[0]!.value : null;
  }
  return null;
}

/** All words for the same, for lists that are only known once they are open. */
export function salutationWordings(title: string): string[] {
  const meaning = readSalutation(title);
  const [only, ...more] = meaning ?? [];
  if (!only || more.length > 0 || only === 'neutral') return [title];
  return [...new Set([title, ...[only, ...INSTEAD[only]].flatMap((one) => WORDS[one])])];
}
