import { type Component, options, type VNode } from 'preact';

/** The properties that Preact's own add-ons know as well; their short names are fixed in its `mangle.json`. */
interface Inner extends VNode {
  __c?: Component | null;
  __k?: unknown;
  __?: unknown;
}

/**
 * Lets go of what a component was drawn as before. Of Preact's trees each may hold the next: a component that needs no new
 * drawing, which is the rule with signals, hands its children to its new node and keeps them in the old one, from where they
 * point into the new tree. The first tree is held by a node that stays in somebody's `children`; so all of them are, and a page
 * left open grew by a megabyte with each change. Preact knows of the node that stays (preactjs/preact#4909).
 */
export function releaseStaleNodes(): void {
  const before = options.diffed?.bind(options);
  options.diffed = (vnode: Inner) => {
    before?.(vnode);
    if (vnode.__c) isDrawnAs(vnode.__c, vnode);
  };
}

const nodes = new WeakMap<Component, Inner>();

function isDrawnAs(component: Component, vnode: Inner): void {
  const stale = nodes.get(component);
  nodes.set(component, vnode);
  if (!stale || stale === vnode) return;
  // Not before all is drawn: until then Preact compares with it.
  queueMicrotask(() => {
    stale.__k = null;
    stale.__ = null;
  });
}
