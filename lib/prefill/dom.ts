/**
 * The DOM through its own prototypes. A page can shadow any property of a form or of the document with a named
 * control (`<input name="parentNode">`), in isolated worlds too; prototype getters cannot be shadowed that way.
 */
type Getter<T> = (target: Node) => T;

const getter = (owner: () => object, name: string) => (target: Node) => Reflect.get(owner(), name, target);

const node = () => Node.prototype;
const element = () => Element.prototype;

export const parentNode: Getter<Node | null> = getter(node, 'parentNode');
export const childNodes: Getter<NodeListOf<ChildNode>> = getter(node, 'childNodes');
export const nextSibling: Getter<Node | null> = getter(node, 'nextSibling');
export const previousSibling: Getter<Node | null> = getter(node, 'previousSibling');
export const nodeType: Getter<number> = getter(node, 'nodeType');
/** The characters of a text node. */
export const nodeText: Getter<string> = getter(() => CharacterData.prototype, 'data');
export const isConnected: Getter<boolean> = getter(node, 'isConnected');
export const ownerDocument: Getter<Document> = getter(node, 'ownerDocument');
export const localName: Getter<string> = getter(element, 'localName');
const openShadow: Getter<ShadowRoot | null> = getter(element, 'shadowRoot');
export const scrollWidth: Getter<number> = getter(element, 'scrollWidth');
export const scrollHeight: Getter<number> = getter(element, 'scrollHeight');
export const defaultView: Getter<(Window & typeof globalThis) | null> = getter(() => Document.prototype, 'defaultView');
export const documentElement: Getter<HTMLElement> = getter(() => Document.prototype, 'documentElement');

/** What the links in an element are relative to. */
export const baseAddress: Getter<string> = getter(node, 'baseURI');

export const attr = (target: Element, name: string): string => Element.prototype.getAttribute.call(target, name) ?? '';
export const hasAttr = (target: Element, name: string): boolean => Element.prototype.hasAttribute.call(target, name);
export const attrNames = (target: Element): string[] => Element.prototype.getAttributeNames.call(target);
export const matches = (target: Element, selector: string): boolean => Element.prototype.matches.call(target, selector);
export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);
/** In the order of the page. */
export const follows = (one: Node, other: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(other, one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
export const boxOf = (target: Element): DOMRect => Element.prototype.getBoundingClientRect.call(target);
export const rootOf = (target: Node): Node => Node.prototype.getRootNode.call(target);
/** The first match inside a document or a shadow root. */
export const queryIn = (root: Node, selector: string): Element | null =>
  nodeType(root) === 11
    ? DocumentFragment.prototype.querySelector.call(root, selector)
    : Document.prototype.querySelector.call(root, selector);
export const queryAllIn = (root: Node, selector: string): NodeListOf<Element> =>
  nodeType(root) === 11
    ? DocumentFragment.prototype.querySelectorAll.call(root, selector)
    : Document.prototype.querySelectorAll.call(root, selector);
/** Browsers keep a list of ids; an attribute selector would make them look through the whole page. */
export const byId = (root: Node, id: string): Element | null =>
  nodeType(root) === 11
    ? DocumentFragment.prototype.getElementById.call(root, id)
    : Document.prototype.getElementById.call(root, id);
export const isElement = (target: Node | null): target is Element => target !== null && nodeType(target) === 1;
export const isText = (target: Node): boolean => nodeType(target) === 3;

const inputLabels: Getter<NodeListOf<HTMLLabelElement> | null> = getter(() => HTMLInputElement.prototype, 'labels');
const areaLabels: Getter<NodeListOf<HTMLLabelElement>> = getter(() => HTMLTextAreaElement.prototype, 'labels');
const selectLabels: Getter<NodeListOf<HTMLLabelElement>> = getter(() => HTMLSelectElement.prototype, 'labels');
const buttonLabels: Getter<NodeListOf<HTMLLabelElement>> = getter(() => HTMLButtonElement.prototype, 'labels');
const LABELS: Record<string, Getter<NodeListOf<HTMLLabelElement> | null>> = {
  input: inputLabels,
  textarea: areaLabels,
  select: selectLabels,
  button: buttonLabels,
};

/** The control that a label is for. */
export const labelledBy: Getter<HTMLElement | null> = getter(() => HTMLLabelElement.prototype, 'control');

export function labelsOf(control: Element): Iterable<HTMLLabelElement> {
  return LABELS[localName(control)]?.(control) ?? [];
}

/** What lies at a point of a document or a shadow root. */
export const elementAt = (root: Node, left: number, top: number): Element | null =>
  nodeType(root) === 11
    ? ShadowRoot.prototype.elementFromPoint.call(root, left, top)
    : Document.prototype.elementFromPoint.call(root, left, top);

/** The parent as the user sees it: from a shadow root to its host. */
export function parentElement(target: Node): Element | null {
  const parent = parentNode(target);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return nodeType(parent) === 11 ? (shadowHost(parent) ?? null) : null;
}

/** The frame that shows the element's document, where the page may look into it. */
export const frameAround = (target: Element): Element | null =>
  defaultView(ownerDocument(target))?.frameElement ?? null;

const shadowHost: Getter<Element | undefined> = getter(() => ShadowRoot.prototype, 'host');

interface Opener {
  dom?: { openOrClosedShadowRoot?: (host: HTMLElement) => ShadowRoot | null };
}

/** The shadow root of an element, closed ones too where the browser lets extensions look. */
export function shadowOf(host: Element): ShadowRoot | null {
  const chromeDom = (globalThis as { chrome?: Opener }).chrome?.dom;
  if (chromeDom?.openOrClosedShadowRoot) {
    try {
      return chromeDom.openOrClosedShadowRoot(host as HTMLElement);
    } catch {
      // Thrown for elements that can hold no shadow root (SVG, for one).
      return openShadow(host);
    }
  }
  // Firefox: a property that only extensions see.
  return (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? openShadow(host);
}
