import type { TreeNode } from './tree.ts';

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
    if (value.trim()) found.leaves.push({ path: `${path}@${name}`, value });
  if (node.text.trim()) found.leaves.push({ path, value: node.text });
  for (const child of node.children) {
    const childPath = path ? `${path}/${child.name}` : child.name;
    if (isGroup(childPath)) found.groups.push({ path: childPath, node: child });
    else collect(child, childPath, isGroup, found);
  }
}

/** The path of a leaf as the path of names that patterns are about. */
export const stepsOf = (path: string): string[] => path.split(/[/@]/).filter(Boolean);
