import {
  attr,
  boxOf,
  defaultView,
  isConnected,
  matches,
  ownerDocument,
  baseAddress,
  parentElement,
  rootOf,
} from '../dom.ts';
import { fire } from './events.ts';

/**
 * A press of the mouse, as widgets wait for it: some open on the pointer's way down, some on the click. Only ever on a
 * widget that offers options and on the options themselves; a form that one of them would send or reset stays as it is.
 */
export const press = (target: Element): void => guarded(target, () => pressDown(target));

/** Without the way down, on which the widget around a button may open. */
export const click = (target: Element): void =>
  guarded(target, () => fire(target, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })));

function guarded(target: Element, act: () => void): void {
  if (leadsAway(target)) return;
  const release = holdForms(target);
  try {
    act();
  } finally {
    release();
  }
}

/** Whether a click on it would go to another page, as the page of a record that a search has found. */
export function leadsAway(target: Element): boolean {
  for (let at: Element | null = target; at; at = parentElement(at))
    if (matches(at, 'a[href], area[href]')) return isElsewhere(attr(at, 'href'), baseAddress(at));
  return false;
}

function isElsewhere(href: string, here: string): boolean {
  const [there, page] = [URL.parse(href, here), URL.parse(here)];
  if (!there || !page || there.protocol === 'javascript:') return false;
  there.hash = page.hash = '';
  return there.href !== page.href;
}

/** A button in a form sends it unless its maker says otherwise. Nobody hears of it, and nothing is sent. */
function holdForms(target: Element): () => void {
  const hold = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const places: EventTarget[] = [defaultView(ownerDocument(target))!];
  // These events do not leave the shadow root that their form is in.
  for (let root = rootOf(target); root instanceof ShadowRoot; root = rootOf(root.host)) places.push(root);
  const change = (how: 'addEventListener' | 'removeEventListener') => {
    for (const place of places) for (const type of ['submit', 'reset']) place[how](type, hold, { capture: true });
  };
  change('addEventListener');
  return () => change('removeEventListener');
}

function pressDown(target: Element): void {
  const box = boxOf(target);
  const where = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  const common = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1, ...where };
  const pointer = { ...common, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  fire(target, new PointerEvent('pointerover', pointer));
  fire(target, new MouseEvent('mouseover', common));
  fire(target, new PointerEvent('pointermove', pointer));
  fire(target, new MouseEvent('mousemove', common));
  fire(target, new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  fire(target, new MouseEvent('mousedown', { ...common, buttons: 1 }));
  fire(target, new PointerEvent('pointerup', pointer));
  fire(target, new MouseEvent('mouseup', common));
  if (isConnected(target)) fire(target, new MouseEvent('click', common));
}
