import { defaultView, documentElement, ownerDocument } from '../dom.ts';

export const styleOf = (element: Element): CSSStyleDeclaration | null =>
  defaultView(ownerDocument(element))?.getComputedStyle(element) ?? null;

/** Test environments compute no sizes; a browser has one for the root whatever the page makes of it. */
export function hasLayout(element: Element): boolean {
  const style = styleOf(documentElement(ownerDocument(element)));
  return style !== null && style.width !== '';
}
