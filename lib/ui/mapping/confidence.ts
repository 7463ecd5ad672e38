import type { Guess } from '../../domain/mapping/learned.ts';
import { stepsOf } from '../../feed/leaves.ts';
import { foldName } from '../../feed/names.ts';
import { compilePath } from '../../feed/path-pattern.ts';
import { type Field, fieldOf } from './fields.ts';
import type { Layout } from './layout.ts';

/** How much a field's place is to be believed. */
export type Trust =
  /** Worked out from names and values. */
  | { level: 'sure' | 'likely' | 'check'; reasons: Guess['reasons'] }
  /** Chosen here, and not applied yet. */
  | { level: 'yours' }
  /** In force since somebody looked at it. */
  | { level: 'confirmed' }
  | { level: 'empty' };

/** What trust rests on: a mapping that was worked out or looked at, and what it was worked out from. */
export interface Grounds {
  /** The places of the mapping that the user started from. */
  before: Layout | null;
  confirmed: boolean;
  guesses: readonly Guess[];
}

const SURE = 0.85;
const LIKELY = 0.65;

export function trustIn(field: Field, layout: Layout, { before, confirmed, guesses }: Grounds): Trust {
  const sources = layout.sources.get(field) ?? [];
  const unchanged = before !== null && same(sources, before.sources.get(field) ?? []);
  if (!unchanged && before !== null) return sources.length > 0 || confirmed ? { level: 'yours' } : { level: 'empty' };
  const [first] = sources;
  if (first === undefined) return { level: 'empty' };
  if (confirmed) return { level: 'confirmed' };
  const guess = guessOf(guesses, field, first);
  // A name that was written down beforehand, and not learned from this feed.
  if (!guess) return { level: 'likely', reasons: ['usual-name'] };
  const { confidence, reasons } = guess;
  return { level: confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'check', reasons };
}

function guessOf(guesses: readonly Guess[], field: Field, place: string): Guess | undefined {
  const steps = stepsOf(place).map(foldName);
  return guesses.find(({ target, path }) => fieldOf(target) === field && compilePath(path)(steps));
}

/** Fields that a place without one might belong to, for want of anything surer. */
export function hintFor(guesses: readonly Guess[], place: string): Field | null {
  const steps = stepsOf(place).map(foldName);
  const found = guesses.filter(({ path }) => compilePath(path)(steps));
  const [best] = found.toSorted((one, other) => other.confidence - one.confidence);
  return best ? fieldOf(best.target) : null;
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((place, at) => place === other[at]);
