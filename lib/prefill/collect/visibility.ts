import {
  attr,
  boxOf,
  defaultView,
  documentElement,
  hasAttr,
  localName,
  ownerDocument,
  parentElement,
  scrollHeight,
  scrollWidth,
} from '../dom.ts';
import type { Control } from '../field.ts';
import { clippedAway } from './clipped.ts';
import { covered } from './covered.ts';
import { once } from './memory.ts';
import { hasLayout, styleOf } from './style.ts';
import { veiled } from './veiled.ts';

/** A control that a user could type into is larger than this. Decoys of select widgets are 1 to 4 px. */
const MIN_PIXELS = 5;
const MIN_OPACITY = 0.1;

/** What widgets do to the input in them, which is found with the keyboard all the same. */
const SEE_THROUGH = new Set(['clipped', 'transparent']);

/** What holds for an element and everything in it, so it is computed once for each ancestor. */
interface Cover {
  hidden: string | null;
  opacity: number;
}

/** Judges the controls of one page; ancestors are remembered for as long as one collection takes. */
export class Visibility {
  readonly #covers = new Map<Element, Cover>();
  readonly #frames = new Map<Element, string | null>();

  /** Why the user cannot see the control, or null. */
  hiddenBecause(control: Control): string | null {
    const styled = this.#hiddenByStyle(control);
    if (styled) return styled;
    const box = boxOf(control);
    if (!hasLayout(control)) return null;
    if (box.width < MIN_PIXELS || box.height < MIN_PIXELS) return 'tiny';
    return (
      outsideOfPage(control, box) ??
      this.#clipped(control, box) ??
      covered(control, { box, scrollable: true }) ??
      (veiled(control, box) ? 'covered' : null) ??
      this.#hiddenFrame(control)
    );
  }

  /** Whether an element is drawn at all, be it scrolled out of its list or under something else. */
  isDrawn(element: Element): boolean {
    if (this.#hiddenByStyle(element)) return false;
    const box = boxOf(element);
    return !hasLayout(element) || (box.width > 0 && box.height > 0);
  }

  /** Why no user could give an element the focus, however small or see-through it is made. */
  undrawnBecause(element: Element): string | null {
    const { hidden } = this.#coverOf(element);
    return hidden && !SEE_THROUGH.has(hidden) ? hidden : this.#hiddenByVisibility(element);
  }

  /** A field is seen no better than the frame that its page is in. */
  #hiddenFrame(control: Control): string | null {
    const frame = frameOf(documentElement(ownerDocument(control)));
    if (!frame) return null;
    if (!this.#frames.has(frame)) this.#frames.set(frame, this.hiddenBecause(frame as Control));
    return this.#frames.get(frame) ?? null;
  }

  #hiddenByStyle(element: Element): string | null {
    const cover = this.#coverOf(element);
    if (cover.hidden) return cover.hidden;
    if (cover.opacity < MIN_OPACITY) return 'transparent';
    return this.#hiddenByVisibility(element);
  }

  #hiddenByVisibility(element: Element): string | null {
    const style = styleOf(element);
    if (!style) return 'no style';
    return style.visibility !== 'visible' && style.visibility !== '' ? 'visibility' : null;
  }

  #coverOf(element: Element): Cover {
    const known = this.#covers.get(element);
    if (known) return known;
    const parent = parentElement(element) ?? frameOf(element);
    const above: Cover = parent ? this.#coverOf(parent) : { hidden: null, opacity: 1 };
    const own = ownReason(element);
    const cover = { hidden: above.hidden ?? own.reason, opacity: above.opacity * own.opacity };
    this.#covers.set(element, cover);
    return cover;
  }

  /** An ancestor that cuts off what does not fit and cannot be scrolled to it. */
  #clipped(control: Control, box: DOMRect): string | null {
    for (let at = parentElement(control); at; at = parentElement(at)) {
      const edge = edgeOf(at);
      if (edge === 'end') return null;
      if (!edge) continue;
      const { frame, cutsX, cutsY } = edge;
      if (cutsX && (frame.width < MIN_PIXELS || box.right <= frame.left || box.left >= frame.right)) return 'clipped';
      if (cutsY && (frame.height < MIN_PIXELS || box.bottom <= frame.top || box.top >= frame.bottom)) return 'clipped';
    }
    return null;
  }
}

interface Edge {
  frame: DOMRect;
  cutsX: boolean;
  cutsY: boolean;
}

/** Where an element cuts off what is in it; `end` for one from which on nothing further out matters. */
const edgeOf = once((element: Element): Edge | 'end' | null => {
  const style = styleOf(element);
  if (!style) return null;
  if (style.position === 'fixed') return 'end';
  const cutsX = /^(hidden|clip)$/.test(style.overflowX);
  const cutsY = /^(hidden|clip)$/.test(style.overflowY);
  if (/^(auto|scroll)$/.test(style.overflowY) || /^(auto|scroll)$/.test(style.overflowX)) return 'end';
  if ((!cutsX && !cutsY) || /^(body|html)$/.test(localName(element))) return null;
  return { frame: boxOf(element), cutsX, cutsY };
});

function ownReason(element: Element): { reason: string | null; opacity: number } {
  if (hasAttr(element, 'hidden') || hasAttr(element, 'inert')) return { reason: 'hidden', opacity: 1 };
  if (attr(element, 'aria-hidden') === 'true') return { reason: 'aria-hidden', opacity: 1 };
  const style = styleOf(element);
  if (!style) return { reason: null, opacity: 1 };
  if (style.display === 'none') return { reason: 'display', opacity: 1 };
  if (localName(element) === 'details' && !hasAttr(element, 'open')) return { reason: 'closed details', opacity: 1 };
  if (style.contentVisibility === 'hidden') return { reason: 'content-visibility', opacity: 1 };
  const clip = clippedAway(style);
  const faded = isMasked(style) || /opacity\(\s*(0|0?\.0\d*|[0-9](\.\d+)?%)\s*\)/.test(style.filter ?? '');
  const opacity = style.opacity === '' || style.opacity === undefined ? 1 : Number(style.opacity);
  return { reason: clip ? 'clipped' : faded ? 'transparent' : null, opacity: Number.isNaN(opacity) ? 1 : opacity };
}

/** Behind a mask of nothing. What a picture leaves to be seen cannot be known. */
function isMasked(style: CSSStyleDeclaration): boolean {
  const maskImage = style.maskImage ?? '';
  if (!maskImage.includes('gradient(') || maskImage.includes('url(')) return false;
  const colours = maskImage.match(/rgba?\([^()]*\)|transparent/g) ?? [];
  return colours.length > 0 && colours.every((colour) => /^(?:transparent|rgba\(.*[,/] ?0(?:\.0\d*)?\))$/.test(colour));
}

function outsideOfPage(control: Control, box: DOMRect): string | null {
  const view = defaultView(ownerDocument(control));
  const root = documentElement(ownerDocument(control));
  if (!view) return null;
  if (insideScroller(control)) return null;
  const left = box.left + view.scrollX;
  const top = box.top + view.scrollY;
  const size = sizeOf(root);
  const isOutside = left + box.width <= 0 || top + box.height <= 0 || left >= size.width || top >= size.height;
  return isOutside ? 'off-screen' : null;
}

/** How far a page can be scrolled. */
const sizeOf = once((root: Element): { width: number; height: number } => {
  const view = defaultView(ownerDocument(root));
  return {
    width: Math.max(scrollWidth(root), view?.innerWidth ?? 0),
    height: Math.max(scrollHeight(root), view?.innerHeight ?? 0),
  };
});

/** Inside a scrolled pane, a place above or left of the page can be reached by scrolling that pane. */
function insideScroller(control: Control): boolean {
  for (let at = parentElement(control); at; at = parentElement(at)) if (isScroller(at)) return true;
  return false;
}

const isScroller = once((element: Element): boolean => {
  const style = styleOf(element);
  return style !== null && /^(auto|scroll)$/.test(style.overflowY) && scrollHeight(element) > boxOf(element).height + 1;
});

function frameOf(element: Element): Element | null {
  return localName(element) === 'html' ? (defaultView(ownerDocument(element))?.frameElement ?? null) : null;
}
