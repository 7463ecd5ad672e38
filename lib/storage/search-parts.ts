import { BUCKETS } from '../domain/find/buckets.ts';
import { hashOf, MOST_IN_SEGMENT } from '../domain/find/segment.ts';
import type { SearchPart } from './schema.ts';

/** Where the parts of a segment lie. The buckets come first, each under its own number. */
export const HASHES = 200;
export const SINCE = 201;
const KEYS = 210;

/** A block of keys is small enough to be read for one of them. */
const IN_BLOCK = 512;
export const blockOf = (number: number): number => KEYS + Math.floor(number / IN_BLOCK);

/** Every part that a segment can have. */
export const ALL_PARTS: readonly number[] = [
  ...Array.from({ length: BUCKETS }, (_, n) => n),
  HASHES,
  SINCE,
  ...Array.from({ length: MOST_IN_SEGMENT / IN_BLOCK }, (_, n) => KEYS + n),
];

/** The same part of all segments. */
export const ofAll = (part: number, last = part): IDBKeyRange => IDBKeyRange.bound([part, 0], [last, Infinity]);

/** The keys in the order of their numbers, each once. */
export function numbered(leadKeys: Iterable<string>): { leadKeys: string[]; hashes: Uint32Array } {
  const hashed = [...new Set(leadKeys)].map((leadKey) => ({ leadKey, hash: hashOf(leadKey) }));
  hashed.sort((a, b) => a.hash - b.hash);
  return { leadKeys: hashed.map(({ leadKey }) => leadKey), hashes: Uint32Array.from(hashed, ({ hash }) => hash) };
}

/** Keys in blocks, by the part that each block is. */
export function keyBlocks(segment: number, leadKeys: readonly string[]): [number, SearchPart][] {
  const blocks: [number, SearchPart][] = [];
  for (let from = 0; from < leadKeys.length; from += IN_BLOCK) {
    const block = leadKeys.slice(from, from + IN_BLOCK);
    let at = 0;
    const keyEnds = Uint32Array.from(block, (leadKey) => (at += leadKey.length));
    blocks.push([blockOf(from), { segment, keys: block.join(''), keyEnds }]);
  }
  return blocks;
}

export function keyAt({ keys = '', keyEnds }: SearchPart, number: number): string {
  const at = number % IN_BLOCK;
  return keys.slice(at === 0 ? 0 : keyEnds?.[at - 1], keyEnds?.[at]);
}

export const keysIn = (block: SearchPart): string[] =>
  Array.from({ length: block.keyEnds?.length ?? 0 }, (_, n) => keyAt(block, n));

/** The first number under which a hash stands among sorted ones; after all of them where it is the greatest. */
export function placeOf(hashes: Uint32Array, hash: number): number {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
