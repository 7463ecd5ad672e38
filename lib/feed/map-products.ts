import type { MappedLead } from '../domain/lead/lead.ts';
import { cleanLine } from './clean-text.ts';
import type { FieldIndex } from './field-index.ts';
import { flatProducts } from './flat-products.ts';
import { type Leaf, OWN_TEXT } from './leaves.ts';
import { idOf, lineOf, linkOf } from './read-values.ts';
import { RecordFields } from './record-fields.ts';
import type { TreeNode } from './tree.ts';

type Product = MappedLead['products'][number];

export interface ReadProducts {
  products: Product[];
  /** Values in the products' elements that no product has a place for. */
  rest: Leaf[];
  /** Places with a value inside of the products' elements. */
  places: string[];
}

/** The products a record is about. */
export function mapProducts(fields: RecordFields, index: FieldIndex): ReadProducts {
  const products: Product[] = [];
  const rest: Leaf[] = [];
  const places: string[] = [];
  for (const { path, node } of fields.groups) {
    const inside = new RecordFields(node, index);
    const name = inside.one('product.name', lineOf);
    const product: Product = {
      id: inside.one('product.id', idOf) ?? '',
      // An element with no structure is the product's name.
      name: name ?? cleanLine(node.text),
      url: inside.one('product.url', linkOf) ?? '',
    };
    if (product.id || product.name || product.url) products.push(...separate(product, node));
    const placeOf = (leaf: Leaf): string =>
      leaf.path === OWN_TEXT ? path : leaf.path.startsWith('@') ? path + leaf.path : `${path}/${leaf.path}`;
    for (const leaf of inside.leaves) places.push(placeOf(leaf));
    for (const leaf of inside.rest())
      if (leaf.path !== OWN_TEXT || name) rest.push({ path: placeOf(leaf), value: leaf.value });
  }
  return { products: [...products, ...flatProducts(fields)], rest, places };
}

/** An element with nothing but a text may name several products. */
const separate = (product: Product, { attributes, children }: TreeNode): Product[] =>
  attributes.length + children.length > 0
    ? [product]
    : product.name.split(/[;|]/).flatMap((name) => (cleanLine(name) ? [{ ...product, name: cleanLine(name) }] : []));
