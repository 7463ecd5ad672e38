import type { TreeNode } from './tree.ts';

/** What was read last, mixed into two times 32 bits. Shared, so that a record takes no object for each of its texts. */
const lanes = new Int32Array(2);

/**
 * 64 bits that are the same whenever the record says the same, and the place where it stands: for telling the record
 * of a lead from the same lead's record of two hours ago, where anybody's guess at another text with the same bits
 * would be of no use. It says the same as `canonicalOf`, and takes less.
 */
export function fingerprintOf(path: string, record: TreeNode): string {
  addNode(record);
  addText(path);
  return hex(lanes[0]!) + hex(lanes[1]!);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');

/** Parts of which the order means nothing are mixed by themselves, and added up. */
function addNode({ name, attributes, children, text }: TreeNode): void {
  let [first, second] = [0, 0];
  for (const attribute of attributes) {
    begin(1);
    addText(attribute.name);
    addText(attribute.value);
    first = (first + lanes[0]!) | 0;
    second = (second + lanes[1]!) | 0;
  }
  // Elements of one name keep their order, which may mean something.
  const places = children.length > 1 ? placesOf(children) : null;
  for (let index = 0; index < children.length; index += 1) {
    addNode(children[index]!);
    if (places) add(places[index]!);
    first = (first + lanes[0]!) | 0;
    second = (second + lanes[1]!) | 0;
  }
  begin(2);
  addText(name);
  add(first);
  add(second);
  addText(text);
}

/** By name: how many elements of that name one element has held so far, and which element that was. */
const counts = new Map<string, { parent: number; count: number }>();
const MOST_NAMES = 5000;
let parents = 0;

/** How many elements of the same name stand before each; null where all names are different. */
function placesOf(children: readonly TreeNode[]): number[] | null {
  if (counts.size > MOST_NAMES) counts.clear();
  parents += 1;
  let places: number[] | null = null;
  for (const [index, { name }] of children.entries()) {
    const counted = counts.get(name);
    if (!counted) counts.set(name, { parent: parents, count: 0 });
    else if (counted.parent !== parents) {
      counted.parent = parents;
      counted.count = 0;
    } else {
      counted.count += 1;
      places ??= children.map(() => 0);
      places[index] = counted.count;
    }
  }
  return places;
}

function begin(seed: number): void {
  lanes[0] = seed;
  lanes[1] = ~seed;
}

/** One step of FNV-1a. */
const inFirst = (lane: number, code: number): number => Math.imul(lane ^ code, 0x01000193);

/** Another one, in which each step moves what was there, so that the two have little in common. */
const inSecond = (lane: number, code: number): number => Math.imul(((lane << 7) | (lane >>> 25)) ^ code, 0x9e3779b1);

function add(code: number): void {
  lanes[0] = inFirst(lanes[0]!, code);
  lanes[1] = inSecond(lanes[1]!, code);
}

/** White space is made equal: none around the text, and one blank in it wherever there is any. */
function addText(text: string): void {
  let first = lanes[0]!;
  let second = lanes[1]!;
  let isGap = false;
  let begun = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || (code >= 0xa0 && isWide(code))) {
      isGap = begun;
      continue;
    }
    if (isGap) {
      first = inFirst(first, 0x20);
      second = inSecond(second, 0x20);
      isGap = false;
    }
    begun = true;
    first = inFirst(first, code);
    second = inSecond(second, code);
  }
  first = inFirst(first, -1);
  second = inSecond(second, -1);
  lanes[0] = first ^ (first >>> 15);
  lanes[1] = second ^ (second >>> 16);
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
