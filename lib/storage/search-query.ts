import { bucketOf, bucketsOf } from '../domain/find/buckets.ts';
import { addTerm, type Bits, hashOf, hasBit, noBits, numbersIn, setAlso } from '../domain/find/segment.ts';
import type { Plan } from '../domain/find/terms.ts';
import type { Database } from './database.ts';
import { LANES, type SearchPart } from './schema.ts';
import { blockOf, HASHES, keyAt, ofAll, placeOf, SINCE } from './search-parts.ts';

/** What a segment has of a plan. */
interface Hit {
  segment: number;
  hashes: Uint32Array;
  since: Float64Array;
  lanes: Uint8Array;
  bits: Bits;
}

/** All that the index knows of a plan. It may know leads as they were: what counts is the lead itself. */
export class Hits {
  readonly all: readonly Hit[];
  readonly count: number;

  constructor(all: readonly Hit[]) {
    this.all = all;
    this.count = all.reduce((sum, { bits }) => sum + numbersIn(bits).length, 0);
  }

  has(leadKey: string): boolean {
    const hash = hashOf(leadKey);
    return this.all.some(({ hashes, bits }) => {
      for (let at = placeOf(hashes, hash); hashes[at] === hash; at += 1) if (hasBit(bits, at)) return true;
      return false;
    });
  }

  /** Those that asked last, at most so many of them. */
  newest(most: number): Numbered[] {
    return this.#first(most, ({ since }, number) => -since[number]!);
  }

  /** Those that would come first if all of them waited: overdue quotes, then the oldest; tests and the sample's last. */
  mostUrgent(most: number, overdue: number): Numbered[] {
    return this.#first(most, ({ since, lanes }, number) => {
      const [lane, at] = [lanes[number]!, since[number]!];
      const rank = lane > LANES.other ? lane + 1 : lane === LANES.quote && at <= overdue ? 0 : 1;
      return rank * LONGER_THAN_ANY_TIME + at;
    });
  }

  #first(most: number, placeOf: (hit: Hit, number: number) => number): Numbered[] {
    const places = new Float64Array(this.count);
    let at = 0;
    for (const hit of this.all) for (const number of numbersIn(hit.bits)) places[at++] = placeOf(hit, number);
    // Sorting a hundred thousand numbers takes a moment, sorting as many objects far longer.
    const last = at <= most ? Infinity : places.toSorted()[most - 1]!;
    const first: (Numbered & { place: number })[] = [];
    at = 0;
    for (const { segment, bits } of this.all)
      for (const number of numbersIn(bits)) {
        const place = places[at++]!;
        if (place <= last) first.push({ segment, number, place });
      }
    return first.toSorted((a, b) => a.place - b.place);
  }
}

/** Milliseconds since the epoch stay below it for some thousand years. */
const LONGER_THAN_ANY_TIME = 1e14;

export interface Numbered {
  segment: number;
  number: number;
}

/** Of buckets that were looked into: whoever types on looks into the same again. */
const MOST_REMEMBERED = 16;

type Parts = Map<number, SearchPart>;

/**
 * Looks into the index. Segments never change, so what was read of them once is good for the next letter that is typed;
 * which of them there are is asked each time.
 */
export class SearchIndex {
  #of = '';
  #hashes: Parts = new Map();
  #since: Parts = new Map();
  #buckets = new Map<number, Parts>();

  async find(db: Database, plan: Plan): Promise<Hits> {
    const { store } = db.transaction('search');
    const segments = (await store.getAllKeys(ofAll(HASHES))).map(([, segment]) => segment);
    const known = this.#of === segments.join();
    const read = async (part: number): Promise<Parts> => bySegment(await store.getAll(ofAll(part)));
    const wanted = bucketsOfPlan(plan);
    const remembered = known ? this.#buckets : new Map<number, Parts>();
    const [hashes, since, ...found] = await Promise.all([
      known ? this.#hashes : read(HASHES),
      known ? this.#since : read(SINCE),
      ...wanted.map((bucket) => remembered.get(bucket) ?? read(bucket)),
    ]);
    const buckets = new Map(wanted.map((bucket, n) => [bucket, found[n]!]));
    this.#remember({ of: segments.join(), hashes, since, buckets: new Map([...remembered, ...buckets]) });
    const looked = { hashes, since, buckets };
    return new Hits(segments.map((segment) => hitOf(looked, segment, plan)));
  }

  /** Reads what every search begins with, so that the first one does not have to. */
  async warm(db: Database): Promise<void> {
    const { store } = db.transaction('search');
    const of = (await store.getAllKeys(ofAll(HASHES))).map(([, segment]) => segment).join();
    if (this.#of === of) return;
    const [hashes, since] = await Promise.all([HASHES, SINCE].map((part) => store.getAll(ofAll(part))));
    // A search that came meanwhile knows more.
    if (this.#of !== of)
      this.#remember({ of, hashes: bySegment(hashes!), since: bySegment(since!), buckets: new Map() });
  }

  /** Nothing of segments that are not there any more stays here. */
  async forgetGone(db: Database): Promise<void> {
    const segments = (await db.getAllKeys('search', ofAll(HASHES))).map(([, segment]) => segment);
    if (this.#of !== segments.join())
      this.#remember({ of: '', hashes: new Map(), since: new Map(), buckets: new Map() });
  }

  #remember({ of, hashes, since, buckets }: Looked & { of: string }): void {
    [this.#of, this.#hashes, this.#since] = [of, hashes, since];
    this.#buckets = new Map([...buckets].slice(-MOST_REMEMBERED));
  }
}

interface Looked {
  hashes: Parts;
  since: Parts;
  /** By number. */
  buckets: Map<number, Parts>;
}

function hitOf({ hashes, since, buckets }: Looked, segment: number, plan: Plan): Hit {
  const { since: times, lanes } = since.get(segment)! as Required<SearchPart>;
  const bits = noBits();
  for (const [number, time] of times.entries())
    if (time >= plan.from && time < plan.before) bits[number >>> 5]! |= 1 << (number & 31);
  for (const group of plan.groups) setAlso(bits, anyOf(buckets, segment, group, false));
  for (const word of plan.words) setAlso(bits, anyOf(buckets, segment, [word], true));
  return { segment, hashes: hashes.get(segment)!.hashes!, since: times, lanes, bits };
}

function anyOf(buckets: Looked['buckets'], segment: number, terms: readonly string[], beginning: boolean): Bits {
  const bits = noBits();
  for (const term of terms) {
    const [first, last] = beginning ? bucketsOf(term) : [bucketOf(term), bucketOf(term)];
    for (let number = first; number <= last; number += 1) {
      const bucket = buckets.get(number)?.get(segment)?.bucket;
      if (bucket) addTerm(bits, bucket, term, beginning);
    }
  }
  return bits;
}

const bySegment = (parts: readonly SearchPart[]): Parts => new Map(parts.map((part) => [part.segment, part]));

function bucketsOfPlan({ words, groups }: Plan): number[] {
  const all = new Set(groups.length > 0 ? [0] : []);
  for (const word of words) {
    const [first, last] = bucketsOf(word);
    for (let bucket = first; bucket <= last; bucket += 1) all.add(bucket);
  }
  return [...all];
}

/** The keys behind numbers, as far as their segments are still there. */
export async function keysOfNumbers(db: Database, numbers: readonly Numbered[]): Promise<string[]> {
  const { store } = db.transaction('search');
  const blocks = new Map<string, Promise<SearchPart | undefined>>();
  const blockAt = (segment: number, part: number): Promise<SearchPart | undefined> => {
    const name = `${segment} ${part}`;
    const block = blocks.get(name) ?? store.get([part, segment]);
    blocks.set(name, block);
    return block;
  };
  const keys = await Promise.all(
    numbers.map(async ({ segment, number }) => {
      const block = await blockAt(segment, blockOf(number));
      return block && keyAt(block, number);
    }),
  );
  return [...new Set(keys.filter((key) => key !== undefined))];
}
