import { attr, contains, hasAttr, isConnected, matches, ownerDocument, queryIn, rootOf } from '../dom.ts';
import { Visibility } from '../collect/visibility.ts';
import { tidy } from '../collect/text.ts';
import { walk } from '../collect/walk.ts';
import type { Choice, Control } from '../field.ts';
import { wordsIn } from './shown.ts';

/** What libraries make their options of. */
const OPTION =
  '[role=option], [role=treeitem], [role=menuitemradio], [role=menuitem], [role=gridcell], li, [data-value]';
const MAX_OPTIONS = 1500;

/** An option that can be seen and pressed. */
export interface Offered {
  element: Element;
  /** All that it may be known by: its text, its parts, its value. */
  choices: Choice[];
}

/** Everything in the page that could be an option and is to be seen: taken before a list opens, it tells what was there already. */
export function visibleOptions(page: Document): Set<Element> {
  const found = new Set<Element>();
  const visibility = new Visibility();
  walk(page, {
    enter(element) {
      if (found.size < MAX_OPTIONS && matches(element, OPTION) && visibility.isDrawn(element)) found.add(element);
    },
  });
  return found;
}

/** The options of a list that has been opened: those of the list that the widget names, else all that have appeared. */
export function offeredBy(control: Control, before: ReadonlySet<Element>): Offered[] {
  const list = namedList(control);
  const all = [...visibleOptions(ownerDocument(control))];
  const own = list ? all.filter((element) => isWithin(list, element)) : [];
  const fresh = own.length > 0 ? own : all.filter((element) => !before.has(element) && !contains(element, control));
  return innermost(fresh).map((element, at) => ({ element, choices: choicesOf(element, String(at)) }));
}

/** The list that belongs to the widget by its own word. */
export function namedList(control: Control): Element | null {
  for (const name of ['aria-controls', 'aria-owns']) {
    const id = attr(control, name).split(/\s+/)[0];
    if (!id) continue;
    const selector = `[id="${CSS.escape(id)}"]`;
    const list = queryIn(rootOf(control), selector) ?? queryIn(ownerDocument(control), selector);
    if (list && isConnected(list)) return list;
  }
  return null;
}

function isWithin(list: Element, element: Element): boolean {
  for (let at: Node | null = element; at; at = rootHost(at)) if (contains(list, at)) return true;
  return false;
}

function rootHost(node: Node): Element | null {
  const root = rootOf(node);
  return root instanceof ShadowRoot ? root.host : null;
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
