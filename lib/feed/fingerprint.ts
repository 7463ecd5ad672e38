import type { TreeNode } from './tree.ts';

/** What was read last, mixed into two times 32 bits. Shared, so that a record takes no object for each of its texts. */
let first = 0;
let second = 0;

/**
 * 64 bits that are the same whenever the record says the same, and the place where it stands: for telling the record
 * of a lead from the same lead's record of two hours ago, where anybody's guess at another text with the same bits
 * would be of no use. It says the same as `canonicalOf`, which takes several times as long.
 */
export function fingerprintOf(path: string, record: TreeNode): string {
  addNode(record);
  addText(path);
  return (first >>> 0).toString(16).padStart(8, '0') + (second >>> 0).toString(16).padStart(8, '0');
}

/** Parts of which the order means nothing are mixed by themselves, and added up. */
function addNode({ name, attributes, children, text }: TreeNode): void {
  let [one, other] = [0, 0];
  for (const attribute of attributes) {
    begin(1);
    addText(attribute.name);
    addText(attribute.value);
    one = (one + first) | 0;
    other = (other + second) | 0;
  }
  // Elements of one name keep their order, which may mean something.
  const before = children.length > 1 ? new Map<string, number>() : null;
  for (const child of children) {
    addNode(child);
    if (before) {
      const count = before.get(child.name) ?? 0;
      before.set(child.name, count + 1);
      if (count > 0) add(count);
    }
    one = (one + first) | 0;
    other = (other + second) | 0;
  }
  begin(2);
  addText(name);
  add(one);
  add(other);
  addText(text);
}

function begin(seed: number): void {
  first = seed;
  second = ~seed;
}

/** One step of FNV-1a, and one of MurmurHash3. */
function add(code: number): void {
  first = Math.imul(first ^ code, 0x01000193);
  const mixed = Math.imul(code, 0xcc9e2d51);
  const turned = second ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  second = (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

/** White space is made equal: none around the text, and one blank in it wherever there is any. */
function addText(text: string): void {
  let isGap = false;
  let begun = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || (code >= 0xa0 && isWide(code))) {
      isGap = begun;
      continue;
    }
    if (isGap) add(0x20);
    isGap = false;
    begun = true;
    add(code);
  }
  add(-1);
  first ^= first >>> 15;
  second ^= second >>> 16;
}

/** White space beyond ASCII, as regular expressions know it. */
const isWide = (code: number): boolean =>
  code === 0xa0 ||
  (code >= 0x1680 &&
    (code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      (code >= 0x2028 && code <= 0x2029) ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff));
