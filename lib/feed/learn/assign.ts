import type { Target } from '../../domain/mapping/targets.ts';
import type { Scored } from './guess.ts';
import type { Known } from './known.ts';

/** Below this, a guess is a hint. */
const TAKEN = 0.5;
const HINT = 0.45;

/** Targets that a second place may fill where the first is empty, although both are there. */
const WITH_OTHERS: ReadonlySet<Target> = new Set([
  'person.email',
  'person.phone',
  'address.country',
  'company.website',
  'company.typeCode',
  'company.sectorCode',
]);

/** Lists with a place for the id of a value. */
const LISTS = [
  ['company.type', 'company.typeCode'],
  ['company.sector', 'company.sectorCode'],
] as const;

export interface Assigned {
  /** The place of each target, the best first. */
  taken: ReadonlyMap<Target, readonly Scored[]>;
  /** The best guess of every place, taken or not. */
  guesses: readonly Scored[];
}

/** One place for each target and one target for each place, the surest pair first. */
export function assign(all: readonly Scored[], places: ReadonlyMap<string, Known>): Assigned {
  const sorted = all.toSorted((a, b) => b.confidence - a.confidence || depth(a) - depth(b));
  const taken = new Map<Target, Scored[]>();
  const used = new Map<string, Scored>();
  const take = (guess: Scored): void => {
    const others = taken.get(guess.target) ?? [];
    taken.set(guess.target, [...others, guess]);
    used.set(guess.path, guess);
  };
  for (const guess of sorted)
    if (guess.confidence >= TAKEN && !used.has(guess.path) && (guess.target === 'kind' || !taken.has(guess.target)))
      take(guess);
  for (const guess of sorted)
    if (guess.confidence >= TAKEN && !used.has(guess.path) && isSecond(guess, taken.get(guess.target) ?? [], places))
      take(guess);
  for (const [list, code] of LISTS) withoutLabels(taken, used, list, code);
  const best = new Map<string, Scored>();
  for (const guess of sorted) if (!best.has(guess.path)) best.set(guess.path, used.get(guess.path) ?? asHint(guess));
  return { taken, guesses: [...best.values()] };
}

/** Places that no record has both of are one field under two names: in other groups, or of other kinds. */
function isSecond(guess: Scored, first: readonly Scored[], places: ReadonlyMap<string, Known>): boolean {
  if (first.length === 0 || first.length > 6) return false;
  if (guess.inProduct !== null) return first.some((other) => other.inProduct === guess.inProduct);
  const records = places.get(guess.path)?.records;
  const apart = first.every((other) => {
    const others = places.get(other.path)?.records;
    return records && others && records.size > 0 && ![...records].some((record) => others.has(record));
  });
  return apart || (WITH_OTHERS.has(guess.target) && guess.confidence >= 0.7);
}

/** A list whose values have ids, and nothing but ids: they are its values. */
function withoutLabels(taken: Map<Target, Scored[]>, used: Map<string, Scored>, list: Target, code: Target): void {
  const codes = taken.get(code);
  if (!codes || taken.has(list)) return;
  taken.delete(code);
  const values = codes.map((guess) => ({ ...guess, target: list }));
  taken.set(list, values);
  for (const guess of values) used.set(guess.path, guess);
}

/** A place that another one was surer for. */
const asHint = (guess: Scored): Scored => ({ ...guess, confidence: Math.min(guess.confidence, HINT) });

const depth = ({ path }: Scored): number => path.split(/[/@]/).length;
