import type { TreeNode } from '../tree.ts';
import { addKeyed, KEYS, newSpot, type Spot, spotOf, Values } from './spots.ts';

/** The records themselves as one place, with all that is inside of them. */
export function spotOfRecords(records: readonly TreeNode[]): Spot {
  const spot = newSpot('', null);
  for (const record of records) addTo(spot, record, 1);
  return spot;
}

function addTo(spot: Spot, node: TreeNode, depth: number): void {
  spot.count++;
  for (const { name, value } of node.attributes) {
    const values = spot.attributes.get(name) ?? new Values();
    spot.attributes.set(name, values);
    values.add(value);
  }
  spot.text.add(node.text);
  if (node.text.trim()) {
    const keys = node.attributes.filter(({ name }) => KEYS.test(name));
    addKeyed(
      spot,
      keys.map(({ name, value }) => [name, value.trim()] as const),
      node.text,
    );
  }
  const counts = new Map<string, number>();
  for (const child of node.children) {
    const inner = spotOf(spot, child.name, depth);
    if (!inner) continue;
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    inner.most = Math.max(inner.most, count);
    addTo(inner, child, depth + 1);
  }
}
