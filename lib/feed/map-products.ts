import type { MappedLead } from '../domain/lead/lead.ts';
import { cleanLine } from './clean-text.ts';
import type { Leaf } from './leaves.ts';
import { firstLine, lines } from './read-values.ts';
import { type FieldIndex, RecordFields } from './record-fields.ts';
import { readWebAddress } from './web-address.ts';

type Product = MappedLead['products'][number];

/** The products a record is about, and the values in their elements that no product has a place for. */
export function mapProducts(fields: RecordFields, index: FieldIndex): { products: Product[]; rest: Leaf[] } {
  const products: Product[] = [];
  const rest: Leaf[] = [];
  for (const { path, node } of fields.groups) {
    const inside = new RecordFields(node, index);
    const product: Product = {
      id: inside.take('product.id', firstLine) ?? '',
      // An element with no structure is the product's name.
      name: inside.take('product.name', firstLine) ?? cleanLine(node.text),
      url: inside.take('product.url', readAddress) ?? '',
    };
    if (product.id || product.name || product.url) products.push(product);
    for (const leaf of inside.rest()) {
      if (leaf.path)
        rest.push({ path: leaf.path.startsWith('@') ? path + leaf.path : `${path}/${leaf.path}`, value: leaf.value });
    }
  }
  return { products: [...products, ...flatProducts(fields)], rest };
}

/** `productName`, `productUrl` and `productId` beside each other, each perhaps several times. */
function flatProducts(fields: RecordFields): Product[] {
  const names = fields.take('productName', lines) ?? [];
  const urls = fields.take('productUrl', (values) =>
    values.every((value) => readAddress([value])) ? values.map(cleanLine) : null,
  );
  const ids = fields.take('productId', lines) ?? [];
  const count = Math.max(names.length, urls?.length ?? 0, ids.length);
  return Array.from({ length: count }, (_, index) => ({
    id: ids[index] ?? '',
    name: names[index] ?? '',
    url: readAddress([urls?.[index] ?? '']) ?? '',
  }));
}

const readAddress = (values: readonly string[]): string | null => readWebAddress(firstLine(values) ?? '');
