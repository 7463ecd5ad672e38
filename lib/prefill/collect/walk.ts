import {
  attr,
  boxOf,
  childNodes,
  defaultView,
  documentElement,
  isElement,
  localName,
  ownerDocument,
  shadowOf,
} from '../dom.ts';

export interface Visitor {
  enter(element: Element): void;
}

/** Parts of a page that hold no form and much text. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'video',
  'audio',
  'canvas',
  'head',
  'select',
  'textarea',
  'datalist',
]);
const MAX_DEPTH = 400;

/**
 * Visits a document, or a part of one, in the order a reader meets it: through open and closed shadow roots and through frames of the
 * page's own origin. A frame of another origin is never entered, not even looked at.
 */
export function walk(from: Document | Element, visitor: Visitor): void {
  const start = isElement(from) ? from : documentElement(from);
  const origin = originOf(ownerDocument(start));
  const visit = (node: Node, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (!isElement(node)) return;
    const name = localName(node);
    visitor.enter(node);
    if (SKIPPED.has(name)) return;
    if (name === 'iframe' || name === 'frame') {
      const inner = sameOriginDocument(node as HTMLIFrameElement, origin);
      if (inner) visit(documentElement(inner), depth + 1);
      return;
    }
    const shadow = mayHoldShadow(node, name) ? shadowOf(node) : null;
    if (shadow) children(shadow, depth + 1);
    children(node, depth + 1);
  };
  const children = (parent: Node, depth: number) => {
    for (const child of childNodes(parent)) visit(child, depth);
  };
  visit(start, 0);
}

/** HTML allows a shadow root on these besides custom elements; asking every element costs time. */
const HOSTS = new Set([
  'article',
  'aside',
  'blockquote',
  'body',
  'div',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
]);
const mayHoldShadow = (element: Element, name: string) =>
  name.includes('-') || HOSTS.has(name) || attr(element, 'is') !== '';

/** `origin` of the window, which is right for about:blank and srcdoc frames where the address says nothing. */
export function originOf(page: Document): string {
  return defaultView(page)?.origin ?? '';
}

/** The origins of visible frames that are never entered: a form in one of them has to be filled in a tab of its own. */
export function otherFrames(page: Document): string[] {
  const origins = new Set<string>();
  walk(page, {
    enter(element) {
      if (localName(element) !== 'iframe' || sameOriginDocument(element as HTMLIFrameElement, originOf(page))) return;
      const { width, height } = boxOf(element);
      const address = URL.parse(attr(element, 'src'), page.baseURI);
      if (width > MIN_FORM_PIXELS && height > MIN_FORM_PIXELS && address?.protocol.startsWith('http'))
        origins.add(address.origin);
    },
  });
  return [...origins].slice(0, 5);
}

/** Smaller frames are counters and buttons. */
const MIN_FORM_PIXELS = 100;

function sameOriginDocument(frame: HTMLIFrameElement, origin: string): Document | null {
  try {
    const inner: Document | null = Reflect.get(HTMLIFrameElement.prototype, 'contentDocument', frame);
    return inner && documentElement(inner) && originOf(inner) === origin ? inner : null;
  } catch {
    // A frame of another origin answers with an exception in some engines.
    return null;
  }
}
