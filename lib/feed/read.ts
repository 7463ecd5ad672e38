import { createStrictParser } from './strict-parser.ts';
import { succeeds } from './succeeds.ts';
import { TreeBuilder } from './tree-builder.ts';
import type { TreeNode } from './tree.ts';

export type ReadResult = { ok: true; tree: TreeNode } | { ok: false; problem: 'unreadable' | 'forbidden-name' };

/** One record's text → its tree, the same as it had when it was cut out of its feed. */
export function readRecord(source: string): ReadResult {
  const parser = createStrictParser();
  const builder = new TreeBuilder();
  let tree: TreeNode | null = null;
  parser.on('opentagstart', ({ name }) => builder.start(name));
  parser.on('attribute', ({ name, value }) => builder.attribute(name, value));
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.on('closetag', () => (tree = builder.end()));
  const whole = succeeds(() => parser.write(source).close());
  if (builder.forbidden) return { ok: false, problem: 'forbidden-name' };
  return whole && tree ? { ok: true, tree } : { ok: false, problem: 'unreadable' };
}
