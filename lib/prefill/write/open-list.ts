import { attr, boxOf, contains, isConnected, localName, matches, ownerDocument, parentElement } from '../dom.ts';
import { styleOf } from '../collect/style.ts';
import { Visibility } from '../collect/visibility.ts';
import { walk } from '../collect/walk.ts';
import { inputType } from '../collect/widgets.ts';
import type { Control } from '../field.ts';
import { activeElement } from '../pointing.ts';
import { blur, changeEvent, fire, focus, inputEvent, settle } from './events.ts';
import { namedList, offeredBy, visibleOptions } from './offered.ts';
import { press } from './press.ts';
import { setNativeValue } from './read.ts';
import { widgetOf } from './shown.ts';

export const STEP_MS = 40;
/** How long a list may take to open. */
export const OPEN_MS = 400;
/** What it may take to fade away. */
export const GONE_MS = 600;

/** Beside its own input, a list may open one to search in. */
export interface Opened {
  control: Control;
  /** What could be seen before it was opened. */
  options: ReadonlySet<Element>;
  inputs: ReadonlySet<Element>;
  /** A list has been seen to open, be it empty by now. */
  hadList: boolean;
}

export async function openList(control: Control): Promise<Opened> {
  const page = ownerDocument(control);
  const opened = { control, options: visibleOptions(page), inputs: visibleInputs(page), hadList: false };
  focus(control);
  await settle(0);
  if (!isOpen(opened)) press(control);
  await until(() => isOpen(opened), OPEN_MS);
  if (!isOpen(opened) && localName(control) === 'input') {
    // Some libraries listen on the box around the input.
    press(widgetOf(control));
    await until(() => isOpen(opened), OPEN_MS / 2);
  }
  return opened;
}

function isOpen(opened: Opened): boolean {
  const { control, options } = opened;
  const open =
    isConnected(control) && (attr(control, 'aria-expanded') === 'true' || offeredBy(control, options).length > 0);
  opened.hadList ||= open;
  return open;
}

export function visibleInputs(page: Document): Set<Control> {
  const found = new Set<Control>();
  const visibility = new Visibility();
  walk(page, {
    enter(element) {
      if (matches(element, 'input') && /^(text|search)$/.test(inputType(element)) && visibility.isDrawn(element))
        found.add(element as Control);
    },
  });
  return found;
}

/** Replaces the text as typing would, without leaving the field. */
export function retype(control: Control, text: string): void {
  focus(control);
  setNativeValue(control, text);
  fire(control, inputEvent('input', text || null));
  // Older widgets ask on the key, not on the input.
  fire(control, new KeyboardEvent('keyup', { bubbles: true, composed: true, key: text.at(-1) ?? 'Backspace' }));
}

/** Leaves the widget; a list that stays open then is closed the way it was opened. */
export async function closeList(control: Control): Promise<void> {
  if (localName(control) === 'input') fire(control, changeEvent());
  blur(control);
  await settle(STEP_MS);
  if (!isConnected(control) || attr(control, 'aria-expanded') !== 'true') return;
  press(control);
  await settle(STEP_MS);
  if (attr(control, 'aria-expanded') === 'true') pressEscape(heardBy(control));
}

const DIALOG = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** The key closes dialogs, too. The one that the list is in must not hear it, with all that was written there. */
function pressEscape(target: Element): void {
  let below = target;
  for (let above = parentElement(target); above && !matches(above, DIALOG); above = parentElement(above)) below = above;
  const inDialog = parentElement(below) !== null;
  const keep = (event: Event): void => event.stopPropagation();
  if (inDialog) below.addEventListener('keydown', keep);
  fire(target, new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, key: 'Escape' }));
  below.removeEventListener('keydown', keep);
}

/** Keys go to what has the focus, which an open list takes to itself. */
function heardBy(control: Control): Element {
  const list = namedList(control);
  const active = activeElement(ownerDocument(control));
  return list && active && contains(list, active) ? active : (list ?? control);
}

/** A list that lies over the page may take its time to fade away, and the page is out of reach until it has. */
export function isGone(option: Element): boolean {
  return !isConnected(option) || boxOf(option).width === 0 || styleOf(option)?.visibility === 'hidden';
}

/** By the clock: in a large page a look takes longer than the pause before it, and in a tab behind others the pause does. */
export async function until(condition: () => boolean, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (!condition() && performance.now() < end) await settle(STEP_MS);
}
