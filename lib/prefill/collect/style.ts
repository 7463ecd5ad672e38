import { defaultView, documentElement, ownerDocument } from '../dom.ts';
import { once } from './memory.ts';

export const styleOf = (element: Element): CSSStyleDeclaration | null =>
  defaultView(ownerDocument(element))?.getComputedStyle(element) ?? null;

/** Test environments compute no sizes; a browser has one for the root whatever the page makes of it. */
export const hasLayout = (element: Element): boolean => isLaidOut(ownerDocument(element));

const isLaidOut = once((page: Document): boolean => {
  const style = styleOf(documentElement(page));
  return style !== null && style.width !== '';
});
