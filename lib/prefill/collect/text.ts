import { attr, childNodes, hasAttr, isElement, isText, localName, nodeText, shadowOf } from '../dom.ts';

const CAP = 256;
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'button',
  'option',
  'svg',
  'input',
  'datalist',
  'iframe',
]);

export const tidy = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The words inside an element, without those of the controls in it; capped, since a label is short. */
export function textOf(root: Node, cap = CAP): string {
  let text = '';
  const visit = (node: Node, depth: number): void => {
    if (text.length >= cap || depth > 40) return;
    if (isText(node)) {
      text += nodeText(node);
      return;
    }
    if (isElement(node)) {
      if (SILENT.has(localName(node)) || hasAttr(node, 'hidden') || attr(node, 'aria-hidden') === 'true') return;
      // Words of neighbouring blocks must not run together.
      text += ' ';
      if (localName(node).includes('-')) {
        const shadow = shadowOf(node);
        if (shadow) for (const child of childNodes(shadow)) visit(child, depth + 1);
      }
    }
    for (const child of childNodes(node)) visit(child, depth + 1);
  };
  visit(root, 0);
  return tidy(text.slice(0, cap * 2)).slice(0, cap);
}
