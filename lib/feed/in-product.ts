import { stepsOf } from './leaves.ts';
import { foldName } from './names.ts';
import { compilePath } from './path-pattern.ts';

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
