import { cleanLine } from '../clean-text.ts';
import type { Leaf } from '../leaves.ts';
import { stepsOf } from '../leaves.ts';
import { unitsOf } from './names/units.ts';

/** A record whose values are at hand, by their places. */
export interface Seen {
  leaves: readonly Leaf[];
  /** The same for records that say the same. */
  canonical: string;
}

/** One place of the records, and what stands in it. Places that differ by a number only are one: `product#_name`. */
export interface Observed {
  /** As a pattern. */
  path: string;
  /** The places that it is about: one, or those that have different numbers. */
  paths: ReadonlySet<string>;
  steps: readonly string[];
  /** Which records have it. */
  records: ReadonlySet<number>;
  /** How many of it there are at most in one record. */
  most: number;
  /** Values as they came, one line each; of every record that was looked at. */
  values: readonly string[];
  /** As long as there is one of it in each record: the value of each record, by its number. */
  byRecord: ReadonlyMap<number, string>;
  /** From a schema: allowed values with what is said of them, what is said of the place, and the type of its values. */
  schema: SchemaFacts | null;
}

export interface SchemaFacts {
  words: readonly { value: string; text: string }[];
  text: string;
  type: string;
}

interface Growing extends Observed {
  paths: Set<string>;
  records: Set<number>;
  values: string[];
  byRecord: Map<number, string>;
}

/** Places that are told apart; a feed of leads has some dozens. */
const MOST_PLACES = 600;

const MOST_VALUES = 600;

/** Places that differ by their number. */
const MOST_NUMBERS = 100;

/** No longer than a mapping's pattern may be. */
const LONGEST_PATH = 400;

/** A name with one number in it, and what stands before and behind. */
const NUMBERED = /^(\D+)(\d{1,6})(\D*)$/;

export function observe(records: readonly Seen[]): Observed[] {
  const patterns = numberedPatterns(records);
  const places = new Map<string, Growing>();
  for (const [index, { leaves }] of records.entries()) {
    const counts = new Map<string, number>();
    for (const leaf of leaves) {
      const value = cleanLine(leaf.value);
      if (!value || leaf.path.length > LONGEST_PATH) continue;
      const path = patterns.get(leaf.path) ?? leaf.path;
      let place = places.get(path);
      if (!place) {
        if (places.size >= MOST_PLACES) continue;
        places.set(path, (place = newPlace(path)));
      }
      const count = (counts.get(path) ?? 0) + 1;
      counts.set(path, count);
      place.most = Math.max(place.most, count);
      if (place.paths.size < MOST_NUMBERS) place.paths.add(leaf.path);
      place.records.add(index);
      if (place.values.length < MOST_VALUES) place.values.push(value);
      if (count === 1) place.byRecord.set(index, value);
    }
  }
  return [...places.values()];
}

const newPlace = (path: string): Growing => ({
  path,
  paths: new Set(),
  steps: stepsOf(path),
  records: new Set(),
  most: 0,
  values: [],
  byRecord: new Map(),
  schema: null,
});

/** Which places are one of several that are told apart by a number. */
function numberedPatterns(records: readonly Seen[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, Map<string, string>>();
  for (const { leaves } of records) {
    for (const { path } of leaves) {
      const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('@')) + 1;
      const match = path.length > LONGEST_PATH ? null : NUMBERED.exec(path.slice(at));
      if (!match || numbers.size > MOST_PLACES) continue;
      const [, before = '', number = '', behind = ''] = match;
      // `f1` and `f2` are two fields, not two of one.
      if (!unitsOf(before + behind).some(({ is }) => is === 'head' || is === 'group' || is === 'generic')) continue;
      const pattern = `${path.slice(0, at)}${before}#${behind}`;
      const found = numbers.get(pattern) ?? new Map<string, string>();
      numbers.set(pattern, found);
      if (found.size < MOST_NUMBERS) found.set(number, path);
    }
  }
  const patterns = new Map<string, string>();
  for (const [pattern, found] of numbers) {
    if (found.size < 2 && !found.has('1')) continue;
    for (const path of found.values()) patterns.set(path, pattern);
  }
  return patterns;
}
