import { unitsOf } from './names/units.ts';
import type { Spot } from './spots.ts';

/** Elements that stand for one product each, as patterns from the record down. `rows` are elements that are rows. */
export function findProducts(record: Spot, rows: readonly string[]): string[] {
  const found = new Set<string>();
  const inside = (spot: Spot, path: string, isOfOther: boolean): void => {
    for (const child of spot.children.values()) {
      const step = path ? `${path}/${child.name}` : child.name;
      if (!isOfOther && !rows.includes(step) && isProduct(child)) found.add(withoutNumber(step, spot));
      else inside(child, step, isOfOther || isOther(child.name));
    }
  };
  inside(record, '', false);
  return [...found];
}

const isNamed = (name: string): boolean =>
  unitsOf(name).some((unit) => unit.is === 'group' && unit.group === 'product') &&
  unitsOf(name).every((unit) => unit.is === 'group' || unit.is === 'filler');

const isOther = (name: string): boolean =>
  unitsOf(name).some((unit) => unit.is === 'group' && !/^(?:lead|product)$/.test(unit.group));

/** One that is called so and has parts, or is there several times; or one of a list that has parts of a product. */
function isProduct(spot: Spot): boolean {
  const parts = [...spot.attributes.keys(), ...[...spot.children.values()].map(({ name }) => name)];
  const isList = spot.children.size === 1 && spot.attributes.size === 0 && spot.text.count === 0;
  const [only] = [...spot.children.values()];
  if (isNamed(spot.name)) {
    // What holds nothing but products is a list of them.
    if (isList && only && (only.most > 1 || isNamed(only.name))) return false;
    if (isHolder(spot)) return false;
    // What is nothing but a text is a value like others: other parts of the product may stand beside it.
    return parts.length > 0;
  }
  return (
    spot.most > 1 &&
    parts.some((name) => is(name, 'name', 'heading', 'model')) &&
    parts.some((name) => is(name, 'url', 'code', 'id'))
  );
}

/** An element whose products are beside each other under names of their own, or beside their number. */
function isHolder(spot: Spot): boolean {
  const children = [...spot.children.values()];
  return children.some((child) => isNamed(child.name) && child.children.size + child.attributes.size > 0);
}

const is = (name: string, ...wanted: string[]): boolean =>
  unitsOf(name).some((unit) => unit.is === 'generic' && wanted.includes(unit.generic));

/** `product1` and `product2` are two of the same. */
function withoutNumber(path: string, parent: Spot): string {
  const name = path.split('/').at(-1)!;
  const numbered = /^(\D+)\d{1,6}(\D*)$/.exec(name);
  if (!numbered) return path;
  const alike = [...parent.children.keys()].filter((other) => other.replace(/\d+/, '#') === name.replace(/\d+/, '#'));
  return alike.length > 1 || /\D1$/.test(name) ? `${path.slice(0, -name.length)}${numbered[1]}#${numbered[2]}` : path;
}
