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
  node.attributes.toSorted(byName).map(({ name, value }) => [name, evenly(value)]),
  evenly(node.text),
  node.children.toSorted(byName).map(canonical),
];

const evenly = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** By code unit: no locale may change the order. */
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
