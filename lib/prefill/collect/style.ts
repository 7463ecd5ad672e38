import { defaultView, ownerDocument } from '../dom.ts';

export const styleOf = (element: Element): CSSStyleDeclaration | null =>
  defaultView(ownerDocument(element))?.getComputedStyle(element) ?? null;
