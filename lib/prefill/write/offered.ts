import {
  attr,
  boxOf,
  contains,
  documentElement,
  hasAttr,
  isConnected,
  matches,
  ownerDocument,
  queryIn,
  rootOf,
} from '../dom.ts';
import { Visibility } from '../collect/visibility.ts';
import { tidy } from '../collect/text.ts';
import { walk } from '../collect/walk.ts';
import type { Choice, Control } from '../field.ts';
import { leadsAway } from './press.ts';
import { wordsIn } from './shown.ts';

/** What libraries make their options of. */
const OPTION =
  '[role=option], [role=treeitem], [role=menuitemradio], [role=menuitem], [role=gridcell], li, [data-value], [class*="-option"]';
const MAX_OPTIONS = 1500;

/** An option that can be seen and pressed. */
export interface Offered {
  element: Element;
  /** All that it may be known by: its text, its parts, its value. */
  choices: Choice[];
}

/** All that could be an option and is to be seen: taken of the page before a list opens, it tells what was there already. */
export function visibleOptions(within: Document | Element): Set<Element> {
  const found = new Set<Element>();
  const visibility = new Visibility();
  walk(within, {
    enter(element) {
      if (found.size < MAX_OPTIONS && matches(element, OPTION) && visibility.isDrawn(element)) found.add(element);
    },
  });
  return found;
}

/** The options of a list that has been opened: those of the list that the widget names, else all that have appeared. */
export function offeredBy(control: Control, before: ReadonlySet<Element>): Offered[] {
  const list = namedList(control);
  const isSeen = list !== null && !isFolded(list);
  const own = isSeen ? [...visibleOptions(list)].filter((element) => element !== list) : [];
  const options =
    own.length > 0 ? own : appeared(control, before).filter((one) => isSeen || !list || !contains(list, one));
  return innermost(options)
    .filter((element) => !leadsAway(element))
    .map((element, at) => ({ element, choices: choicesOf(element, String(at)) }));
}

/** A list without height, kept for screen readers beside the one that is seen. */
function isFolded(list: Element): boolean {
  const { height } = boxOf(list);
  return height < 1 && boxOf(documentElement(ownerDocument(list))).width > 0;
}

const appeared = (control: Control, before: ReadonlySet<Element>): Element[] =>
  [...visibleOptions(ownerDocument(control))].filter((one) => !before.has(one) && !contains(one, control));

/** The list that belongs to the widget by its own word. */
export function namedList(control: Control): Element | null {
  for (const name of ['aria-controls', 'aria-owns']) {
    const id = attr(control, name).split(/\s+/)[0];
    if (!id) continue;
    const selector = `[id="${CSS.escape(id)}"]`;
    const list = queryIn(rootOf(control), selector) ?? queryIn(ownerDocument(control), selector);
    if (list && isConnected(list)) return list;
  }
  return listBeside(control);
}

/** Ids do not reach out of a shadow root, so that a component may name none: its root holds one control and one list. */
function listBeside(control: Control): Element | null {
  const root = rootOf(control);
  if (!(root instanceof ShadowRoot)) return null;
  const [list, ...others] = DocumentFragment.prototype.querySelectorAll.call(root, '[role=listbox]');
  return others.length === 0 ? (list ?? null) : null;
}

/** Lists nest (a row that holds a cell that holds the words): the innermost is the one to press, unless only a row has the role. */
function innermost(elements: Element[]): Element[] {
  const roles = elements.filter((element) => /^(option|treeitem|menuitemradio)$/.test(attr(element, 'role')));
  if (roles.length > 0) return roles;
  return elements.filter((element) => !elements.some((other) => other !== element && contains(element, other)));
}

function choicesOf(element: Element, value: string): Choice[] {
  const disabled = attr(element, 'aria-disabled') === 'true' || hasAttr(element, 'disabled');
  const parts = wordsIn(element);
  const texts = [
    tidy(parts.join(' ')),
    attr(element, 'aria-label'),
    attr(element, 'data-value'),
    attr(element, 'title'),
    ...(parts.length > 1 ? parts : []),
  ];
  return [...new Set(texts.filter(Boolean))].map((text) => ({ value, text, disabled }));
}
