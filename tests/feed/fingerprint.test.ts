import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../lib/feed/fingerprint.ts';
import { canonicalOf, type TreeNode } from '../../lib/feed/tree.ts';

const name = fc.constantFrom('a', 'b', 'ab', 'c');
/** Few words and every kind of white space, so that texts are often the same but for that. */
const text = fc
  .array(fc.constantFrom('x', 'y', 'xy', 'é', '漢', ' ', '\n', '\u00A0', '\u2003', '\u3000', '\uFEFF'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const attributes = fc.uniqueArray(fc.record({ name, value: text }), { selector: (one) => one.name, maxLength: 2 });
const { node } = fc.letrec<{ node: TreeNode }>((tie) => ({
  node: fc.record({
    name,
    attributes,
    children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('node'), { maxLength: 4 })),
    text,
  }),
}));

it('is the same exactly where the canonical form is', () => {
  let same = 0;
  fc.assert(
    fc.property(node, node, (one, other) => {
      const isSame = canonicalOf(one) === canonicalOf(other);
      if (isSame) same += 1;
      expect(fingerprintOf('a/b', one) === fingerprintOf('a/b', other)).toBe(isSame);
    }),
    { numRuns: 3000 },
  );
  expect(same).toBeGreaterThan(0);
});

/** The same record, written otherwise: its parts in another order as far as that means nothing, and other white space. */
const rewritten = ({ name, attributes, children, text }: TreeNode): TreeNode => ({
  name,
  attributes: attributes.toReversed().map((one) => ({ ...one, value: `\n${one.value.replaceAll(' ', ' \t')} ` })),
  children: children.map(rewritten).toSorted((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0)),
  text: ` ${text}\r\n`,
});

it('does not depend on how a record is written', () => {
  fc.assert(
    fc.property(node, (one) => {
      expect(canonicalOf(rewritten(one))).toBe(canonicalOf(one));
      expect(fingerprintOf('a', rewritten(one))).toBe(fingerprintOf('a', one));
    }),
  );
});

it('depends on where the record stands', () => {
  const record: TreeNode = { name: 'lead', attributes: [], children: [], text: 'x' };
  expect(fingerprintOf('feed/visits/lead', record)).not.toBe(fingerprintOf('feed/requests/lead', record));
});
