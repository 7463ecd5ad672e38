/**
 * What a browser tells the operating system of a page, which is all that a screen reader knows of it: the same in both
 * browsers, with ARIA's own names of roles. Texts are nodes of the role `text`; what has no meaning is `generic`.
 */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  /** Such as `selected`, `not checked`, `disabled`: as far as they are said. */
  states: string[];
  /** Of a heading. */
  level?: number;
  /** Among how many it stands where, counted from 1; `of` is -1 where that is not known. */
  place?: { at: number; of: number };
  children: AccessibleNode[];
}

/** Every node below, and the node itself, in the order in which they are read. */
export const allNodes = (node: AccessibleNode): AccessibleNode[] => [node, ...node.children.flatMap(allNodes)];
