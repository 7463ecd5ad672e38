/**
 * An element of a record, whatever library read it. Names are values here, never keys of an object, so that a
 * feed cannot name its way into a prototype.
 */
export interface TreeNode {
  /** Without the namespace prefix. */
  name: string;
  attributes: readonly { name: string; value: string }[];
  children: readonly TreeNode[];
  /** The element's own text with its CDATA, not that of its children; as it came, spaces included. */
  text: string;
}

/**
 * The record as one text that is the same whenever the record says the same: with attributes sorted, elements of
 * different names sorted, and white space made equal. Elements of one name keep their order, which may mean something.
 */
export const canonicalOf = (node: TreeNode): string => JSON.stringify(canonical(node));

const canonical = (node: TreeNode): unknown[] => [
  node.name,
  mapped(node.attributes, ({ name, value }) => [name, evenly(value)]),
  evenly(node.text),
  mapped(node.children, canonical),
];

/** Most elements have no attributes, and leaves no children. */
const mapped = <Item extends { name: string }>(
  items: readonly Item[],
  map: (item: Item) => unknown,
): readonly unknown[] => {
  if (items.length === 0) return items;
  return items.length === 1 ? [map(items[0]!)] : items.toSorted(byName).map(map);
};

/** White space that is not one blank between two words. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

const evenly = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** By code unit: no locale may change the order. */
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
