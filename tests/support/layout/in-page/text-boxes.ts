/** A line of a text as it is drawn, as far as what surrounds it lets it be seen. */
export interface TextBox {
  node: Text;
  element: HTMLElement | SVGElement;
  /** The whole of the line. */
  rect: DOMRect;
  /** What is left of it where it is cut by something that cannot be scrolled; null where it is scrolled away. */
  seen: DOMRect | null;
}

/** Whatever lies under an open dialog is looked at without it. */
export const shownRoot = (): Element => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;

/** Every line of every text that is to be seen. */
export function textBoxes(root: Element): TextBox[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const boxes: TextBox[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element && node.textContent?.trim() && isShown(element)) boxes.push(...linesOf(node as Text, element));
  }
  return boxes;
}

/** Texts for screen readers alone, and those of lists that are not open, are not to be seen. */
const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) &&
  !element.closest('.hidden-text, option, datalist, title, desc, textarea');

function linesOf(node: Text, element: HTMLElement): TextBox[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((rect) => ({ node, element, rect, seen: seenOf(rect, element) }));
}

function seenOf(rect: DOMRect, element: Element): DOMRect | null {
  let seen: DOMRect | null = rect;
  for (let at: Element | null = element; at && seen; at = at.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(at);
    if (display === 'inline' || display === 'contents' || at === document.body || at === document.documentElement)
      continue;
    if (overflowX !== 'visible' || overflowY !== 'visible') seen = meeting(seen, at.getBoundingClientRect());
  }
  return seen;
}

/** What two boxes share. */
export function meeting(one: DOMRect, other: DOMRect): DOMRect | null {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
  return right > left && bottom > top ? new DOMRect(left, top, right - left, bottom - top) : null;
}

/** An element by its tag and classes, and the beginning of its text. */
export function called(element: Element): string {
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const text = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return `${element.localName}${element.id && `#${element.id}`}${classes} “${text.slice(0, 60)}”`;
}
