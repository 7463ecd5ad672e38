import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import { TARGETS, type Target } from '../../domain/mapping/targets.ts';
import { stepsOf } from '../../feed/leaves.ts';
import { foldName } from '../../feed/names.ts';
import { compilePath, type PathTest } from '../../feed/path-pattern.ts';
import { pathInProduct } from '../../feed/in-product.ts';
import { type Field, fieldOf } from './fields.ts';

/** What a mapping says of the places that a feed has. */
export interface Layout {
  /** The places of each field, in the order in which they are looked into. */
  sources: ReadonlyMap<Field, readonly string[]>;
  /** The fields that look into a place. */
  fields: ReadonlyMap<string, readonly Field[]>;
  /** Places that say with yes or no which button was pressed. */
  flags: ReadonlySet<string>;
  /** Places inside the element of a product, by their path from there. */
  inProduct: ReadonlyMap<string, string>;
}

export function layoutOf(mapping: FeedMapping, places: readonly string[]): Layout {
  const inProduct = new Map<string, string>();
  for (const place of places) {
    const inside = pathInProduct(place, mapping.fields.product ?? []);
    if (inside !== null) inProduct.set(place, inside);
  }
  const flagTests = Object.keys(mapping.flags).map(compilePath);
  const flags = places.filter((place) => !inProduct.has(place) && flagTests.some((test) => test(folded(place))));
  const sources = new Map<Field, string[]>();
  const fields = new Map<string, Field[]>();
  for (const target of TARGETS) {
    const field = fieldOf(target);
    for (const place of placesOf(mapping, target, places, inProduct)) {
      add(sources, field, place);
      add(fields, place, field);
    }
  }
  return { sources, fields, flags: new Set(flags), inProduct };
}

/** The places that a target looks into, best first. */
function placesOf(
  mapping: FeedMapping,
  target: Target,
  places: readonly string[],
  inProduct: ReadonlyMap<string, string>,
): string[] {
  const found = new Set<string>();
  for (const pattern of mapping.fields[target] ?? []) {
    for (const place of placesFor(pattern, target, places, inProduct)) found.add(place);
  }
  return [...found];
}

/** The places that one candidate of a target fits. */
export function placesFor(
  pattern: string,
  target: Target,
  places: readonly string[],
  inProduct: ReadonlyMap<string, string>,
): string[] {
  // It names an element, and places are values.
  if (target === 'product') return [];
  const test: PathTest = compilePath(pattern);
  const inside = target.startsWith('product.');
  return places.filter((place) => {
    const rest = inProduct.get(place);
    if (inside) return rest !== undefined && test(folded(rest));
    return rest === undefined && test(folded(place));
  });
}

/** Elements that could be the one that stands for one product: whatever has values inside of it. */
export function containersOf(places: readonly string[]): string[] {
  const found = new Set<string>();
  for (const place of places) {
    const parts = place.split(/(?=[/@])/);
    for (let length = 1; length < parts.length; length++) {
      const above = parts.slice(0, length).join('');
      if (above) found.add(above);
    }
  }
  return [...found];
}

/** Whether a place is one that a pattern means. */
export const isAt = (pattern: string, place: string): boolean => compilePath(pattern)(folded(place));

const folded = (path: string): string[] => stepsOf(path).map(foldName);

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
