import { BUCKETS, bucketOf } from './buckets.ts';

/**
 * A part of the search index: for up to 4,096 leads, which of them have which terms. Leads are known in it by their
 * number, which their place among the hashes of all keys of the segment is. A segment is made once and never changed.
 */

/** Numbers fit two bytes, and what lies in a bucket fits what browsers store without detours: 64 kB. */
export const MOST_IN_SEGMENT = 4096;

/** What lies in one bucket: sorted terms, and of each the numbers of the leads that have it. */
export interface Bucket {
  /** One a line. */
  terms: string;
  /** Where each term ends, and where its numbers do. */
  termEnds: Uint32Array;
  ends: Uint32Array;
  numbers: Uint16Array;
}

/** The FNV-1a hash of 32 bits of a lead key. Two may have the same: what is found by it is looked at. */
export function hashOf(leadKey: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < leadKey.length; at += 1) hash = Math.imul(hash ^ leadKey.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Gathers the terms of leads, in the order of their numbers. */
export class SegmentMaker {
  readonly #buckets: (Map<string, number[]> | undefined)[] = Array.from({ length: BUCKETS });

  add(number: number, terms: Iterable<string>): void {
    for (const term of terms) {
      const bucket = (this.#buckets[bucketOf(term)] ??= new Map<string, number[]>());
      const numbers = bucket.get(term);
      if (numbers) numbers.push(number);
      else bucket.set(term, [number]);
    }
  }

  /** One bucket, ready to be stored; null where there is nothing in it. */
  bucket(which: number): Bucket | null {
    const found = this.#buckets[which];
    if (!found) return null;
    const terms = [...found.keys()].toSorted();
    const count = terms.reduce((sum, term) => sum + found.get(term)!.length, 0);
    const bucket = { termEnds: new Uint32Array(terms.length), ends: new Uint32Array(terms.length) };
    const numbers = new Uint16Array(count);
    let [textAt, at] = [0, 0];
    for (const [n, term] of terms.entries()) {
      numbers.set(found.get(term)!, at);
      bucket.termEnds[n] = textAt += term.length;
      bucket.ends[n] = at += found.get(term)!.length;
      textAt += 1;
    }
    return { terms: terms.join('\n'), ...bucket, numbers };
  }
}

/** A set of leads of a segment, by number. */
export type Bits = Uint32Array;
export const noBits = (): Bits => new Uint32Array(MOST_IN_SEGMENT / 32);
export const hasBit = (bits: Bits, number: number): boolean => (bits[number >>> 5]! & (1 << (number & 31))) !== 0;

export function setAlso(bits: Bits, also: Bits): void {
  for (let n = 0; n < bits.length; n += 1) bits[n]! &= also[n]!;
}

export function numbersIn(bits: Bits): number[] {
  const numbers: number[] = [];
  for (let n = 0; n < bits.length; n += 1)
    for (let left = bits[n]!; left !== 0; left &= left - 1) numbers.push(n * 32 + 31 - Math.clz32(left & -left));
  return numbers;
}

/** Adds the leads that have a term, or with `beginning` any term that begins so. */
export function addTerm(bits: Bits, bucket: Bucket, term: string, beginning: boolean): void {
  const { terms, termEnds, ends, numbers } = bucket;
  const at = (n: number): string => terms.slice(n === 0 ? 0 : termEnds[n - 1]! + 1, termEnds[n]);
  let [low, high] = [0, termEnds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) < term) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < termEnds.length && (beginning ? at(last).startsWith(term) : last === low && at(last) === term))
    last += 1;
  if (last === low) return;
  const end = ends[last - 1]!;
  for (let n = low === 0 ? 0 : ends[low - 1]!; n < end; n += 1) {
    const number = numbers[n]!;
    bits[number >>> 5]! |= 1 << (number & 31);
  }
}
