import type { Target } from '../domain/mapping/targets.ts';
import { cleanLine } from './clean-text.ts';
import type { Claim, FieldIndex } from './field-index.ts';
import { leavesOf, type Group, type Leaf } from './leaves.ts';
import { numberIn } from './path-pattern.ts';
import type { TreeNode } from './tree.ts';

/** A value that serves a target, and the next that does, by a candidate that is no better. */
interface Found {
  claim: Claim;
  leaf: Leaf;
  next: Found | null;
}

/** One of several values of a target, where it stands, and the number in its name. */
export interface Value {
  number: number | null;
  order: number;
  value: string;
}

/** The values of one record (or product) by target; whoever takes one marks it as used. */
export class RecordFields {
  readonly groups: readonly Group[];
  readonly leaves: readonly Leaf[];
  readonly #used = new Set<Leaf>();
  readonly #index: FieldIndex;
  /** By the target's number. */
  readonly #found: (Found | undefined)[] = [];

  constructor(node: TreeNode, index: FieldIndex) {
    const { leaves, groups } = leavesOf(node, index.isGroup);
    this.groups = groups;
    this.leaves = leaves;
    this.#index = index;
    for (const leaf of leaves) for (const claim of index.claimsOn(leaf.path)) this.#add({ claim, leaf, next: null });
  }

  #add(found: Found): void {
    const { slot, rank } = found.claim;
    let before = this.#found[slot];
    if (!before || before.claim.rank > rank) {
      found.next = before ?? null;
      this.#found[slot] = found;
      return;
    }
    while (before.next && before.next.claim.rank <= rank) before = before.next;
    found.next = before.next;
    before.next = found;
  }

  /**
   * What `read` makes of the best candidate that it can read, given all values at that place. Null when there is
   * none: then nothing is used, and the values stay among the rest.
   */
  take<T>(target: Target, read: (values: string[]) => T | null): T | null {
    return this.#best(target, (leaves) => {
      const value = read(leaves.map(({ value }) => value));
      if (value !== null) this.use(leaves);
      return value;
    });
  }

  /** As `take`, for a field that holds one value: the first that can be read. Others at its place stay among the rest. */
  one<T>(target: Target, read: (value: string, path: string) => T | null): T | null {
    return this.#best(target, (leaves) => {
      for (const leaf of leaves) {
        const value = read(leaf.value, leaf.path);
        if (value === null) continue;
        // Whoever says the same twice has said nothing more.
        if (leaves.length === 1) this.#used.add(leaf);
        else this.use(leaves.filter((other) => other.value.trim() === leaf.value.trim()));
        return value;
      }
      return null;
    });
  }

  /** As `take`, with the number in each value's path, by which fields that stand beside each other belong together. */
  several(target: Target, reads: (value: string) => boolean): Value[] {
    const found = this.#best(target, (leaves, { numbered }) => {
      const readable = leaves.filter(({ value }) => reads(value));
      if (readable.length === 0) return null;
      this.use(readable);
      return readable.map((leaf) => ({
        number: numbered ? numberIn(leaf.path) : null,
        order: this.leaves.indexOf(leaf),
        value: leaf.value,
      }));
    });
    return found ?? [];
  }

  /** As `take`, but with the values of all candidates at once: for what must not be overlooked anywhere. */
  takeAll<T>(target: Target, read: (values: string[]) => T | null): T | null {
    const value = read(this.all(target));
    if (value !== null) this.use(this.#all(target));
    return value;
  }

  /** The values of all candidates for a target, without taking them. */
  all(target: Target): string[] {
    return this.#all(target).map(({ value }) => value);
  }

  /** Whether there is any value for a target, readable or not. */
  has(target: Target): boolean {
    return this.all(target).some((value) => cleanLine(value));
  }

  use(leaves: readonly Leaf[]): void {
    for (const leaf of leaves) this.#used.add(leaf);
  }

  /** Every value that nobody took, by its path. */
  rest(): Leaf[] {
    return this.leaves.filter((leaf) => !this.#used.has(leaf));
  }

  #first(target: Target): Found | null {
    const slot = this.#index.slotOf(target);
    return (slot === undefined ? null : this.#found[slot]) ?? null;
  }

  #all(target: Target): Leaf[] {
    const leaves: Leaf[] = [];
    for (let found = this.#first(target); found; found = found.next) leaves.push(found.leaf);
    return leaves;
  }

  #best<T>(target: Target, read: (leaves: readonly Leaf[], claim: Claim) => T | null): T | null {
    for (let found = this.#first(target); found;) {
      const { claim } = found;
      const places: Leaf[] = [];
      for (; found?.claim === claim; found = found.next) places.push(found.leaf);
      const leaves = meant(claim, places);
      const value = leaves ? read(leaves, claim) : null;
      if (value !== null) return value;
    }
    return null;
  }
}

/**
 * The places that a candidate means, of those that it fits. One that fits several without saying so is ambiguous,
 * unless it names one exactly; but what a type is must not depend on how its places are written.
 */
function meant(claim: Claim, leaves: readonly Leaf[]): readonly Leaf[] | null {
  const [first] = leaves;
  if (leaves.length === 1 || claim.numbered || leaves.every(({ path }) => path === first?.path)) return leaves;
  if (claim.target === 'type') return null;
  const exact = leaves.filter(({ path }) => path === claim.pattern);
  return exact.length > 0 ? exact : null;
}
