import { boxOf, isConnected } from '../dom.ts';
import { fire } from './events.ts';

/**
 * A press of the mouse, as widgets wait for it: some open on the pointer's way down, some on the click. Only ever on a
 * widget that offers options and on the options themselves.
 */
export function press(target: Element): void {
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
