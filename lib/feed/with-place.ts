import type { FeedMapping } from '../domain/mapping/mapping.ts';
import type { Target } from '../domain/mapping/targets.ts';
import { stepsOf } from './leaves.ts';
import { foldName } from './names.ts';
import { compilePath } from './path-pattern.ts';

/**
 * The mapping with a place of the record taken for a target, before all others; or with null, for nothing. A path is
 * one of `MappingLook.places`: from the record down, also where it is inside of a product.
 */
export function withPlace(mapping: FeedMapping, path: string, target: Target | null): FeedMapping {
  const inProduct = pathInProduct(path, mapping.fields.product ?? []);
  const writtenFor = (name: Target): string | null => (name.startsWith('product.') ? inProduct : path);
  const fields: FeedMapping['fields'] = {};
  for (const [name, patterns] of Object.entries(mapping.fields) as [Target, string[]][]) {
    const place = writtenFor(name);
    const others = place === null ? patterns : patterns.filter((pattern) => !fits(pattern, place));
    if (others.length > 0) fields[name] = others;
  }
  const flags = Object.fromEntries(Object.entries(mapping.flags).filter(([flag]) => !fits(flag, path)));
  const written = target && writtenFor(target);
  if (target && written !== null) fields[target] = [written, ...(fields[target] ?? [])];
  return { ...mapping, fields, flags };
}

const fits = (pattern: string, path: string): boolean => compilePath(pattern)(stepsOf(path).map(foldName));

/** A place as a product's own mapping names it, from the product's element down; null for a place outside of products. */
export function pathInProduct(path: string, products: readonly string[]): string | null {
  const steps = stepsOf(path);
  for (let depth = 1; depth < steps.length; depth++) {
    const outer = steps.slice(0, depth).join('/');
    if (!products.some((product) => fits(product, outer))) continue;
    // The rest of the path as it is written, with the sign of an attribute.
    let rest = path;
    for (let step = 0; step < depth; step++) rest = rest.replace(/^[/@]?[^/@]+/, '');
    return rest.replace(/^\//, '');
  }
  return null;
}
