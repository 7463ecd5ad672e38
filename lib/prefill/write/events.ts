import { ownerDocument } from '../dom.ts';
import type { Control } from '../field.ts';
import { activeElement } from '../pointing.ts';

// Unlike forms and documents, controls have no named properties that a page could shadow: their methods are called plainly.

/** Waits for the page: its own handlers, its microtasks, and timers as short as ours. */
export const settle = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Real focus. While the popup has the window's focus a page gets no focus events although the element becomes the
 * active one; then they are made up, because forms commit on them.
 */
export function focus(control: Control): void {
  notified(control, ['focus', 'focusin'], () => control.focus({ preventScroll: true }));
}

export function blur(control: Control): void {
  const active = activeElement(ownerDocument(control)) === control;
  notified(control, ['blur', 'focusout'], () => active && control.blur());
}

function notified(control: Control, types: readonly [string, string], act: () => void): void {
  let seen = false;
  const see = () => (seen = true);
  control.addEventListener(types[0], see, { once: true, capture: true });
  act();
  control.removeEventListener(types[0], see, { capture: true });
  if (seen) return;
  fire(control, new FocusEvent(types[0], { bubbles: false, composed: true }));
  fire(control, new FocusEvent(types[1], { bubbles: true, composed: true }));
}

/** Returns false when the page prevented the event. */
export function fire(target: EventTarget, event: Event): boolean {
  return target.dispatchEvent(event);
}

export const inputEvent = (type: 'beforeinput' | 'input', data: string | null, cancelable = false): InputEvent =>
  new InputEvent(type, {
    bubbles: true,
    composed: true,
    cancelable,
    inputType: data === null ? 'deleteContentBackward' : 'insertText',
    data,
  });

export const changeEvent = (): Event => new Event('change', { bubbles: true });

/** Types into the control as an editor command, which the page cannot tell from the user's own typing. */
export function typeInto(control: Control, text: string): boolean {
  try {
    const page = ownerDocument(control);
    if (text) return Document.prototype.execCommand.call(page, 'insertText', false, text);
    return Document.prototype.execCommand.call(page, 'delete', false);
  } catch {
    return false;
  }
}
