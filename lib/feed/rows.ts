import type { MappingRows } from '../domain/mapping/mapping.ts';
import { stepsOf } from './leaves.ts';
import { foldName } from './names.ts';
import { compilePath, type PathTest } from './path-pattern.ts';
import type { TreeNode } from './tree.ts';

interface Rows {
  test: PathTest;
  key: readonly string[];
  value: readonly string[];
}

/**
 * Rows that name their value become elements of that name: `<field name="email">…</field>` is read as
 * `<field><email>…</email></field>`, and so has a path like any other value. What else a row says stays with it.
 */
export class RowReader {
  readonly #rows: readonly Rows[];

  constructor(rows: readonly MappingRows[]) {
    this.#rows = rows.map(({ element, key, value }) => ({
      test: compilePath(element),
      key: stepsOf(key).map(foldName),
      value: stepsOf(value).map(foldName),
    }));
  }

  /** Whether a path leads into a row. */
  holds(path: string): boolean {
    const steps = stepsOf(path).map(foldName);
    return this.#rows.some(({ test }) => steps.some((_, at) => test(steps.slice(0, at + 1))));
  }

  read(record: TreeNode): TreeNode {
    return this.#rows.length > 0 ? this.#readInside(record, []) : record;
  }

  #readInside(node: TreeNode, path: readonly string[]): TreeNode {
    if (node.children.length === 0) return node;
    return {
      ...node,
      children: node.children.map((child) => {
        const inside = [...path, foldName(child.name)];
        const rows = this.#rows.find(({ test }) => test(inside));
        const named = rows && asElement(child, rows);
        return this.#readInside(named ?? child, inside);
      }),
    };
  }
}

/** Null for a row that does not say what it is. */
function asElement(row: TreeNode, { key, value }: Rows): TreeNode | null {
  const [name, rest] = take(row, key);
  const keyText = rowName(name?.text ?? '');
  if (!name || !keyText) return null;
  const [content, around] = value.length > 0 ? take(rest, value) : [rest, null];
  const named: TreeNode = {
    name: keyText,
    attributes: content?.attributes ?? [],
    children: content?.children ?? [],
    text: content?.text ?? '',
  };
  const others = around ?? { attributes: [], children: [], text: '' };
  return { name: row.name, attributes: others.attributes, children: [named, ...others.children], text: others.text };
}

/** What stands at a path, taken out of the node; an attribute as an element of its text. The first that fits. */
function take(node: TreeNode, path: readonly string[]): [TreeNode | null, TreeNode] {
  const [step, ...further] = path;
  if (step === undefined) return [node, { ...node, attributes: [], children: [], text: '' }];
  const attribute = further.length === 0 ? node.attributes.find(({ name }) => foldName(name) === step) : undefined;
  if (attribute) {
    const found = { name: attribute.name, attributes: [], children: [], text: attribute.value };
    return [found, { ...node, attributes: node.attributes.filter((other) => other !== attribute) }];
  }
  const child = node.children.find(({ name }) => foldName(name) === step);
  if (!child) return [null, node];
  const [found, left] = take(child, further);
  const emptied = left.attributes.length + left.children.length === 0 && !left.text.trim();
  const children = node.children.flatMap((other) => (other !== child ? [other] : emptied ? [] : [left]));
  return [found, { ...node, children }];
}

/** A row's name as a step of a path: without what separates steps, and no longer than a name is. */
export const rowName = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/[/@|*#\s]+/g, ' ')
    .trim();
