import type { TreeNode } from './tree.ts';

/** The path of the text that stands in the record (or the product) itself. */
export const OWN_TEXT = '.';

/** One value of a record and where it was: `company/name`, `contact@email`, `@id`. */
export interface Leaf {
  path: string;
  value: string;
}

/** An element that is read as a whole, apart from the leaves around it. */
export interface Group {
  path: string;
  node: TreeNode;
}

export interface Leaves {
  leaves: Leaf[];
  groups: Group[];
}

/** Every attribute and every text of a record that is not blank, in document order, and the groups found on the way. */
export function leavesOf(node: TreeNode, isGroup: (path: string) => boolean = () => false, path = ''): Leaves {
  const found: Leaves = { leaves: [], groups: [] };
  collect(node, path, isGroup, found);
  return found;
}

function collect(node: TreeNode, path: string, isGroup: (path: string) => boolean, found: Leaves): void {
  for (const { name, value } of node.attributes)
    if (isFilled(value)) found.leaves.push({ path: pathTo(path, '@', name), value });
  if (isFilled(node.text)) found.leaves.push({ path: path || OWN_TEXT, value: node.text });
  for (const child of node.children) {
    const childPath = path ? pathTo(path, '/', child.name) : child.name;
    if (isGroup(childPath)) found.groups.push({ path: childPath, node: child });
    else collect(child, childPath, isGroup, found);
  }
}

const isFilled = (text: string): boolean => text !== '' && text.trim() !== '';

/** A feed has some dozens of paths, and each occurs in every record. A hostile one may have millions. */
const REMEMBERED = 2000;

const known = { '/': new Map<string, Map<string, string>>(), '@': new Map<string, Map<string, string>>() };
let count = 0;

/** The same string each time, which is quick to compare and to look up. */
function pathTo(parent: string, sign: '/' | '@', name: string): string {
  let inside = known[sign].get(parent);
  const before = inside?.get(name);
  if (before !== undefined) return before;
  const path = `${parent}${sign}${name}`;
  if (count >= REMEMBERED) return path;
  if (!inside) known[sign].set(parent, (inside = new Map<string, string>()));
  inside.set(name, path);
  count += 1;
  return path;
}

/** The path of a leaf as the path of names that patterns are about. */
export const stepsOf = (path: string): string[] => path.split(/[/@]/).filter(Boolean);
