import { kindOfDoctype } from '../../body-kind.ts';
import type { Place } from '../../feed-end.ts';
import { LIMITS } from '../../limits.ts';
import { localName } from '../../names.ts';
import { createStrictParser } from '../../strict-parser.ts';
import { succeeds } from '../../succeeds.ts';
import type { TreeNode } from '../../tree.ts';

/** What is being read. */
interface Growing extends TreeNode {
  attributes: { name: string; value: string }[];
  children: Growing[];
}

export type ReadDocument =
  | { ok: true; tree: TreeNode }
  | { ok: false; reason: 'doctype' | 'html-page' | 'incomplete' | 'too-large'; stoppedAt: Place };

/** A schema of leads has some hundred elements. */
const MOST_NODES = 100_000;

/** As much of a text as is worth to be shown. */
const LONGEST_TEXT = 2000;

/** A small document as a whole, read strictly: it has to be well-formed to its end, and without a DOCTYPE. */
export function readDocument(text: string): ReadDocument {
  const parser = createStrictParser();
  const open: Growing[] = [];
  let root: TreeNode | null = null;
  let nodes = 0;
  let reason: Extract<ReadDocument, { ok: false }>['reason'] = 'incomplete';
  const stop = (why: typeof reason): never => {
    reason = why;
    throw new Error(why);
  };
  parser.on('doctype', (doctype) => stop(kindOfDoctype(doctype) === 'html-page' ? 'html-page' : 'doctype'));
  parser.on('opentagstart', ({ name }) => {
    if (++nodes > MOST_NODES || open.length > LIMITS.skippedDepth) stop('too-large');
    const node: Growing = { name: localName(name), attributes: [], children: [], text: '' };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('attribute', ({ name, value }) => {
    if (++nodes > MOST_NODES) stop('too-large');
    open.at(-1)?.attributes.push({ name: localName(name), value: value.slice(0, LONGEST_TEXT) });
  });
  const addText = (piece: string): void => {
    const node = open.at(-1);
    if (node && node.text.length < LONGEST_TEXT) node.text += piece.slice(0, LONGEST_TEXT);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  const isWhole = succeeds(() => parser.write(text).close());
  const { line, column } = parser;
  return isWhole && root
    ? { ok: true, tree: root }
    : { ok: false, reason, stoppedAt: { line, column: Math.max(1, column) } };
}
