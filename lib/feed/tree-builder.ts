import { localName } from './names.ts';
import type { TreeNode } from './tree.ts';

/** Names that could reach an object's prototype wherever a name becomes a key. Nothing of ours does that; nobody else shall. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Namespaces and schema hints are about the document, not about the lead. */
const OF_DOCUMENT = /^(?:xmlns(?::|$)|xsi:)/;

interface Attribute {
  name: string;
  value: string;
}

interface Open extends TreeNode {
  attributes: readonly Attribute[];
  children: readonly TreeNode[];
  text: string;
}

/** Most elements of a lead have no attributes, and most hold no others: they share this. */
const NONE: readonly never[] = [];

/** The events of a strict parser → the tree of one element. */
export class TreeBuilder {
  readonly #open: Open[] = [];
  #nil: Set<Open> | null = null;

  /** A name in the tree is one that must not become a key. */
  forbidden = false;

  start(name: string): void {
    const node: Open = { name: localName(name), attributes: NONE, children: NONE, text: '' };
    this.#check(node.name);
    this.#open.push(node);
  }

  attribute(name: string, value: string): void {
    const node = this.#open.at(-1)!;
    if (OF_DOCUMENT.test(name)) {
      if (name === 'xsi:nil' && /^\s*(?:true|1)\s*$/.test(value)) (this.#nil ??= new Set()).add(node);
      return;
    }
    const attribute = { name: localName(name), value };
    this.#check(attribute.name);
    if (node.attributes === NONE) node.attributes = [attribute];
    else (node.attributes as Attribute[]).push(attribute);
  }

  text(text: string): void {
    const node = this.#open.at(-1);
    if (node) node.text += text;
  }

  /** Closes the innermost element. The tree, if that was its root. */
  end(): TreeNode | null {
    const node = this.#open.pop()!;
    if (this.#nil?.delete(node)) {
      node.children = NONE;
      node.text = '';
    }
    const parent = this.#open.at(-1);
    if (!parent) return node;
    if (parent.children === NONE) parent.children = [node];
    else (parent.children as TreeNode[]).push(node);
    return null;
  }

  #check(name: string): void {
    this.forbidden ||= FORBIDDEN.has(name);
  }
}
