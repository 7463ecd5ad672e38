import {
  boxOf,
  contains,
  follows,
  hasAttr,
  localName,
  matches,
  ownerDocument,
  parentElement,
  queryAllIn,
} from '../dom.ts';
import type { Control } from '../field.ts';
import { labelsOf } from './labels-of.ts';
import { inWholeOpaque } from './opaque.ts';
import { hasLayout, styleOf } from './style.ts';

/** A page with more elements is not gone through for this. */
const MOST_ELEMENTS = 50_000;

/**
 * What lets the mouse through is passed over when a page is asked what lies at a place, and hides a field from the eye all the
 * same.
 */
export function veiled(control: Control, box: DOMRect): boolean {
  if (!hasLayout(control)) return false;
  return veilsIn(ownerDocument(control)).some(
    (veil) =>
      hides(boxOf(veil), box) &&
      !contains(veil, control) &&
      ![...labelsOf(control)].some((label) => contains(label, veil)) &&
      isAbove(veil, control),
  );
}

/** While a form is filled, each field is looked at again just before it is written, and nobody sees what changes in so short a time. */
const LATELY_MS = 1000;
const lately = new WeakMap<Document, { at: number; veils: Element[] }>();

function veilsIn(page: Document): Element[] {
  const now = performance.now();
  const known = lately.get(page);
  if (known && now - known.at < LATELY_MS) return known.veils;
  const all = queryAllIn(page, 'body *');
  const veils =
    all.length > MOST_ELEMENTS
      ? []
      : [...all].filter((one) => styleOf(one)?.pointerEvents === 'none' && inWholeOpaque(one));
  lately.set(page, { at: now, veils });
  return veils;
}

/** Over most of its width, at half of its height: where a user would look for what is in it. */
const hides = (veil: DOMRect, box: DOMRect): boolean =>
  veil.left <= box.left + box.width * 0.1 &&
  veil.right >= box.left + box.width * 0.9 &&
  veil.top <= box.top + box.height / 2 &&
  veil.bottom >= box.top + box.height / 2;

/** What is neither placed nor numbered lies above what has a negative number, and below all that is placed. */
const IN_FLOW = -0.5;

/** Whether one element is drawn over another, as far as places and numbers of layers say. */
function isAbove(upper: Element, lower: Element): boolean {
  const within = pathTo(lower);
  const path = pathTo(upper);
  let common = 0;
  while (path[common + 1] && path[common + 1] === within[common + 1]) common += 1;
  const [one, other] = [levelOf(path.slice(common + 1)), levelOf(within.slice(common + 1))];
  if (one !== other) return one > other;
  if (one === IN_FLOW && !laysOut(path[common])) return false;
  return follows(upper, lower);
}

function pathTo(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = parentElement(at)) path.unshift(at);
  return path;
}

function levelOf(path: readonly Element[]): number {
  let level = IN_FLOW;
  for (const element of path) {
    const style = styleOf(element);
    if (!style) continue;
    if (isOnTop(element)) return Number.POSITIVE_INFINITY;
    const isPlaced = style.position !== 'static';
    if (style.zIndex !== 'auto' && (isPlaced || laysOut(parentElement(element)))) return Number(style.zIndex);
    // Layers of its own, in which the numbers of what is inside count among themselves.
    if (/fixed|sticky/.test(style.position) || Number(style.opacity) < 1 || style.transform !== 'none') return 0;
    if (isPlaced) level = 0;
  }
  return level;
}

const laysOut = (element: Element | null | undefined): boolean =>
  !!element && /grid|flex/.test(styleOf(element)?.display ?? '');

function isOnTop(element: Element): boolean {
  if (localName(element) !== 'dialog' && !hasAttr(element, 'popover')) return false;
  try {
    return matches(element, ':modal, :popover-open');
  } catch {
    // A browser that knows neither has no such layer.
    return false;
  }
}
