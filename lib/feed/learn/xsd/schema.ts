import type { TreeNode } from '../../tree.ts';

/** Parts of a schema that others refer to, by their kind and name. */
const NAMED = ['element', 'complexType', 'simpleType', 'group', 'attributeGroup', 'attribute'] as const;
type NamedKind = (typeof NAMED)[number];

/** A schema's named parts. What other files define is not at hand, and is left out. */
export class Schema {
  readonly #parts = new Map<string, TreeNode>();
  /** Elements that may be a document's root: those that nothing refers to, or else all. One without a name can be none. */
  readonly roots: readonly TreeNode[];

  constructor(schema: TreeNode) {
    for (const node of schema.children) {
      const name = attributeOf(node, 'name');
      if (name && (NAMED as readonly string[]).includes(node.name)) this.#parts.set(`${node.name} ${name}`, node);
    }
    const elements = schema.children.filter((node) => node.name === 'element' && attributeOf(node, 'name') !== '');
    const used = new Set<string>();
    for (const node of schema.children) noteRefs(node, used);
    const unused = elements.filter((node) => !used.has(attributeOf(node, 'name')));
    this.roots = unused.length > 0 ? unused : elements;
  }

  named(kind: NamedKind, name: string): TreeNode | null {
    return this.#parts.get(`${kind} ${localPart(name)}`) ?? null;
  }
}

function noteRefs(node: TreeNode, used: Set<string>): void {
  if (node.name === 'element') {
    const ref = attributeOf(node, 'ref');
    if (ref) used.add(localPart(ref));
  }
  for (const child of node.children) noteRefs(child, used);
}

export const attributeOf = (node: TreeNode, name: string): string =>
  node.attributes.find((attribute) => attribute.name === name)?.value.trim() ?? '';

export const localPart = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

export const childrenOf = (node: TreeNode, ...names: string[]): TreeNode[] =>
  node.children.filter(({ name }) => names.includes(name));

/** What is said of a part, as one line. */
export const documentationOf = (node: TreeNode): string =>
  childrenOf(node, 'annotation')
    .flatMap((annotation) => childrenOf(annotation, 'documentation'))
    .map(({ text, children }) =>
      (text.trim() || children.map((child) => child.text).join(' ')).replace(/\s+/g, ' ').trim(),
    )
    .find(Boolean) ?? '';
