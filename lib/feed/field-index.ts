import type { LeadType } from '../domain/lead/lead.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import type { Target } from '../domain/mapping/targets.ts';
import { stepsOf } from './leaves.ts';
import { foldName } from './names.ts';
import { compilePath, isNumbered, type PathTest } from './path-pattern.ts';

/** Which candidate of a target a place in the record serves; the lower the rank, the better. */
export interface Claim {
  target: Target;
  /** The target's number in the index. */
  slot: number;
  rank: number;
  pattern: string;
  /** The candidate means several places, one for each number. */
  numbered: boolean;
}

interface Candidates {
  fields: FeedMapping['fields'];
  /** Elements that are read apart. */
  groups?: readonly string[];
  flags?: FeedMapping['flags'];
}

/** The records of a feed have the same paths again and again; a hostile feed has others in each. */
const REMEMBERED_PATHS = 2000;

/** Candidates made ready: patterns compiled, and for each path that was seen, what it can serve. */
export class FieldIndex {
  readonly #candidates: (Claim & { test: PathTest })[];
  readonly #slots: ReadonlyMap<string, number>;
  readonly #groups: readonly PathTest[];
  readonly #flags: readonly { test: PathTest; types: readonly LeadType[] }[];
  readonly #claims = new Map<string, readonly Claim[]>();
  readonly #isGroup = new Map<string, boolean>();
  readonly #flagOn = new Map<string, readonly LeadType[] | null>();

  constructor({ fields, groups = [], flags = {} }: Candidates) {
    this.#groups = groups.map(compilePath);
    this.#flags = Object.entries(flags).map(([pattern, types]) => ({ test: compilePath(pattern), types }));
    this.#slots = new Map(Object.keys(fields).map((target, slot) => [target, slot]));
    this.#candidates = Object.entries(fields).flatMap(([target, patterns], slot) =>
      patterns.map((pattern, rank) => ({
        target: target as Target,
        slot,
        rank,
        pattern,
        numbered: isNumbered(pattern),
        test: compilePath(pattern),
      })),
    );
  }

  /** Undefined for a target that the mapping has no place for. */
  slotOf = (target: Target): number | undefined => this.#slots.get(target);

  claimsOn = (path: string): readonly Claim[] =>
    remembered(this.#claims, path, (steps) => this.#candidates.filter(({ test }) => test(steps)));

  isGroup = (path: string): boolean =>
    this.#groups.length > 0 && remembered(this.#isGroup, path, (steps) => this.#groups.some((test) => test(steps)));

  /** What a yes at this place means; null where there is no such question. */
  flagOn = (path: string): readonly LeadType[] | null =>
    this.#flags.length === 0
      ? null
      : remembered(this.#flagOn, path, (steps) => this.#flags.find(({ test }) => test(steps))?.types ?? null);
}

function remembered<T>(known: Map<string, T>, path: string, find: (steps: string[]) => T): T {
  const before = known.get(path);
  if (before !== undefined) return before;
  const value = find(stepsOf(path).map(foldName));
  if (known.size < REMEMBERED_PATHS) known.set(path, value);
  return value;
}
