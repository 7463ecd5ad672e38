import type { MappedLead } from '../domain/lead/lead.ts';
import { cleanLine } from './clean-text.ts';
import { LIMITS } from './limits.ts';
import { idOf, lineOf, linkOf } from './read-values.ts';
import type { RecordFields, Value } from './record-fields.ts';

type Product = MappedLead['products'][number];
type Part = keyof Product;
type Parts = Record<Part, Value[]>;

const PARTS = ['name', 'url', 'id'] as const;

/**
 * `productName`, `productUrl` and `productId` beside each other: each perhaps several times, with a number in its name
 * that says what belongs together, or several values in one.
 */
export function flatProducts(fields: RecordFields): Product[] {
  const parts: Parts = {
    name: fields.several('productName', (value) => lineOf(value) !== null),
    url: fields.several('productUrl', (value) => urlsIn(value).every((url) => linkOf(url) !== null)),
    id: fields.several('productId', (value) => idOf(value) !== null),
  };
  separate(parts);
  return together(parts);
}

/** Takes lists in one value apart. A name is a list only if nothing beside it says that it is the name of one product. */
function separate(parts: Parts): void {
  const lists = {
    name: separated(only(parts.name), /[;|]/),
    url: urlsIn(only(parts.url)),
    id: separated(only(parts.id), /[;|,]/),
  };
  const count = Math.max(lists.url.length, lists.id.length) || lists.name.length;
  for (const part of PARTS) {
    if (lists[part].length > 1 && lists[part].length === count)
      parts[part] = lists[part].map((value, order) => ({ number: null, order, value }));
  }
}

/** What belongs to one product is told by numbers, by there being as many of each, or by what follows what. */
function together(parts: Parts): Product[] {
  const all = PARTS.flatMap((part) => parts[part].map((value) => ({ part, ...value })));
  if (all.some(({ number }) => number !== null)) return byNumber(all);
  const counts = new Set(PARTS.map((part) => parts[part].length).filter(Boolean));
  return counts.size <= 1 ? byOrder(parts) : asTheyFollow(all.toSorted((a, b) => a.order - b.order));
}

type Named = Value & { part: Part };

function byNumber(values: readonly Named[]): Product[] {
  const products = new Map<number, Product>();
  for (const value of values) {
    const number = value.number ?? -1 - value.order;
    const product = products.get(number) ?? blank();
    products.set(number, product);
    write(product, value);
  }
  return [...products].toSorted(([a], [b]) => a - b).map(([, product]) => product);
}

function byOrder(parts: Parts): Product[] {
  const products: Product[] = [];
  for (const part of PARTS)
    for (const [index, value] of parts[part].entries()) write((products[index] ??= blank()), { part, ...value });
  return products;
}

function asTheyFollow(values: readonly Named[]): Product[] {
  const products: Product[] = [];
  for (const value of values) {
    if (products.length === 0 || products.at(-1)![value.part]) products.push(blank());
    write(products.at(-1)!, value);
  }
  return products;
}

const blank = (): Product => ({ id: '', name: '', url: '' });

function write(product: Product, { part, value }: Named): void {
  product[part] = part === 'url' ? (linkOf(value) ?? '') : cleanLine(value);
}

const only = ([first, ...others]: readonly Value[]): string =>
  first && others.length === 0 && first.number === null ? first.value.slice(0, LIMITS.fieldLength) : '';

const separated = (list: string, separator: RegExp): string[] =>
  list.split(separator).filter((value) => cleanLine(value));

/** A semicolon or a comma may be part of an address; one before the next address is none. */
const urlsIn = (value: string): string[] =>
  value
    .slice(0, LIMITS.fieldLength)
    .split(/[;|,\s]+(?=https?:\/\/|www\.)/i)
    .map((url) => url.trim().replace(/[;|]$/, ''))
    .filter(Boolean);
