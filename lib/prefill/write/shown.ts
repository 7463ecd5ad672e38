import { attr, childNodes, hasAttr, isElement, isText, localName, nodeText, parentElement, shadowOf } from '../dom.ts';
import { framedBox } from '../collect/widget-box.ts';
import { CONTROLS } from '../collect/widgets.ts';
import { tidy } from '../collect/text.ts';
import type { Control } from '../field.ts';
import { readValue } from './read.ts';

const MAX_UP = 4;
/** Told to screen readers, or named as no answer: not what the widget holds. */
const NOT_HELD = /placeholder|sr-only|visually-?hidden|assistive|(?:^|\s)(?:text-)?muted(?:-foreground)?(?:\s|$)/i;
const SILENT = new Set(['script', 'style', 'template', 'label', 'legend', 'svg', 'ul', 'ol', 'option']);

/**
 * What a widget shows that it holds: the text in its own input, else the words in its button, else the words beside its
 * input in the same box, where many libraries put the chosen option.
 */
export function shownText(control: Control): string {
  if (localName(control) !== 'input') return tidy(wordsIn(control).join(' '));
  const own = readValue(control);
  return own.trim() ? own : tidy(wordsIn(widgetOf(control)).join(' '));
}

/** The box that is drawn around this control and no other; else the largest one, up to a few levels. */
export function widgetOf(control: Element): Element {
  const framed = framedBox(control);
  if (framed && !hasLabel(framed)) return framed;
  let widget: Element = control;
  for (let up = 0; up < MAX_UP; up += 1) {
    const parent = parentElement(widget);
    if (!parent || /^(form|body|fieldset|label|td|tr|dialog|section|main)$/.test(localName(parent))) break;
    // A label says what the widget is for; from there on it is the row of the form, not the widget.
    if (hasOtherControl(parent, control) || hasLabel(parent)) break;
    widget = parent;
  }
  return widget;
}

const hasOtherControl = (parent: Element, control: Element) =>
  [...Element.prototype.querySelectorAll.call(parent, CONTROLS)].some(
    (other) => other !== control && !Node.prototype.contains.call(other, control) && attr(other, 'type') !== 'hidden',
  );

const hasLabel = (parent: Element) =>
  Element.prototype.querySelector.call(parent, 'label, legend, h1, h2, h3, h4, h5, h6') !== null;

/** Each run of words in an element, as the user sees them. */
export function wordsIn(root: Element): string[] {
  const words: string[] = [];
  const visit = (node: Node, depth: number): void => {
    if (depth > 30 || words.length > 50) return;
    if (isText(node)) {
      const text = tidy(nodeText(node));
      if (text) words.push(text);
      return;
    }
    if (!isElement(node)) return;
    if (node !== root && isSilent(node)) return;
    const shadow = shadowOf(node);
    if (shadow) for (const child of childNodes(shadow)) visit(child, depth + 1);
    for (const child of childNodes(node)) visit(child, depth + 1);
  };
  visit(root, 0);
  return words;
}

function isSilent(element: Element): boolean {
  return (
    SILENT.has(localName(element)) ||
    hasAttr(element, 'hidden') ||
    attr(element, 'aria-hidden') === 'true' ||
    hasAttr(element, 'aria-live') ||
    /^(listbox|log|status|tree|menu)$/.test(attr(element, 'role')) ||
    NOT_HELD.test(`${attr(element, 'class')} ${attr(element, 'id')}`)
  );
}
