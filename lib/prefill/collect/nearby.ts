import {
  attr,
  childNodes,
  contains,
  isElement,
  isText,
  localName,
  matches,
  nextSibling,
  nodeText,
  parentElement,
  parentNode,
  previousSibling,
} from '../dom.ts';
import type { Control, LabelSource } from '../field.ts';
import { textOf, tidy } from './text.ts';
import { CONTROLS } from './widgets.ts';

const MAX_UP = 6;
/** A longer text before a field is prose about the form. */
const MAX_NEAR = 90;

interface Near {
  source: LabelSource;
  text: string;
}

/** The text that stands before (or, for floating labels, just after) a control that has no label of its own. */
export function nearText(control: Control): Near | null {
  let at: Node = control;
  for (let up = 0; up < MAX_UP; up += 1) {
    const before = textBefore(at);
    if (before === 'control') return after(control);
    if (before)
      return {
        source: localName(parentElement(control) ?? control) === 'td' || isCell(at) ? 'cell' : 'near',
        text: before.text,
      };
    const parent: Node | null = parentNode(at);
    if (
      !parent ||
      !isElement(parent) ||
      matches(parent, 'form, body, fieldset, table, [role=form], [role=dialog], dialog')
    )
      break;
    at = parent;
    if (isElement(at) && localName(at) === 'tr') break;
  }
  return after(control);
}

const isCell = (node: Node) => isElement(node) && /^(td|th|dd)$/.test(localName(node));

type Before = { text: string } | 'control' | null;

/** Walks back over siblings until a text; another control on the way means the text before it is not ours. */
function textBefore(from: Node): Before {
  let text = '';
  for (
    let sibling = previousSibling(from), steps = 0;
    sibling && steps < 10;
    sibling = previousSibling(sibling), steps += 1
  ) {
    if (isText(sibling)) {
      text = `${nodeText(sibling)} ${text}`;
    } else if (isElement(sibling)) {
      if (matches(sibling, CONTROLS) || holdsControl(sibling)) return tidy(text) ? found(text) : 'control';
      const words = textOf(sibling);
      if (words) return found(`${words} ${text}`);
      if (localName(sibling) === 'br' && tidy(text)) break;
    }
  }
  return tidy(text) ? found(text) : null;
}

const found = (text: string): Before => {
  const clean = usable(text);
  return clean ? { text: clean } : null;
};

function usable(text: string): string | null {
  const clean = tidy(text);
  return clean.length <= MAX_NEAR && /[\p{L}]/u.test(clean) ? clean : null;
}

function holdsControl(element: Element): boolean {
  return Element.prototype.querySelector.call(element, CONTROLS) !== null;
}

/** A label element right behind the control: the floating label of many style kits. */
function after(control: Control): Near | null {
  let at: Node | null = control;
  for (let up = 0; at && up < 2; up += 1) {
    const next = nextElement(at);
    if (
      next &&
      (localName(next) === 'label' || /label/i.test(attr(next, 'class'))) &&
      !holdsControl(next) &&
      !attr(next, 'for')
    ) {
      const text = usable(textOf(next));
      if (text) return { source: 'after', text };
    }
    at = parentNode(at);
  }
  return null;
}

function nextElement(node: Node): Element | null {
  for (let next = nextSibling(node); next; next = nextSibling(next)) {
    if (isElement(next)) return next;
    if (isText(next) && tidy(nodeText(next))) return null;
  }
  return null;
}

/** The heading of the control's column, for tables whose rows hold several controls. */
export function columnText(control: Control): string {
  const cell = closest(control, 'td');
  const row = cell && parentElement(cell);
  const table = row && closest(row, 'table');
  if (!cell || !row || !table || !contains(table, cell)) return '';
  const index = cellsOf(row).indexOf(cell);
  const head = Element.prototype.querySelector.call(table, 'tr');
  if (!head || head === row || index < 0 || holdsControl(head)) return '';
  const heading = cellsOf(head)[index];
  return heading ? textOf(heading) : '';
}

const cellsOf = (row: Element): Element[] =>
  [...childNodes(row)].filter((node): node is HTMLTableCellElement => isCell(node));

function closest(from: Element, selector: string): Element | null {
  return Element.prototype.closest.call(from, selector);
}
