/** Where the focus is after a Tab, and what is wrong with that. */
export interface Stop {
  /** Counted from 1 in the order in which they were reached first. */
  id: number;
  called: string;
  faults: string[];
  /** It stands above what comes before it; null where it does not. */
  above: string | null;
}

interface Seen {
  element: Element;
  /** At each of its parts: a field for a time has several, which the browser marks itself. */
  looks: string[];
  /**
   * As nearly everything is; what marks itself otherwise has to look otherwise when the focus is gone. In a window that the
   * browser's own bars have taken the focus from, nothing is marked.
   */
  outlined: boolean;
}

const ids = new Map<Element, number>();
let before: Seen | null = null;

/** Forgets what was walked through before. */
export function begin(): void {
  ids.clear();
  before = null;
}

/** Looks at what has the focus now. Null where nothing has it: the browser's own window does. */
export function stopHere(): Stop | null {
  const element = document.activeElement;
  const was = before;
  const isLeft = was !== null && was.element !== element;
  const faults =
    isLeft && !was.outlined && canTell(was.element) && was.looks.every((look) => look === lookOf(was.element))
      ? [`${called(was.element)}: no mark of the focus`]
      : [];
  if (!element || element === document.body || element === document.documentElement) {
    before = null;
    return faults.length > 0 ? { id: 0, called: '', faults, above: null } : null;
  }
  const looks = [...(isLeft || !was ? [] : was.looks), lookOf(element)];
  before = { element, looks, outlined: isOutlined(element) || !document.hasFocus() };
  const known = ids.get(element);
  const id = known ?? ids.size + 1;
  ids.set(element, id);
  if (known === undefined) faults.push(...wrongWith(element));
  const last = was?.element;
  const jumps = known === undefined && last?.isConnected && isAbove(element, last);
  const above = jumps ? `${called(element)}: stands above ${called(last)}, which comes before it` : null;
  return { id, called: called(element), faults, above };
}

function isOutlined(element: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
}

/** What marks a whole row is still there when the focus goes on within the row. */
const canTell = (last: Element): boolean => !aroundOf(last).some((one) => one.contains(document.activeElement));

const aroundOf = (element: Element): Element[] =>
  [element.parentElement, element.parentElement?.parentElement].filter((one) => one instanceof Element);

function wrongWith(element: Element): string[] {
  return [
    ...(nameOf(element).trim() === '' ? [`${called(element)}: no name`] : []),
    ...(isCovered(element) ? [`${called(element)}: hidden behind something`] : []),
  ];
}

/** What may show the focus: the element, what is around it, and what stands beside a box or switch drawn by others. */
function lookOf(element: Element): string {
  const around = [element, ...aroundOf(element), element.nextElementSibling];
  return around
    .filter((one) => one instanceof Element)
    .map((one) => {
      const { outline, boxShadow, borderColor, backgroundColor, textDecorationLine } = getComputedStyle(one);
      return [outline, boxShadow, borderColor, backgroundColor, textDecorationLine].join();
    })
    .join('|');
}

/** As far as browsers name things; that they are told so is looked at in the tree of what they tell. */
function nameOf(element: Element): string {
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent);
  const own = element.matches('input, select, textarea') ? '' : (element.textContent ?? '');
  const values = [element.getAttribute('aria-label'), ...labelled, ...labels, own, element.getAttribute('title')];
  return values.filter(Boolean).join(' ');
}

/** Nothing of it can be seen: it is out of sight, or something else lies over all of it. */
function isCovered(element: Element): boolean {
  const shown = targetOf(element);
  const { left, top, width, height } = shown.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  return !parts.some((across) =>
    parts.some((down) => {
      const hit = document.elementFromPoint(left + width * across, top + height * down);
      return hit !== null && (shown.contains(hit) || hit.contains(element));
    }),
  );
}

/** A box or file field that others draw is as large as its label. */
function targetOf(element: Element): Element {
  const { width, height } = element.getBoundingClientRect();
  return (width <= 2 || height <= 2) && element instanceof HTMLInputElement
    ? (element.labels?.[0] ?? element)
    : element;
}

/** In one column, whoever comes later stands lower; what sticks to an edge has a place of its own. */
function isAbove(element: Element, last: Element): boolean {
  const [one, other] = [targetOf(element), targetOf(last)];
  if (barOf(one) !== barOf(other)) return false;
  const [here, there] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const sameColumn = here.left < there.right && there.left < here.right;
  return sameColumn && here.bottom <= there.top;
}

function barOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'sticky' || position === 'fixed') return at;
    if (at.matches('header, footer, dialog')) return at;
  }
  return null;
}

function called(element: Element): string {
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  return `${element.localName}${element.id && `#${element.id}`}${classes} “${nameOf(element).replaceAll(/\s+/g, ' ').trim().slice(0, 50)}”`;
}
