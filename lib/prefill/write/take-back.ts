import { attr, documentElement, isConnected, localName, ownerDocument } from '../dom.ts';
import type { Control } from '../field.ts';
import { blur, fire, focus, settle } from './events.ts';
import { type Offered, offeredBy } from './offered.ts';
import { closeList, GONE_MS, isGone, OPEN_MS, openList, retype, STEP_MS, until } from './open-list.ts';
import { clearButton } from './clear-button.ts';
import { click, press } from './press.ts';
import { readValue } from './read.ts';
import { shownText } from './shown.ts';

/** Takes a choice back by the ways that a user has, the plainest first, until the widget shows what it showed before. */
export async function takeBack(control: Control, before: string): Promise<void> {
  const isBack = () => !isConnected(control) || shownText(control) === before;
  const isInput = localName(control) === 'input';
  if (!isBack() && isInput && readValue(control)) retype(control, before);
  // The chosen option stands beside the input: the key that deletes backwards takes it away.
  else if (!isBack() && isInput) pressKey(control, 'Backspace');
  await settle(STEP_MS);
  if (!isBack()) await clear(control, before);
  if (!isConnected(control)) return;
  await closeList(control);
  if (isInput && before === '') forget(control);
}

/**
 * A widget may show nothing and hold the choice all the same. "Escape" empties a combobox whose list is closed; that key
 * closes dialogs, too, so that it is kept from them and from what listens to the whole page.
 */
function forget(control: Control): void {
  if (attr(control, 'role') !== 'combobox' || attr(control, 'aria-expanded') === 'true') return;
  if (Element.prototype.closest.call(control, 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]')) return;
  const root = documentElement(ownerDocument(control));
  const keep = (event: Event): void => event.stopPropagation();
  root.addEventListener('keydown', keep);
  focus(control);
  pressKey(control, 'Escape');
  blur(control);
  root.removeEventListener('keydown', keep);
}

function pressKey(control: Control, key: 'Backspace' | 'Escape'): void {
  const options = { bubbles: true, cancelable: true, composed: true, key, code: key };
  fire(control, new KeyboardEvent('keydown', options));
  fire(control, new KeyboardEvent('keyup', options));
}

/** By the widget's own button for it, else by the option that stands for none, or by the chosen one where that takes it back. */
async function clear(control: Control, before: string): Promise<void> {
  const held = shownText(control);
  const button = clearButton(control, before);
  if (button) {
    press(button);
    await settle(STEP_MS);
    return;
  }
  const inside = Element.prototype.querySelector.call(control, 'button, [role=button]');
  if (inside && !shownText(inside as Control)) {
    click(inside);
    await settle(STEP_MS);
    return;
  }
  const opened = await openList(control);
  const offered = (): Offered[] => offeredBy(control, opened.options);
  // A list may fade in.
  await until(() => offered().length > 0, OPEN_MS);
  const says = (test: (text: string) => boolean) => offered().find(({ choices }) => test(choices[0]?.text ?? ''));
  const back = says(saysNone) ?? says((text) => text === held);
  if (!back) return;
  press(back.element);
  await until(() => isGone(back.element), GONE_MS);
}

const saysNone = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || /^[-–—\s]*(none|clear|select|choose)\b(?!.*\ball\b)/i.test(text);
