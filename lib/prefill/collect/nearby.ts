import {
  attr,
  byId,
  isElement,
  isText,
  localName,
  matches,
  nextSibling,
  nodeText,
  parentElement,
  parentNode,
  previousSibling,
  rootOf,
} from '../dom.ts';
import type { Control, LabelSource } from '../field.ts';
import { once } from './memory.ts';
import { isMark, isPassing, textOf, tidy } from './text.ts';
import { framedBox } from './widget-box.ts';
import { CONTROLS } from './widgets.ts';

/** Where a search for words ends: what is outside of these is about more than one field. */
const BORDER = 'form, body, fieldset, table, [role=form], [role=dialog], dialog';
const MAX_UP = 7;
const MAX_STEPS = 12;
/** A longer text before a field is prose about the form. */
const MAX_NEAR = 90;

/** Instead of a text: what stands before belongs to another control. */
const CONTROL_BEFORE = Symbol('control');

interface Near {
  source: LabelSource;
  text: string;
}

/** The text that stands before (or, for floating labels, just after) a control that has no label of its own. */
export function nearText(control: Control): Near | null {
  // What stands in the box of a widget is what it holds.
  let at: Element = (attr(control, 'role') === 'combobox' && framedBox(control)) || control;
  for (let up = 0; up < MAX_UP; up += 1) {
    const before = textBefore(at);
    if (before === CONTROL_BEFORE) return after(control) ?? shared(at) ?? floating(control);
    if (before && up > 0 && isUnderHeading(at)) return floating(control) ?? { source: 'near', text: before };
    if (before) return { source: isCell(at) || isCell(parentNode(at)) ? 'cell' : 'near', text: before };
    // Through a shadow root to its host: a component's label may stand before the component.
    const parent = parentElement(at);
    if (!parent || matches(parent, BORDER)) break;
    at = parent;
    if (matches(parent, 'tr, [role=row]')) return after(control) ?? shared(parent);
  }
  return after(control) ?? floating(control);
}

/** The heading of a form may be the first text before its first field. */
function isUnderHeading(element: Element): boolean {
  let before = previousSibling(element);
  while (before && !isElement(before)) before = previousSibling(before);
  return before !== null && /^h[1-6]$/.test(localName(before));
}

/** Words behind a control that has a box to itself, and nothing before it there: a label that floats over it. */
function floating(control: Control): Near | null {
  const box = parentElement(control);
  if (!box || isCell(box) || matches(box, BORDER) || countControls(box) > 1 || textBefore(control)) return null;
  const next = nextElement(control);
  const text = next && !isTaken(next) ? usable(textOf(next)) : null;
  return text ? { source: 'after', text } : null;
}

/** More controls than these have a heading in common, not a label. */
const MOST_SHARING = 4;

/**
 * A label over several controls in a row: the form of address and the first name, the kind of a telephone and its number.
 * It stands before the first of them, in the same block or before it.
 */
function shared(from: Element): Near | null {
  let at = from;
  for (let up = 0; up < MAX_UP; up += 1) {
    const parent = parentElement(at);
    // In the block of the control its neighbours share; further out the blocks do.
    if (!parent || (up === 0 ? countControls(parent) : countControls(at)) > MOST_SHARING) return null;
    // Other rows of a table are about other things; what stands before the table may be about its only row.
    const text = matches(at, ROWS) ? null : textBefore(up === 0 ? firstTaken(at) : at);
    if (text === CONTROL_BEFORE) return null;
    if (text) return { source: 'group', text };
    if (matches(parent, BORDER) && localName(parent) !== 'table') return null;
    at = parent;
  }
  return null;
}

/** The first of the siblings that hold controls. */
function firstTaken(from: Node): Node {
  let first = from;
  for (let sibling = previousSibling(from); sibling; sibling = previousSibling(sibling))
    if (isElement(sibling) && isTaken(sibling)) first = sibling;
  return first;
}

const countControls = once(
  (element: Element): number =>
    Element.prototype.querySelectorAll.call(
      element,
      'input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea',
    ).length,
);

const ROWS = 'tr, tbody, thead, [role=row], [role=rowgroup]';

const isCell = (node: Node | null) => node !== null && isElement(node) && /^(td|th|dd)$/.test(localName(node));

/**
 * Walks back over siblings. A text that is marked as a label wins over a hint that stands nearer; another control on
 * the way means that the text before it is not ours.
 */
function textBefore(from: Node): string | typeof CONTROL_BEFORE | null {
  let loose = '';
  let nearest: string | null = null;
  for (
    let sibling = previousSibling(from), steps = 0;
    sibling && steps < MAX_STEPS;
    sibling = previousSibling(sibling), steps += 1
  ) {
    if (isText(sibling)) {
      loose = `${nodeText(sibling)} ${loose}`;
      continue;
    }
    if (!isElement(sibling) || (isPassing(sibling) && !isLabel(sibling))) continue;
    if (localName(sibling) === 'br' && !isMark(loose)) break;
    if (isTaken(sibling)) return nearest ?? usable(loose) ?? CONTROL_BEFORE;
    const words = textOf(sibling);
    if (!words) continue;
    if (isLabel(sibling)) return usable(`${words} ${loose}`) ?? usable(words) ?? nearest;
    if (isMark(words)) continue;
    // Words of one sentence may be spread over inline elements and the text between them.
    nearest ??= usable(`${words} ${loose}`) ?? usable(loose) ?? usable(words);
    loose = '';
  }
  return nearest ?? usable(loose);
}

const isLabel = (element: Element): boolean =>
  /^(label|legend|dt|th)$/.test(localName(element)) || /label|caption/i.test(attr(element, 'class'));

/** A control, something that holds one, or the label of one. */
function isTaken(element: Element): boolean {
  if (matches(element, CONTROLS) || holdsControl(element)) return true;
  const id = localName(element) === 'label' && attr(element, 'for');
  return Boolean(id) && byId(rootOf(element), id as string) !== null;
}

function usable(text: string): string | null {
  const clean = tidy(text);
  // An address in front of a field is the beginning of its value ("https://…/your-name").
  return clean.length <= MAX_NEAR && !isMark(clean) && !/^(https?:\/\/|www\.)\S*$/i.test(clean) ? clean : null;
}

export function holdsControl(element: Element): boolean {
  return Element.prototype.querySelector.call(element, CONTROLS) !== null;
}

/** A label element right behind the control: the floating label of many style kits. */
function after(control: Control): Near | null {
  let at: Node | null = control;
  // What stands behind a cell is about the next one.
  for (let up = 0; at && !isCell(at) && up < 2; up += 1) {
    const next = nextElement(at);
    if (next && isLabel(next) && !isTaken(next)) {
      const text = usable(textOf(next));
      if (text) return { source: 'after', text };
    }
    at = parentNode(at);
  }
  return null;
}

function nextElement(node: Node): Element | null {
  for (let next = nextSibling(node); next; next = nextSibling(next)) {
    if (isElement(next) && (holdsControl(next) || matches(next, CONTROLS) || textOf(next))) return next;
    if (isText(next) && tidy(nodeText(next))) return null;
  }
  return null;
}
