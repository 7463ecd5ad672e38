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
/** What appears beside a control for a while: an error, a hint, the list that belongs to it. */
const PASSING = new Set(['alert', 'tooltip', 'listbox', 'menu', 'option', 'status']);

/** Text that says nothing of what a field is about: signs, and the words for "required" and "optional" alone. */
export const isMark = (text: string): boolean =>
  !/[\p{L}〒]/u.test(text) ||
  /^[^\p{L}]*(required|optional|mandatory|erforderlich|pflichtfeld|obligatoire|facultatif|optionnel|obligatorio|opcional|obligatorisk|obbligatorio|facoltativo|obrigatório|verplicht|optioneel|wymagane|обязательно|必須|任意|必填|选填|필수|선택)[^\p{L}]*$/iu.test(
    text,
  );

export const tidy = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Not shown at all, as far as the element itself says; what the style sheets say is not asked, for speed. */
const isUnshown = (element: Element): boolean =>
  hasAttr(element, 'hidden') || /display\s*:\s*none/i.test(attr(element, 'style'));

/** Words that are there for a while, or for nobody. */
export const isPassing = (element: Element): boolean =>
  isUnshown(element) || PASSING.has(attr(element, 'role')) || attr(element, 'aria-hidden') === 'true';

/**
 * The words inside an element, without those of the controls in it; capped, since a label is short. An element that
 * somebody points at counts even when it is hidden from screen readers: floating labels are, as decoration.
 */
export function textOf(root: Node, cap = CAP): string {
  let text = '';
  const visit = (node: Node, depth: number): void => {
    if (text.length >= cap || depth > 40) return;
    if (isText(node)) {
      text += nodeText(node);
      return;
    }
    if (isElement(node)) {
      if (SILENT.has(localName(node)) || (node !== root && isPassing(node))) return;
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
