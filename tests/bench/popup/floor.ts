import { type ComponentChild, h, render } from 'preact';
import type { Drawn } from './clocked-build.ts';

declare global {
  var benchRows: readonly Drawn[];
}

const made = ([name, attributes, children]: Drawn): ComponentChild =>
  h(
    name,
    attributes,
    children.map((child) => (typeof child === 'string' ? child : made(child))),
  );

/** What cannot be left out: the same rows, known beforehand. */
render(h('main', {}, h('ul', { class: 'rows' }, ...globalThis.benchRows.map(made))), document.body);
