import { called, meeting, type TextBox } from './text-boxes.ts';

/** Letters take the middle of a line's height; what is above and below may touch the next line. */
const MIDDLE = 0.6;

/** Texts that lie on one another. */
export function overlaps(boxes: readonly TextBox[]): [Element, string][] {
  const cores = boxes.flatMap((box) => (box.seen ? [{ ...box, core: coreOf(box.seen) }] : []));
  cores.sort((one, other) => one.core.top - other.core.top);
  const found: [Element, string][] = [];
  for (const [at, one] of cores.entries()) {
    for (let next = at + 1; next < cores.length && cores[next]!.core.top < one.core.bottom; next++) {
      const other = cores[next]!;
      if (one.node === other.node || !meeting(one.core, other.core) || areApart(one.element, other.element)) continue;
      found.push([one.element, `overlap: ${called(one.element)} and ${called(other.element)}`]);
    }
  }
  return found;
}

function coreOf({ x, y, width, height }: DOMRect): DOMRect {
  return new DOMRect(x + 1, y + (height * (1 - MIDDLE)) / 2, Math.max(0, width - 2), height * MIDDLE);
}

/** One lies on a ground that covers the other: what sticks or floats over what scrolls. */
function areApart(one: Element, other: Element): boolean {
  const [first, second] = [coverOf(one), coverOf(other)];
  return first !== second && ((first !== null && !first.contains(other)) || (second !== null && !second.contains(one)));
}

function coverOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { position, backgroundColor } = getComputedStyle(at);
    const floats = position === 'sticky' || position === 'fixed' || position === 'absolute';
    if (floats && !/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return at;
  }
  return null;
}
