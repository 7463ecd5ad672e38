import type { SchemaFacts } from '../observe.ts';
import { newSpot, type Spot, spotOf, Values } from '../spots.ts';
import type { TreeNode } from '../../tree.ts';
import { attributeOf, childrenOf, documentationOf, localPart, type Schema } from './schema.ts';

/** Documents that a schema allows, as if one had been looked at that has everything in it. */
export interface Expanded {
  root: Spot;
  /** What the schema says of the texts of elements, and of attributes by `name`. */
  texts: ReadonlyMap<Spot, SchemaFacts>;
  attributes: ReadonlyMap<Spot, ReadonlyMap<string, SchemaFacts>>;
}

/** Lists of countries are the longest. */
const MOST_WORDS = 500;

/** Parts that hold elements one after another. */
const HOLDERS = new Set(['sequence', 'choice', 'all']);

export function expand(schema: Schema, element: TreeNode): Expanded {
  const expansion = new Expansion(schema);
  const root = newSpot(attributeOf(element, 'name'), null);
  root.count = 1;
  expansion.element(element, root, new Set());
  return { root, texts: expansion.texts, attributes: expansion.attributes };
}

class Expansion {
  readonly texts = new Map<Spot, SchemaFacts>();
  readonly attributes = new Map<Spot, Map<string, SchemaFacts>>();
  readonly #schema: Schema;
  #steps = 0;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** `within`: the types that this element is inside of; one that holds itself is looked into once. */
  element(node: TreeNode, spot: Spot, within: ReadonlySet<TreeNode>): void {
    const type = attributeOf(node, 'type');
    const complex = childrenOf(node, 'complexType')[0] ?? this.#schema.named('complexType', type);
    if (!complex) {
      this.#text(spot, this.#simple(childrenOf(node, 'simpleType')[0] ?? null, type, documentationOf(node)));
      return;
    }
    if (within.has(complex)) return;
    this.#content(complex, spot, new Set([...within, complex]), false);
    if (attributeOf(complex, 'mixed') === 'true') this.#text(spot, blank(documentationOf(node)));
    const facts = this.texts.get(spot);
    if (facts && !facts.text) this.texts.set(spot, { ...facts, text: documentationOf(node) });
  }

  #text(spot: Spot, facts: SchemaFacts): void {
    spot.text.count = 1;
    for (const { value } of facts.words) spot.text.distinct.add(value);
    this.texts.set(spot, facts);
  }

  #content(node: TreeNode, spot: Spot, within: ReadonlySet<TreeNode>, repeated: boolean): void {
    // A schema may refer to its parts in more ways than there is time for.
    if (++this.#steps > 20_000) return;
    for (const child of node.children) {
      const again = repeated || isRepeated(child);
      if (HOLDERS.has(child.name)) this.#content(child, spot, within, again);
      else if (child.name === 'element') this.#child(child, spot, within, again);
      else if (child.name === 'attribute') this.#attribute(child, spot);
      else if (child.name === 'group' || child.name === 'attributeGroup') {
        const group = this.#schema.named(child.name, attributeOf(child, 'ref'));
        if (group && !within.has(group)) this.#content(group, spot, new Set([...within, group]), again);
      } else if (child.name === 'complexContent' || child.name === 'simpleContent') {
        for (const derived of childrenOf(child, 'extension', 'restriction'))
          this.#derived(derived, spot, within, child.name);
      }
    }
  }

  #derived(node: TreeNode, spot: Spot, within: ReadonlySet<TreeNode>, content: string): void {
    const base = attributeOf(node, 'base');
    const complex = this.#schema.named('complexType', base);
    if (complex && !within.has(complex) && node.name === 'extension')
      this.#content(complex, spot, new Set([...within, complex]), false);
    if (content === 'simpleContent' && !this.texts.has(spot)) this.#text(spot, this.#simple(node, base, ''));
    this.#content(node, spot, within, false);
  }

  #child(node: TreeNode, parent: Spot, within: ReadonlySet<TreeNode>, repeated: boolean): void {
    const ref = attributeOf(node, 'ref');
    const element = ref ? this.#schema.named('element', ref) : node;
    const name = localPart(ref || attributeOf(node, 'name'));
    const known = parent.children.get(name);
    const spot = name ? spotOf(parent, name, within.size) : null;
    if (!spot) return;
    spot.count = 1;
    if (repeated || known) spot.most = 2;
    if (element && !known) this.element(element, spot, within);
    else if (!element) this.#text(spot, blank(''));
  }

  #attribute(node: TreeNode, spot: Spot): void {
    const ref = attributeOf(node, 'ref');
    const attribute = (ref && this.#schema.named('attribute', ref)) || node;
    const name = localPart(ref || attributeOf(node, 'name'));
    if (!name || attributeOf(node, 'use') === 'prohibited') return;
    const simple = childrenOf(attribute, 'simpleType')[0] ?? null;
    const facts = this.#simple(simple, attributeOf(attribute, 'type'), documentationOf(attribute));
    const values = new Values();
    values.count = 1;
    for (const { value } of facts.words) values.distinct.add(value);
    spot.attributes.set(name, values);
    const all = this.attributes.get(spot) ?? new Map<string, SchemaFacts>();
    this.attributes.set(spot, all.set(name, facts));
  }

  /** What a simple type allows: the words of its lists, wherever they are defined. */
  #simple(node: TreeNode | null, type: string, text: string): SchemaFacts {
    const words = new Map<string, string>();
    const visited = new Set<TreeNode>();
    let base = localPart(type);
    const look = (simple: TreeNode): void => {
      if (visited.has(simple) || visited.size > 100) return;
      visited.add(simple);
      for (const entry of childrenOf(simple, 'enumeration')) {
        if (words.size < MOST_WORDS) words.set(attributeOf(entry, 'value'), documentationOf(entry));
      }
      const from = `${attributeOf(simple, 'base')} ${attributeOf(simple, 'memberTypes')} ${attributeOf(simple, 'itemType')}`;
      for (const name of from.split(/\s+/).filter(Boolean)) {
        const named = this.#schema.named('simpleType', name);
        if (named) look(named);
        else base = localPart(name);
      }
      for (const inner of childrenOf(simple, 'restriction', 'list', 'union', 'simpleType')) look(inner);
    };
    const named = this.#schema.named('simpleType', type);
    if (node) look(node);
    if (named) look(named);
    // The name of a type of one's own says as much as a text about it.
    const said = text || (named ? documentationOf(named) || localPart(type).replace(/_?types?$/i, '') : '');
    return {
      words: [...words].map(([value, meaning]) => ({ value, text: meaning })),
      text: said.slice(0, 300),
      type: base,
    };
  }
}

const blank = (text: string): SchemaFacts => ({ words: [], text, type: '' });

const isRepeated = (node: TreeNode): boolean => {
  const most = attributeOf(node, 'maxOccurs');
  return most === 'unbounded' || Number(most) > 1;
};
