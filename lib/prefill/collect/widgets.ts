import { attr, hasAttr, localName, matches, parentElement, parentNode, isElement } from '../dom.ts';
import type { FieldFacts } from '../field.ts';
import { once } from './memory.ts';

/** Inputs that hold a line of text or a date. Checkboxes, files, buttons and secrets are nothing a lead could answer. */
const TEXT_TYPES = new Set(['text', 'email', 'tel', 'url', 'search', 'number', 'password', 'date', 'datetime-local']);

/** Everything that could be a control, for looking whether one stands in the way. */
export const CONTROLS =
  'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=image]):not([type=reset]), select, textarea, ' +
  '[role=combobox], [contenteditable=true], [contenteditable=""], [contenteditable=plaintext-only]';

/** How many of them are in an element. */
export const controlsIn = once(
  (element: Element): number => Element.prototype.querySelectorAll.call(element, CONTROLS).length,
);

/** Which kind of control an element is; null for everything that a lead's text does not go into. */
export function tagOf(element: Element): FieldFacts['tag'] | null {
  const name = localName(element);
  if (name === 'textarea' || name === 'select') return name;
  if (name === 'input') {
    if (!TEXT_TYPES.has(inputType(element))) return null;
    return offersOptions(element) ? 'combobox' : 'input';
  }
  if (isEditingHost(element)) return 'editor';
  return isListButton(element) ? 'combobox' : null;
}

/** As the browser understands it: an unknown type is text. */
export function inputType(element: Element): string {
  const type = attr(element, 'type').toLowerCase();
  return /^(hidden|password|checkbox|radio|file|submit|image|reset|button|date|datetime-local|month|week|time|color|range|email|tel|url|search|number)$/.test(
    type,
  )
    ? type
    : 'text';
}

/** Older widgets have no roles; the libraries that make them mark their inputs all the same. */
const LOOKUP_CLASS =
  /(?:^|[-_\s])(?:ui-)?(?:auto-?complete|typeahead|lookup|sqsenabled|many2one|relation)(?:$|[-_\s])/i;

/** An input whose text counts only when it is one of the options that the page offers for it. */
function offersOptions(input: Element): boolean {
  if (attr(input, 'role') === 'combobox') return true;
  if (/^(list|both)$/.test(attr(input, 'aria-autocomplete'))) return true;
  if (/^(listbox|tree|grid)$/.test(attr(input, 'aria-haspopup'))) return true;
  return LOOKUP_CLASS.test(attr(input, 'class')) || hasOwnList(input);
}

/** A list that lies ready right beside an input, for what the page finds while it is typed into. */
function hasOwnList(input: Element): boolean {
  const parent = parentElement(input);
  return parent !== null && Element.prototype.querySelector.call(parent, ':scope > [role=listbox]') !== null;
}

/** The root of a text that is edited in place; what is editable inside of it is a part of it. */
function isEditingHost(element: Element): boolean {
  if (!hasAttr(element, 'contenteditable') || !isEditable(element)) return false;
  for (let at = parentElement(element); at; at = parentElement(at))
    if (hasAttr(at, 'contenteditable')) return !isEditable(at);
  return true;
}

const isEditable = (element: Element) => /^(true|plaintext-only)?$/i.test(attr(element, 'contenteditable').trim());

/** A button, or what looks like one, that opens a list of options. */
function isListButton(element: Element): boolean {
  const role = attr(element, 'role');
  if (role !== 'combobox' && !(attr(element, 'aria-haspopup') === 'listbox' && /^(button|)$/.test(role))) return false;
  if (role !== 'combobox' && !/^(button|div|span)$/.test(localName(element))) return false;
  // The older pattern wraps the input that is the control; and the arrow beside an input is a part of its widget.
  const around = role === 'combobox' ? element : (parentElement(element) ?? element);
  return Element.prototype.querySelector.call(around, 'input:not([type=hidden]), textarea') === null;
}

/** Whether an element is a part of an editor, which is one control however much is in it. */
export function insideEditor(element: Element): boolean {
  const parent = parentNode(element);
  if (!parent || !isElement(parent)) return false;
  const host = Element.prototype.closest.call(parent, '[contenteditable]');
  return host !== null && isEditable(host) && !matches(host, 'html');
}
