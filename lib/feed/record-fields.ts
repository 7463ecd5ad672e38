import { cleanLine } from './clean-text.ts';
import { leavesOf, stepsOf, type Group, type Leaf } from './leaves.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import type { Target } from '../domain/mapping/targets.ts';
import { foldName } from './names.ts';
import { compilePath, type PathTest } from './path-pattern.ts';
import type { TreeNode } from './tree.ts';

/** Which candidate of a target a place in the record serves; the lower the rank, the better. */
interface Claim {
  target: Target;
  rank: number;
}

/** The records of a feed have the same paths again and again; a hostile feed has others in each. */
const REMEMBERED_PATHS = 2000;

/** Candidates made ready: patterns compiled, and for each path that was seen, what it can serve. */
export class FieldIndex {
  readonly #candidates: (Claim & { test: PathTest })[];
  readonly #groups: readonly PathTest[];
  readonly #claims = new Map<string, readonly Claim[]>();
  readonly #isGroup = new Map<string, boolean>();

  /** `groups` are the elements that are read apart. */
  constructor(fields: FeedMapping['fields'], groups: readonly string[] = []) {
    this.#groups = groups.map(compilePath);
    this.#candidates = Object.entries(fields).flatMap(([target, patterns]) =>
      patterns.map((pattern, rank) => ({ target: target as Target, rank, test: compilePath(pattern) })),
    );
  }

  claimsOn = (path: string): readonly Claim[] =>
    remembered(this.#claims, path, (steps) => this.#candidates.filter(({ test }) => test(steps)));

  isGroup = (path: string): boolean =>
    remembered(this.#isGroup, path, (steps) => this.#groups.some((test) => test(steps)));
}

function remembered<T>(known: Map<string, T>, path: string, find: (steps: string[]) => T): T {
  const before = known.get(path);
  if (before !== undefined) return before;
  const value = find(stepsOf(path).map(foldName));
  if (known.size < REMEMBERED_PATHS) known.set(path, value);
  return value;
}

/** The values of one record (or product) by target; whoever takes one marks it as used. */
export class RecordFields {
  readonly groups: readonly Group[];
  readonly #leaves: readonly Leaf[];
  readonly #used = new Set<Leaf>();
  readonly #byTarget = new Map<Target, Leaf[][]>();

  constructor(node: TreeNode, index: FieldIndex) {
    const { leaves, groups } = leavesOf(node, index.isGroup);
    this.groups = groups;
    this.#leaves = leaves;
    for (const leaf of leaves) {
      for (const { target, rank } of index.claimsOn(leaf.path)) {
        let ranks = this.#byTarget.get(target);
        if (!ranks) this.#byTarget.set(target, (ranks = []));
        (ranks[rank] ??= []).push(leaf);
      }
    }
  }

  /**
   * What `read` makes of the best candidate that it can read, given all values at that place. Null when there is
   * none: then nothing is used, and the values stay among the rest.
   */
  take<T>(target: Target, read: (values: string[]) => T | null): T | null {
    for (const leaves of this.#byTarget.get(target) ?? []) {
      if (!leaves || leaves.some(({ path }) => path !== leaves[0]?.path)) continue;
      const value = read(leaves.map(({ value }) => value));
      if (value === null) continue;
      for (const leaf of leaves) this.#used.add(leaf);
      return value;
    }
    return null;
  }

  /** As `take`, but with the values of all candidates at once: for what must not be overlooked anywhere. */
  takeAll<T>(target: Target, read: (values: string[]) => T | null): T | null {
    const value = read(this.all(target));
    if (value !== null) for (const leaf of this.#byTarget.get(target)?.flat() ?? []) this.#used.add(leaf);
    return value;
  }

  /** The values of all candidates for a target, without taking them. */
  all(target: Target): string[] {
    return (this.#byTarget.get(target)?.flat() ?? []).map(({ value }) => value);
  }

  /** Whether there is any value for a target, readable or not. */
  has(target: Target): boolean {
    return this.all(target).some((value) => cleanLine(value));
  }

  /** Every value that nobody took, by its path. */
  rest(): Leaf[] {
    return this.#leaves.filter((leaf) => !this.#used.has(leaf));
  }
}
